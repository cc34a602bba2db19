import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chapter } from '../../server/contract/course.ts';
import type { Interval } from '../../server/contract/state.ts';
import { clockTime } from '../shared/duration.ts';
import { Texts } from '../shared/texts.ts';
import { timelineStyles } from './timeline.styles.ts';
import { stageTexts } from './stage.texts.ts';

/** One press of an arrow key, in seconds. */
const STEP = 5;

/** So long after the last key the preview stays, in milliseconds. */
const LOOK = 1500;

/** One press of Page Up or Down, as a share of the length. */
const LEAP = 0.1;

/**
 * The time line and the time, speaking media-chrome's protocol: its controller sets the `media…` properties of
 * everything in it that has them, and takes requests as events.
 *
 * @internal Part of `<learn-player-stage>`.
 */
export class LearnPlayerTimeline extends LitElement {
  static override styles = timelineStyles;

  #text = new Texts(this, stageTexts);

  @property({ attribute: false }) mediaCurrentTime = 0;
  @property({ attribute: false }) mediaDuration = Number.NaN;
  @property({ attribute: false }) mediaBuffered: Interval[] = [];

  /** What was watched before, and is drawn on the line. */
  @property({ attribute: false }) watched: Interval[] = [];

  /** Each but the first has a mark where it begins. */
  @property({ attribute: false }) chapters: Chapter[] | undefined;

  /** Where somebody drags the handle right now. */
  @state() private dragged: number | undefined;

  #spoken = '';
  #looked: ReturnType<typeof setTimeout> | undefined;

  /** Where the line is on the screen. */
  get line(): DOMRect {
    return this.renderRoot.querySelector('.line')!.getBoundingClientRect();
  }

  /** The title of the chapter that these seconds belong to. */
  chapterAt(seconds: number): string | undefined {
    return this.chapters?.findLast(({ start }) => start <= seconds)?.title;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('mediaCurrentTime');
    const second = Math.floor(this.#at);
    // Words that change with every picture would be read out again and again.
    if (!this.#spoken || before === undefined || Math.floor(before) !== second || this.dragged !== undefined) {
      const text = this.#text;
      const time = text.term('stageTime', text.term('stageSpoken', second), text.term('stageSpoken', this.#length));
      const chapter = this.chapterAt(this.#at);
      this.#spoken = chapter ? text.term('stageChapter', time, chapter) : time;
    }
  }

  override render(): TemplateResult {
    const length = this.#length;
    const share = (seconds: number) => Math.min(100, Math.max(0, (seconds / (length || 1)) * 100));
    const parts = (intervals: Interval[]) =>
      intervals.map(
        ([from, to]) =>
          html`<i .style=${`inset-inline-start: ${share(from)}%; inline-size: ${share(to) - share(from)}%`}></i>`,
      );
    return html`
      <div class="line">
        <div class="rail" aria-hidden="true">
          <div class="buffered">${parts(this.mediaBuffered)}</div>
          <div class="played"><i .style=${`inline-size: ${share(this.#at)}%`}></i></div>
          <div class="watched">${parts(this.watched)}</div>
        </div>
        <div class="chapters" aria-hidden="true">
          ${this.chapters?.slice(1).map(({ start }) => html`<i .style=${`inset-inline-start: ${share(start)}%`}></i>`)}
        </div>
        <slot></slot>
        <input
          type="range"
          min="0"
          .max=${String(length)}
          step="any"
          .value=${String(this.#at)}
          aria-label=${this.#text.term('stageTimeline')}
          aria-valuetext=${this.#spoken}
          @input=${this.#drag}
          @change=${() => (this.dragged = undefined)}
          @keydown=${this.#step}
          @pointermove=${this.#point}
          @pointerleave=${() => this.#preview(undefined)}
          @blur=${() => this.#preview(undefined)}
        />
      </div>
      <span class="time" aria-hidden="true">${clockTime(this.#at)}<i> / </i>${clockTime(length)}</span>
    `;
  }

  get #length(): number {
    return this.mediaDuration || 0;
  }

  get #at(): number {
    return Math.min(this.dragged ?? this.mediaCurrentTime, this.#length || Infinity);
  }

  #drag(event: Event): void {
    this.dragged = Number((event.target as HTMLInputElement).value);
    this.#seek(this.dragged);
    this.#preview(this.dragged);
  }

  #point({ clientX }: PointerEvent): void {
    const { left, width } = this.line;
    if (this.dragged === undefined) this.#preview(Math.min(1, Math.max(0, (clientX - left) / width)) * this.#length);
  }

  #step(event: KeyboardEvent): void {
    const leap = Math.max(STEP, this.#length * LEAP);
    const steps: Record<string, number> = {
      ArrowLeft: -STEP,
      ArrowDown: -STEP,
      ArrowRight: STEP,
      ArrowUp: STEP,
      PageDown: -leap,
      PageUp: leap,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.min(this.#length, Math.max(0, this.#at + step));
    this.#seek(to);
    this.#preview(to);
    this.#looked = setTimeout(() => this.#preview(undefined), LOOK);
  }

  #seek(seconds: number): void {
    this.#ask('mediaseekrequest', seconds);
  }

  /** What is at these seconds; undefined: nobody wants to know any more. */
  #preview(seconds: number | undefined): void {
    clearTimeout(this.#looked);
    if (this.#length) this.#ask('mediapreviewrequest', seconds);
  }

  #ask(request: string, detail: number | undefined): void {
    this.dispatchEvent(new CustomEvent(request, { detail, bubbles: true, composed: true }));
  }
}
