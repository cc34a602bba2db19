import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { plainText } from '../../server/contract/rich-text.ts';
import { clockTime } from '../shared/duration.ts';
import { Texts } from '../shared/texts.ts';
import type { Film } from './frame.ts';
import { marksStyles } from './marks.styles.ts';
import type { Moment } from './moment.ts';
import { isAnswered, kindNames, momentsOf } from './moment.ts';
import { momentShape } from './moment-sign.ts';
import { momentsTexts } from './moments.texts.ts';

/** Whoever presses the time line this near to a mark means the mark, in pixels. */
const NEAR = 12;

/**
 * The moments of a film, as marks on its time line. The Tab key comes to one of them, arrows to the others. The handle of the
 * time line lies above them, and can be pulled across; who presses the line at a mark means the mark.
 *
 * @fires learn-moment - Somebody wants to go to a moment; `detail` is its id.
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerMarks extends LitElement {
  static override styles = marksStyles;

  #text = new Texts(this, momentsTexts);
  #pressedAt: number | undefined;
  /** What the line is pressed within. */
  #stage: Element | null = null;

  @property({ attribute: false }) film!: Film;

  /** Which of them the Tab key comes to. */
  @state() private which = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stage = this.parentElement;
    this.#stage?.addEventListener('pointerdown', this.#press);
    this.#stage?.addEventListener('click', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stage?.removeEventListener('pointerdown', this.#press);
    this.#stage?.removeEventListener('click', this.#press);
  }

  override render(): TemplateResult {
    const { duration } = this.film.video;
    const text = this.#text;
    return html`<div role="toolbar" lang=${text.ours()} aria-label=${text.term('momentsMarks')} @keydown=${this.#move}>
      ${this.#moments.map((moment, index) => {
        const name = this.#name(moment);
        return html`<button
          class=${isAnswered(moment, this.film) ? 'done' : ''}
          type="button"
          tabindex=${index === this.#which ? 0 : -1}
          aria-label=${name}
          .style=${`inset-inline-start: ${(moment.seconds / (duration || 1)) * 100}%`}
          @focus=${() => (this.which = index)}
          @click=${() => this.#go(moment)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">${momentShape(moment.kind)}</svg>
        </button>`;
      })}
    </div>`;
  }

  get #moments(): Moment[] {
    return momentsOf(this.film.lesson);
  }

  get #which(): number {
    return Math.min(this.which, this.#moments.length - 1);
  }

  #name(moment: Moment): string {
    const text = this.#text;
    const { kind, title, seconds, required } = moment;
    const mark = text.term('momentsMark', text.term(kindNames[kind]), plainText(title), clockTime(seconds));
    if (isAnswered(moment, this.film)) return text.term('momentsMarkDone', mark);
    return required ? text.term('momentsMarkNeeded', mark) : mark;
  }

  #go({ id }: Moment): void {
    this.dispatchEvent(new CustomEvent('learn-moment', { detail: id }));
  }

  #move(event: KeyboardEvent): void {
    const last = this.#moments.length - 1;
    const to: Record<string, number> = {
      ArrowLeft: this.#which - 1,
      ArrowRight: this.#which + 1,
      Home: 0,
      End: last,
    };
    const index = to[event.key];
    if (index === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = this.renderRoot.querySelectorAll('button');
    buttons[Math.min(last, Math.max(0, index))]?.focus();
  }

  /** A press of the line itself; pulling its handle along isn't one. */
  #press = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLInputElement) || target.parentElement !== this.#line) return;
    const { clientX, type } = event as MouseEvent;
    if (type === 'pointerdown') this.#pressedAt = clientX;
    else if (Math.abs(clientX - (this.#pressedAt ?? -Infinity)) < NEAR) this.#goNear(clientX);
  };

  /** The line that they lie on, through two slots. */
  get #line(): Element | null | undefined {
    return this.assignedSlot?.assignedSlot?.parentElement;
  }

  #goNear(x: number): void {
    const distances = [...this.renderRoot.querySelectorAll('svg')].map((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      return Math.abs((left + right) / 2 - x);
    });
    const nearest = Math.min(...distances);
    if (nearest <= NEAR) this.#go(this.#moments[distances.indexOf(nearest)]!);
  }
}
