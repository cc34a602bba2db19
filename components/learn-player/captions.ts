import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CaptionFile } from '../../server/contract/course.ts';
import { fitCaptions } from './captions-fit.ts';
import { captionsLook, chosenLook } from './captions-look.ts';
import { captionsStyles } from './captions.styles.ts';
import { chooseCaptions } from './choose-captions.ts';

/** What there is to show, and to whom. */
export interface CaptionsOptions {
  files: CaptionFile[];
  /** Absolute address of a file. */
  file: (src: string) => string;
  /** In which to show them if nobody chose one, best first. */
  languages: string[];
}

/**
 * Captions drawn by ourselves: the browser reads the file and keeps the time (`mode: hidden`), we draw the words,
 * where no control covers them. Only where the system takes the whole screen, it draws them, too.
 */
export class Captions implements ReactiveController {
  readonly #host: LitElement;
  readonly #video: HTMLVideoElement;
  #element: HTMLTrackElement | undefined;
  #file: CaptionFile | undefined;
  #isOn = false;
  /** What is to be read now, one entry per cue. */
  #lines: string[] = [];
  #room = new ResizeObserver(() => this.#fit());

  constructor(host: LitElement, video: HTMLVideoElement) {
    this.#host = host;
    this.#video = video;
    host.addController(this);
    captionsLook.follow(host);
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(captionsStyles.styleSheet!);
    // The browser, a system menu or a library may switch tracks: ours stays as the learner set it.
    video.textTracks.addEventListener('change', () => this.#settle());
    video.addEventListener('webkitbeginfullscreen', () => this.#settle());
    video.addEventListener('webkitendfullscreen', () => this.#settle());
  }

  /** Switches them on or off; a file's address is asked for only if it wasn't read yet. */
  show(isOn: boolean, { files, file, languages }: CaptionsOptions): void {
    this.#isOn = isOn;
    const chosen = chooseCaptions(files, chosenLook().language, ...languages);
    if (isOn && chosen && chosen.src !== this.#file?.src) {
      this.#file = chosen;
      this.#read(file(chosen.src), chosen.language);
    }
    this.#settle();
    this.#draw();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#lines.length) return nothing;
    const { size, colours, background, position } = chosenLook();
    return html`<div
      class="captions ${colours} ${background} ${position} ${Number(size) > 150 ? 'large' : ''}"
      lang=${this.#file!.language}
      .style=${`--_size: ${size}`}
    >
      ${this.#lines.map((line) => html`<p><span>${line}</span></p>`)}
    </div>`;
  }

  hostConnected(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    this.#room.disconnect();
  }

  hostUpdated(): void {
    this.#fit();
    const chrome = this.#host.renderRoot.querySelector('.chrome');
    if (chrome) this.#room.observe(chrome);
  }

  #read(address: string, language: string): void {
    this.#element?.remove();
    this.#element = Object.assign(document.createElement('track'), {
      kind: 'captions',
      srclang: language,
      label: language,
      src: address,
    });
    this.#element.track.addEventListener('cuechange', () => this.#draw());
    this.#video.append(this.#element);
  }

  #settle(): void {
    const system = 'webkitDisplayingFullscreen' in this.#video && this.#video.webkitDisplayingFullscreen;
    const wanted: TextTrackMode = this.#isOn ? (system ? 'showing' : 'hidden') : 'disabled';
    for (const track of this.#video.textTracks) {
      // Not to be read: small pictures of the film.
      if (track.kind === 'metadata') continue;
      const mode = track === this.#element?.track ? wanted : 'disabled';
      if (track.mode !== mode) track.mode = mode;
    }
  }

  #draw(): void {
    const cues = this.#isOn ? Array.from(this.#element?.track.activeCues ?? []) : [];
    this.#lines = cues.map(wordsOf);
    this.#host.requestUpdate();
  }

  /** As large as chosen, but never so large that words are cut off or lie under the bar. */
  #fit(): void {
    const root = this.#host.renderRoot;
    const captions = root.querySelector<HTMLElement>('.captions');
    const bar = root.querySelector<HTMLElement>('.bar');
    if (!captions || !bar) return;
    // The bar comes and goes: there is always room for it.
    const room = captions.parentElement!.clientHeight - bar.offsetHeight;
    fitCaptions(captions, room);
  }
}

/** Without marks for voices and emphasis. */
function wordsOf(cue: TextTrackCue): string {
  return (cue as VTTCue).getCueAsHTML().textContent;
}
