import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { CourseController } from '../shared/course-controller.ts';
import type { LearnPractiseEvent } from '../shared/lesson-events.ts';
import { LearnQuestionAnsweredEvent } from '../shared/lesson-events.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { failureSentence, keepingSentence } from '../shared/sentences.ts';
import { ownClicks } from '../shared/own-clicks.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInLink, signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import { styles } from './learn-quiz.styles.ts';
import { drawQuestion } from './question.ts';
import { quizTexts } from './quiz.texts.ts';
import { keptAnswer, standingOf } from './standing.ts';
import { Worksheet } from './worksheet.ts';

/**
 * @summary Asks the questions of a lesson, and says why an answer is right or not.
 *
 * @slot - What stands in it until its script is there, and while somebody edits the text around it.
 * @fires {LearnQuestionAnsweredEvent} learn-question-answered - The learner handed in an answer; its verdict is still to come.
 * @fires {LearnLessonCompletedEvent} learn-lesson-completed - An answer given here has completed the lesson, by the service's verdict.
 * @fires {LearnCourseCompletedEvent} learn-course-completed - An answer given here has completed the course.
 * @csspart quiz - Everything.
 * @csspart heading - The heading with the lesson's title above it.
 * @csspart progress - How many questions are answered.
 * @csspart question - The card of one question.
 * @csspart title - A question's words.
 * @csspart option - One possible answer.
 * @csspart error - What is missing in an answer.
 * @csspart verdict - Whether the answer is right, and why.
 * @csspart sign-in - The link to sign in with the service, for whoever isn't and has to be.
 * @csspart button - The button that checks the answer, or offers another try.
 * @csspart result - What comes out when all questions are answered.
 * @csspart status - Where answers are kept, that there is no connection, or what went wrong.
 * @cssprop [--learn-quiz-gap=1.5em] - Space between questions.
 */
export class LearnQuiz extends LitElement {
  static override styles = [hostStyles, noticeStyles, styles];

  #text = new Texts(this, { ...sharedTexts, ...signInTexts, ...quizTexts });
  #course = new CourseController(this, () => this.course);
  #sheet = new Worksheet();

  /** Id of the course, as listed in the catalog. */
  @property() course = '';

  /** Id of a lesson; without it the lesson that the page is at. */
  @property() lesson?: string;

  /** Level of the heading, 1 to 6, to fit the page's order. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  constructor() {
    super();
    ownClicks(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('learn-practise', this.#welcome);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('learn-practise', this.#welcome);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('course')) this.#sheet.clear();
  }

  override update(changed: PropertyValues<this>): void {
    const { view } = this.#course;
    const focused = this.shadowRoot?.activeElement;
    const form = focused?.closest('form');
    if (view.phase === 'loading') this.#sheet.clear();
    if (view.phase === 'ready') this.#takeIn(view);

    super.update(changed);

    if (focused && !focused.isConnected) {
      const home = form?.isConnected ? form.querySelector('button') : this.renderRoot.querySelector('section');
      home?.focus();
    }
  }

  override render(): TemplateResult {
    const { view } = this.#course;
    const text = this.#text;
    const sentence =
      view.phase === 'failed'
        ? failureSentence(view, text)
        : view.phase === 'loading'
          ? text.term('sharedLoading')
          : this.#keeping(view);

    return html`<section
      part="quiz"
      lang=${text.ours()}
      aria-label=${this.#name(view)}
      aria-busy=${view.phase === 'loading'}
      tabindex="-1"
    >
      ${view.phase === 'ready' ? this.#lesson(view) : nothing}
      <div class=${view.phase === 'failed' ? 'notice' : sentence ? 'drawn' : ''}>
        <p part="status" role="status">${sentence}</p>
        ${
          view.phase === 'failed'
            ? html`${signInLink(view, text)}<button
                  part="button"
                  class="button quiet"
                  type="button"
                  @click=${this.#refresh}
                >
                  ${text.term('sharedRetry')}
                </button>`
            : nothing
        }
      </div>
      <learn-privacy-line course=${this.course}></learn-privacy-line>
    </section>`;
  }

  /** A waiting answer says itself that it is on its way, or can't be. */
  #keeping(view: ReadyView): string {
    const lesson = this.#lessonOf(view);
    const isSaid = lesson?.questions.some((question) => {
      const work = this.#sheet.of(answerKey(lesson.id, question.id));
      return standingOf(question, lesson.id, view, work).name === 'waiting';
    });
    const isUnderway = view.keeping !== 'memory' && (view.offline || view.keeping === 'waiting');
    return isSaid && isUnderway ? '' : keepingSentence(view, this.#text);
  }

  /** Only what has questions is a landmark of the page. */
  #name(view: CourseView): string | typeof nothing {
    const lesson = view.phase === 'ready' ? this.#lessonOf(view) : undefined;
    return lesson?.questions.length ? `${this.#text.term('quizHeading')}: ${lesson.title}` : nothing;
  }

  #lesson(view: ReadyView): TemplateResult {
    const lesson = this.#lessonOf(view);
    if (!lesson) return html`<p class="quiet-text">${this.#text.term('quizGone')}</p>`;
    if (lesson.locked) return html`<p class="quiet-text">${this.#text.term('quizLocked')}</p>`;
    if (!lesson.questions.length) return html`<p class="quiet-text">${this.#text.term('quizNone')}</p>`;
    return html`${keyed(
      lesson.id,
      html`${this.#head(view, lesson)}
      ${lesson.questions.map((question, index) => this.#question(view, lesson, question, index))}`,
    )}${this.#result(view, lesson)}`;
  }

  #head(view: ReadyView, lesson: Lesson): TemplateResult {
    const text = this.#text;
    const outcomes = lesson.questions.map((question) => outcomeOf(question, lesson, view));
    const answered = outcomes.filter((outcome) => outcome).length;
    return html`<header>
      <div part="heading">
        <p class="quiet-text" lang=${this.#lang(view)}>${lesson.title}</p>
        ${heading(this.headingLevel, text.term('quizHeading'))}
      </div>
      ${view.course.mode === 'practice' ? html`<p>${text.term('quizPractice')}</p>` : nothing}
      <p part="progress">
        <span class="steps" aria-hidden="true">${outcomes.map((outcome) => html`<i class=${outcome}></i>`)}</span>
        ${text.term('quizAnswered', answered, outcomes.length)}
      </p>
    </header>`;
  }

  #question(view: ReadyView, lesson: Lesson, question: Question, index: number): TemplateResult {
    const work = this.#sheet.of(answerKey(lesson.id, question.id));
    return drawQuestion({
      question,
      number: index + 1,
      all: lesson.questions.length,
      standing: standingOf(question, lesson.id, view, work),
      work,
      offline: view.offline,
      text: this.#text,
      lang: this.#lang(view),
      rich: { file: view.file, level: this.headingLevel },
      choose: (choice) => this.#choose(lesson, question, choice),
      check: () => this.#check(view, lesson, question),
      retry: () => this.#retry(view, lesson, question),
    });
  }

  #result(view: ReadyView, lesson: Lesson): TemplateResult {
    const outcomes = lesson.questions.map((question) => outcomeOf(question, lesson, view));
    const settled = outcomes.every((outcome) => outcome === 'right' || outcome === 'wrong');
    const wrong = outcomes.filter((outcome) => outcome === 'wrong').length;
    const news = lesson.questions.some(({ id }) => this.#sheet.of(answerKey(lesson.id, id)).own);
    const sentence = wrong ? this.#text.term('quizLookAgain', wrong) : this.#text.term('quizAllRight');
    const look = settled ? `line drawn ${wrong ? '' : 'right'}` : '';
    return html`<p part="result" class=${look} aria-live=${news ? 'polite' : 'off'}>
      ${settled ? html`${icon(wrong ? 'again' : 'right')}<strong>${sentence}</strong>` : nothing}
    </p>`;
  }

  #choose(lesson: Lesson, { id }: Question, draft: string[]): void {
    this.#sheet.change(answerKey(lesson.id, id), { draft });
    this.requestUpdate();
  }

  #check(view: ReadyView, lesson: Lesson, question: Question): void {
    const key = answerKey(lesson.id, question.id);
    const { draft, own } = this.#sheet.of(key);
    const response = question.options.map(({ id }) => id).filter((id) => draft?.includes(id));
    if (!response.length) {
      this.#sheet.change(key, { draft: [], own, problem: 'choose' });
      void this.#focusChoice(question);
      return;
    }
    this.#sheet.send(key, response, view);
    this.requestUpdate();
    const { session } = this.#course;
    const fact = { kind: 'answered', question: question.id, rev: question.rev, response } as const;
    session?.report(this.course, lesson.id, fact, this);
    session?.send();
    this.dispatchEvent(new LearnQuestionAnsweredEvent(this.course, lesson.id, question.id));
  }

  #retry(view: ReadyView, lesson: Lesson, question: Question): void {
    const key = answerKey(lesson.id, question.id);
    const { choice } = standingOf(question, lesson.id, view, this.#sheet.of(key));
    this.#sheet.change(key, { draft: choice });
    void this.#focusChoice(question);
  }

  async #focusChoice({ id }: Question): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const form = this.renderRoot.querySelector(`form[data-question="${id}"]`);
    (form?.querySelector<HTMLElement>('input:checked') ?? form?.querySelector('input'))?.focus();
  }

  /** Somebody at the end of a film asks for the questions: the page goes there, and so does the focus. */
  readonly #welcome = (event: LearnPractiseEvent): void => {
    if (event.course !== this.course || (this.lesson ?? event.lesson) !== event.lesson) return;
    event.preventDefault();
    void this.updateComplete.then(() => {
      const section = this.renderRoot.querySelector('section');
      section?.scrollIntoView({ block: 'start' });
      section?.focus({ preventScroll: true });
    });
  };

  async #refresh(): Promise<void> {
    await this.#course.session?.refresh(this.course);
  }

  /** Compares what was handed in here with what is known by now, and asks for what was said about earlier answers. */
  #takeIn(view: ReadyView): void {
    const lesson = this.#lessonOf(view);
    if (!lesson) return;
    this.#sheet.settle(lesson, view);
    if (this.#sheet.shouldRecall(lesson, view)) this.#course.session?.recall(this.course, lesson.id);
  }

  #lessonOf({ course, lesson }: ReadyView): Lesson | undefined {
    return course.lessons.find(({ id }) => id === (this.lesson ?? lesson));
  }

  /** The course's language, where it isn't the one around it. */
  #lang({ course }: ReadyView): string | typeof nothing {
    return course.language.split('-')[0] === this.#text.ours() ? nothing : course.language;
  }
}

/** How the last answer to a question turned out; empty where there is none. */
function outcomeOf(question: Question, lesson: Lesson, view: ReadyView): 'right' | 'wrong' | 'answered' | '' {
  const standing = standingOf(question, lesson.id, view, {});
  if (standing.name === 'checked') return standing.verdict.correct ? 'right' : 'wrong';
  return standing.name === 'waiting' || keptAnswer(question, lesson.id, view) ? 'answered' : '';
}
