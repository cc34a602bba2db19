import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { CaptionFile, Video } from '../../server/contract/course.ts';
import { readCaptionFile } from '../shared/caption-file.ts';
import { clockTime } from '../shared/duration.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Texts } from '../shared/texts.ts';
import { captionsLook, chosenLook } from './captions-look.ts';
import { chooseCaptions } from './choose-captions.ts';
import { TranscriptMarks } from './transcript-marks.ts';
import type { Paragraph } from './transcript-paragraphs.ts';
import { readParagraphs } from './transcript-paragraphs.ts';
import { TranscriptReader } from './transcript-reader.ts';
import type { Match } from './transcript-search.ts';
import { findWords } from './transcript-search.ts';
import { searchBar } from './transcript-search-bar.ts';
import { transcriptStyles } from './transcript.styles.ts';
import { transcriptTexts } from './transcript.texts.ts';

/** Paragraphs drawn in one go: others get their turn between two goes. */
const GO = 40;

/**
 * What is said in a film, to read along, to search and to print: made of its captions.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerTranscript extends LitElement {
  static override styles = [hostStyles, transcriptStyles];

  #text = new Texts(this, transcriptTexts);
  #reader = new TranscriptReader(this);
  #marks = new TranscriptMarks();
  #captions: CaptionFile | undefined;
  /** Out of the page nothing is read. */
  #isCurrent = false;
  #stop = new AbortController();

  @property({ attribute: false }) film!: Video;
  /** BCP 47, of the course. */
  @property({ attribute: false }) language = 'de';
  /** Absolute address of a file of the course. */
  @property({ attribute: false }) file!: (src: string) => string;
  /** The one that plays; undefined before. */
  @property({ attribute: false }) video: HTMLVideoElement | undefined;
  /** Gets addresses of media anew. */
  @property({ attribute: false }) refresh!: () => Promise<void>;
  @property({ attribute: false }) playFrom!: (seconds: number) => void;

  @state() private phase: 'loading' | 'ready' | 'failed' = 'loading';
  @state() private paragraphs: Paragraph[] = [];
  /** So many goes of paragraphs are drawn. */
  @state() private goes = 1;
  @state() private found: Match[] = [];
  @state() private which = 0;

  @query('input') private input!: HTMLInputElement | null;

  constructor() {
    super();
    captionsLook.follow(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marks.clear();
    this.#stop.abort();
    this.#isCurrent = false;
  }

  override willUpdate(): void {
    const { language, film } = this;
    const wanted = chooseCaptions(film.captions, chosenLook().language, this.#text.lang(), language);
    if (!this.isConnected || !wanted || (this.#isCurrent && wanted.src === this.#captions?.src)) return;
    this.#captions = wanted;
    this.#isCurrent = true;
    void this.#load(wanted.src);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('found')) this.#marks.take(this.found);
    if (['found', 'which', 'goes'].some((key) => changed.has(key))) {
      this.#marks.show(this.found[this.which], this.#reader.elements);
    }
    if (this.isConnected && this.phase === 'ready' && this.goes * GO < this.paragraphs.length) {
      setTimeout(() => this.goes++);
    }
  }

  override render(): TemplateResult {
    const text = this.#text;
    return html`<div class="transcript" role="group" lang=${text.ours()} aria-label=${text.term('transcriptName')}>
      <p class="state" role="status">${this.#state()}</p>
      ${
        this.phase === 'failed'
          ? html`<button class="button quiet" type="button" @click=${this.#retry}>
              ${text.term('transcriptRetry')}
            </button>`
          : nothing
      }
      ${this.phase === 'ready' && this.paragraphs.length ? this.#content() : nothing}
    </div>`;
  }

  #state(): string {
    if (this.phase === 'loading') return this.#text.term('transcriptLoading');
    if (this.phase === 'failed') return this.#text.term('transcriptFailed');
    return this.paragraphs.length ? '' : this.#text.term('transcriptNone');
  }

  #content(): TemplateResult {
    const { listener, follows } = this.#reader;
    const goes = Array.from({ length: Math.min(this.goes, Math.ceil(this.paragraphs.length / GO)) }, (_, go) => go);
    return html`${searchBar({
        found: this.found,
        which: this.which,
        words: this.input?.value ?? '',
        follows,
        text: this.#text,
        search: this.#search,
        go: this.#go,
        follow: () => this.#reader.follow(!follows),
      })}
      <div
        class="box ${this.paragraphs.length > GO ? 'long' : ''}"
        tabindex="-1"
        lang=${this.#captions!.language}
        @click=${listener}
        @keydown=${listener}
        @wheel=${{ ...listener, passive: true }}
        @touchmove=${{ ...listener, passive: true }}
        @pointerdown=${listener}
        @scroll=${listener}
        @scrollend=${listener}
      >
        ${goes.map(
          (go) =>
            html`<div class="go">
              ${guard([this.paragraphs, this.#text.ours()], () =>
                this.paragraphs.slice(go * GO, (go + 1) * GO).map((paragraph) => this.#paragraph(paragraph)),
              )}
            </div>`,
        )}
      </div>
      <p class="hint">${this.#text.term('transcriptHint')}</p>`;
  }

  #paragraph({ start, speaker, lines }: Paragraph): TemplateResult {
    const time = clockTime(start);
    return html`<p>
      <button
        class="time"
        type="button"
        tabindex="-1"
        lang=${this.#text.ours()}
        aria-label=${this.#text.term('transcriptPlayFrom', time)}
        data-first=${lines[0]!.index}
      >
        ${time}
      </button>
      <span class="words"
        >${speaker ? html`<b>${speaker}:</b> ` : nothing}${lines.map(
          ({ index, text }) => html`<span data-line=${index}>${text}</span> `,
        )}</span
      >
    </p>`;
  }

  async #load(src: string): Promise<void> {
    this.#stop.abort();
    const { signal } = (this.#stop = new AbortController());
    this.phase = 'loading';
    try {
      const paragraphs = await readParagraphs(await readCaptionFile(this.file(src), signal), signal);
      if (signal.aborted) return;
      this.#reader.take(paragraphs.flatMap(({ lines }) => lines));
      Object.assign(this, { paragraphs, goes: 1, phase: 'ready' });
      this.#search(this.input?.value ?? '');
    } catch {
      if (!signal.aborted) this.phase = 'failed';
    }
  }

  /** The address may have ended: a new one is asked for first. */
  #retry = async (): Promise<void> => {
    this.phase = 'loading';
    await this.refresh();
    await this.#load(this.#captions!.src);
    await this.updateComplete;
    (this.input ?? this.renderRoot.querySelector('button'))?.focus();
  };

  #search = (words: string): void => {
    this.found = findWords(words, this.paragraphs);
    this.which = 0;
    this.#show();
  };

  /** On to the next, or back; after the last comes the first. */
  #go = (by: number): void => {
    const { length } = this.found;
    if (!length) return;
    this.which = (this.which + by + length) % length;
    this.#show();
  };

  #show(): void {
    const match = this.found[this.which];
    if (!match) return;
    this.#reader.follow(false);
    this.#reader.reveal(match.from.line);
  }
}
