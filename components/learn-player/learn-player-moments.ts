import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clockTime } from '../shared/duration.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { LearnQuestionAnsweredEvent, LearnWatchEvent } from '../shared/lesson-events.ts';
import { richInline, richText } from '../shared/rich-text.ts';
import { Texts } from '../shared/texts.ts';
import { aroundStyles } from './around.styles.ts';
import type { Film } from './frame.ts';
import { playerTexts } from './learn-player.texts.ts';
import { materialList } from './materials.ts';
import type { Moment } from './moment.ts';
import { isAnswered, kindNames, momentsOf } from './moment.ts';
import { momentShape } from './moment-sign.ts';
import { MomentStop } from './moment-stop.ts';
import { momentsLayout } from './moments-layout.styles.ts';
import { momentsStyles } from './moments.styles.ts';
import { momentsTexts } from './moments.texts.ts';
import { isTyping } from './typing.ts';

/** "Once more" begins so long before the moment, in seconds. */
const ONCE_MORE = 12;

/**
 * Stops the film where there is a question, a note or something to do, and shows it beside or below the picture: within
 * the stage, which is what goes full screen.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerMoments extends LitElement {
  static override styles = [hostStyles, aroundStyles, momentsStyles];

  #text = new Texts(this, { ...playerTexts, ...momentsTexts });
  /** Made with the first properties: what is to be watched is among them. */
  #stop!: MomentStop;

  @property({ attribute: false }) film!: Film;
  /** The one that plays; it stays the same. */
  @property({ attribute: false }) video!: HTMLVideoElement;
  /** Level of the heading above. */
  @property({ attribute: false }) level = 3;
  /** Ids of what was answered, confirmed or skipped in this visit. */
  @property({ attribute: false }) passed!: Set<string>;
  /** Keeps that somebody is done with what was to be read. */
  @property({ attribute: false }) done!: (step: string) => void;
  /** Gives the focus back to the film. */
  @property({ attribute: false }) leave!: () => void;

  /** Something is on show. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** The element that asks questions. */
  @state() private quiz: 'coming' | 'there' | 'broken' = 'coming';

  /** Id of the question that couldn't be asked. */
  @state() private failed: string | undefined;

  override connectedCallback(): void {
    if (!this.hasUpdated) this.#setUp();
    super.connectedCallback();
    const root = this.getRootNode() as ShadowRoot;
    const sheet = momentsLayout.styleSheet!;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    if (momentsOf(this.film.lesson).some(({ question }) => question)) void this.#fetchQuiz();
  }

  #setUp(): void {
    this.#stop = new MomentStop(this, this.video, {
      film: () => this.film,
      passed: () => this.passed,
      shown: () => {
        this.failed = undefined;
        if (this.quiz === 'broken') void this.#fetchQuiz();
        void this.#takeFocus();
      },
      confirmed: ({ note }) => note && this.done(note.id),
    });
  }

  /** Goes to a moment, and shows it. */
  goTo(id: string): void {
    const moment = momentsOf(this.film.lesson).find((one) => one.id === id);
    if (moment) this.#stop.goTo(moment);
  }

  override willUpdate(): void {
    this.open = !!this.#stop.moment;
  }

  override render(): TemplateResult {
    const { moment } = this.#stop;
    return html`<p class="visually-hidden" role="status" lang=${this.#text.ours()}>
        ${moment ? this.#news(moment) : nothing}
      </p>
      ${moment ? this.#panel(moment) : nothing}`;
  }

  #panel(moment: Moment): TemplateResult {
    const text = this.#text;
    const { kind, seconds, question } = moment;
    const name = text.term(kindNames[kind]);
    const sentence = this.#sentence(moment);
    return html`<div
      class="panel"
      role="group"
      lang=${text.ours()}
      aria-label=${name}
      tabindex="-1"
      @keydown=${keepKeys}
      @learn-question-answered=${this.#answered}
      @learn-watch=${this.#explain}
    >
      <div class="kind">
        <svg viewBox="0 0 16 16" aria-hidden="true">${momentShape(kind)}</svg>
        ${question ? heading(this.level, name) : html`<p>${name}</p>`}
        <p class="time">${clockTime(seconds)}</p>
      </div>
      ${question ? this.#question(question.id) : this.#note(moment)}
      <p class="need" ?hidden=${!sentence}>${sentence}</p>
      <div class="ways">
        ${
          this.#mayGoOn(moment)
            ? html`<button class="button ${this.#isDone(moment) ? '' : 'quiet'}" type="button" @click=${this.#goOn}>
                ${text.term(this.#isDone(moment) ? 'momentsGoOn' : 'momentsSkip')}
              </button>`
            : nothing
        }
        <button class="button plain" type="button" @click=${() => this.#lookAt(seconds - ONCE_MORE)}>
          ${text.term('momentsBack')}
        </button>
      </div>
    </div>`;
  }

  #question(id: string): TemplateResult | typeof nothing {
    const { view, lesson } = this.film;
    const text = this.#text;
    if (this.quiz === 'coming') return html`<p>${text.term('momentsLoading')}</p>`;
    if (this.quiz === 'broken') return nothing;
    return html`<learn-quiz
      course=${view.course.id}
      lesson=${lesson.id}
      question=${id}
      heading-level=${this.level + 1}
      @error=${this.#fail}
    ></learn-quiz>`;
  }

  #note({ title, note }: Moment): TemplateResult {
    const { view } = this.film;
    const { level } = this;
    const lang = view.course.language;
    return html`<div part="text" lang=${lang}>
        <div class="heading">${heading(level, richInline(title, view.file))}</div>
        ${richText(note!.body, { file: view.file, level })}
      </div>
      ${materialList(note!.materials, view, level + 1, this.#text)}`;
  }

  /** What there is to say besides. */
  #sentence(moment: Moment): string {
    const text = this.#text;
    if (this.failed === moment.id) return text.term('momentsBroken');
    if (!moment.required || this.#isDone(moment, false)) return '';
    const kind = moment.isConfirmed ? 'note' : moment.kind;
    const need = text.term(needs[kind]);
    return this.#stop.isHeldBack ? `${text.term('momentsHeldBack')} ${need}` : need;
  }

  #news(moment: Moment): string {
    const { isHeldBack } = this.#stop;
    return isHeldBack ? this.#sentence(moment) : this.#text.term(pauses[moment.kind]);
  }

  /** The button says that it goes on, not that something is skipped. */
  #isDone(moment: Moment, isConfirmed = moment.isConfirmed): boolean {
    return isConfirmed || this.passed.has(moment.id) || isAnswered(moment, this.film);
  }

  #mayGoOn(moment: Moment): boolean {
    return moment.isConfirmed || !this.#stop.isBarrier(moment);
  }

  #goOn = (): void => {
    this.#stop.goOn();
    if (!this.#stop.moment) this.leave();
  };

  #answered = ({ question }: LearnQuestionAnsweredEvent): void => {
    this.passed.add(question);
    this.requestUpdate();
  };

  /** What explains it is in this film: the panel makes room for it. */
  #explain = (event: LearnWatchEvent): void => {
    const { view, lesson } = this.film;
    if (event.course !== view.course.id || event.lesson !== lesson.id) return;
    event.preventDefault();
    this.#lookAt(event.seconds);
  };

  #lookAt(seconds: number): void {
    this.#stop.lookAt(Math.max(0, seconds));
    this.leave();
  }

  /** Whoever is writing elsewhere on the page isn't interrupted: the film waits. */
  async #takeFocus(): Promise<void> {
    if (isTyping(this)) return;
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    panel?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: 'nearest' });
  }

  /** Without a connection it can't be had, and the next moment tries again. */
  async #fetchQuiz(): Promise<void> {
    this.quiz = 'coming';
    this.quiz = await import('../learn-quiz/define.ts').then(
      () => 'there',
      () => 'broken',
    );
    if (this.quiz === 'broken') this.#fail();
  }

  /** Nobody can answer what couldn't be asked: the film goes on without that. */
  #fail = (): void => {
    const { moment } = this.#stop;
    if (!moment?.question || this.#isDone(moment)) return;
    this.passed.add(moment.id);
    this.failed = moment.id;
  };
}

/** What is pressed here is meant for nobody else; leaving a window, or going through it, is for whoever opened that. */
function keepKeys(event: KeyboardEvent): void {
  if (!/^(Tab|Escape)$/.test(event.key)) event.stopPropagation();
}

const pauses = {
  question: 'momentsPausedQuestion',
  note: 'momentsPausedNote',
  step: 'momentsPausedStep',
} as const;

const needs = { question: 'momentsNeedQuestion', note: 'momentsNeedNote', step: 'momentsNeedStep' } as const;
