import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptionFile } from '../../server/contract/course.ts';

/**
 * Captions drawn by ourselves: the browser reads the file and keeps the time (`mode: hidden`), we draw the words,
 * where no control covers them. Only where the system takes the whole screen, it draws them, too.
 */
export class Captions implements ReactiveController {
  /** What is to be read now, one entry per cue. */
  lines: string[] = [];
  /** BCP 47; of what is to be read. */
  language = '';

  readonly #host: ReactiveControllerHost;
  readonly #video: HTMLVideoElement;
  #element: HTMLTrackElement | undefined;

  constructor(host: ReactiveControllerHost, video: HTMLVideoElement) {
    this.#host = host;
    this.#video = video;
    host.addController(this);
    // The browser, a system menu or a library may switch tracks: ours stays as the learner set it.
    video.textTracks.addEventListener('change', () => this.#settle());
    video.addEventListener('webkitbeginfullscreen', () => this.#settle());
    video.addEventListener('webkitendfullscreen', () => this.#settle());
  }

  /** Shows the words of a file; its address is asked for only if it wasn't read yet. */
  show({ language }: CaptionFile, address: () => string): void {
    if (this.#element?.srclang !== language) {
      this.#element?.remove();
      this.language = language;
      this.#element = Object.assign(document.createElement('track'), {
        kind: 'captions',
        srclang: language,
        label: language,
        src: address(),
      });
      this.#element.track.addEventListener('cuechange', () => this.#read());
      this.#video.append(this.#element);
    }
    this.#on = true;
    this.#settle();
    this.#read();
  }

  hide(): void {
    this.#on = false;
    this.#settle();
    this.#read();
  }

  hostConnected(): void {
    this.#settle();
  }

  #on = false;

  #settle(): void {
    const system = 'webkitDisplayingFullscreen' in this.#video && this.#video.webkitDisplayingFullscreen;
    const wanted: TextTrackMode = this.#on ? (system ? 'showing' : 'hidden') : 'disabled';
    for (const track of this.#video.textTracks) {
      // Not to be read: small pictures of the film.
      if (track.kind === 'metadata') continue;
      const mode = track === this.#element?.track ? wanted : 'disabled';
      if (track.mode !== mode) track.mode = mode;
    }
  }

  #read(): void {
    const cues = this.#on ? Array.from(this.#element?.track.activeCues ?? []) : [];
    this.lines = cues.map(wordsOf);
    this.#host.requestUpdate();
  }
}

/** The file in the element's language, else in the course's, else the first. */
export function chooseCaptions(files: CaptionFile[], ...languages: string[]): CaptionFile | undefined {
  for (const wanted of languages) {
    const found = files.find(({ language }) => primary(language) === primary(wanted));
    if (found) return found;
  }
  return files[0];
}

function primary(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

/** Without marks for voices and emphasis. */
function wordsOf(cue: TextTrackCue): string {
  return (cue as VTTCue).getCueAsHTML().textContent;
}
