import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Lesson, Note } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { own } from '../../server/contract/state.ts';
import { CourseController } from '../shared/course-controller.ts';
import { coursePage } from '../shared/course-page.ts';
import type { LearnPractiseEvent } from '../shared/lesson-events.ts';
import { LearnLessonSelectedEvent, LearnWatchEvent } from '../shared/lesson-events.ts';
import { heading } from '../shared/heading.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { failureSentence, keepingSentence } from '../shared/sentences.ts';
import { ownClicks } from '../shared/own-clicks.ts';
import { pageTarget } from '../shared/page-target.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInLink, signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import { Answers } from './answers.ts';
import { Arriving } from './arriving.ts';
import { Kinds } from './kinds/kinds.ts';
import { styles } from './learn-quiz.styles.ts';
import type { PracticeProps } from './practice.ts';
import { drawPractice } from './practice.ts';
import { quizTexts } from './quiz.texts.ts';
import type { Shown } from './shown.ts';
import { isQuestion, shownOf } from './shown.ts';
import { outcomeOf, standingOf } from './standing.ts';

/**
 * @summary Asks the questions of a lesson, and says why an answer is right or not.
 *
 * @slot - What stands in it until its script is there, and while somebody edits the text around it.
 * @fires {LearnQuestionAnsweredEvent} learn-question-answered - The learner handed in an answer; its verdict is still to come.
 * @fires {LearnWatchEvent} learn-watch - The learner asks to see the second of the video that explains a question. A player on the page takes it.
 * @fires {LearnLessonSelectedEvent} learn-lesson-selected - The learner goes on to the next lesson.
 * @fires {LearnLessonCompletedEvent} learn-lesson-completed - An answer given here has completed the lesson, by the service's verdict.
 * @fires {LearnCourseCompletedEvent} learn-course-completed - An answer given here has completed the course.
 * @csspart quiz - Everything.
 * @csspart heading - The heading with the lesson's title above it.
 * @csspart progress - How many questions are answered.
 * @csspart question - The card of one question.
 * @csspart title - A question's words.
 * @csspart option - One possible answer.
 * @csspart field - A field to type an answer into.
 * @csspart note - Something to read between the questions.
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
  #answers = new Answers(this, this.#course);
  #kinds = new Kinds(this);
  #later = new Arriving(this, async () => {
    const later = new (await import('./later.ts')).Later(this);
    this.#answers.drafts = later.draftsOf(this.#answers.sheet);
    return later;
  });
  #said = '';
  /** Ids of the questions that are asked once more, with spaces between them, while the others are folded away. */
  #only = '';

  /** Id of the course, as listed in the catalog. */
  @property() course = '';

  /** Id of a lesson; without it the lesson that the page is at. */
  @property() lesson?: string;

  /** Ids of questions, with spaces between them: only these are asked, without a heading or a result. */
  @property() question = '';

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
    if (changed.has('course')) this.#answers.clear();
  }

  override update(changed: PropertyValues<this>): void {
    const { view } = this.#course;
    const focused = this.shadowRoot?.activeElement;
    const form = focused?.closest('form');
    if (view.phase === 'loading') this.#answers.clear();
    const lesson = this.#lessonIn(view);
    if (view.phase === 'ready' && lesson) this.#answers.takeIn(lesson, view);

    super.update(changed);

    if (focused && !focused.isConnected) {
      const home = form?.isConnected
        ? (form.querySelector('.actions button') ?? form.querySelector('fieldset'))
        : undefined;
      ((home ?? this.renderRoot.querySelector('section')) as HTMLElement | null)?.focus();
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
      @focusout=${() => this.#answers.drafts?.flush()}
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
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${this.question ? nothing : html`<learn-privacy-line course=${this.course}></learn-privacy-line>`}
    </section>`;
  }

  /** A waiting answer says itself that it is on its way, or can't be. */
  #keeping(view: ReadyView): string {
    const lesson = this.#lessonIn(view);
    const isSaid = lesson?.questions.some(
      (question) => standingOf(question, lesson.id, view, this.#answers.of(lesson, question)).name === 'waiting',
    );
    const isUnderway = view.keeping !== 'memory' && (view.offline || view.keeping === 'waiting');
    return isSaid && isUnderway ? '' : keepingSentence(view, this.#text);
  }

  /** Only what has questions is a landmark of the page. */
  #name(view: CourseView): string | typeof nothing {
    const lesson = this.#lessonIn(view);
    return lesson?.questions.length && !this.question ? `${this.#text.term('quizHeading')}: ${lesson.title}` : nothing;
  }

  #lesson(view: ReadyView): TemplateResult {
    const lesson = this.#lessonIn(view);
    if (!lesson) return html`<p class="quiet-text">${this.#text.term('quizGone')}</p>`;
    if (lesson.locked) return html`<p class="quiet-text">${this.#text.term('quizLocked')}</p>`;
    const shown = shownOf(lesson, this.question || this.#only);
    if (!shown.items.length) return html`<p class="quiet-text">${this.#text.term('quizNone')}</p>`;
    return html`${keyed(
      lesson.id,
      html`${this.question ? nothing : this.#head(view, lesson, shownOf(lesson, ''))}
      ${this.#only ? this.#later.get()?.drawFolded(shown.asked.length, () => this.#fold([])) : nothing}
      ${repeat(
        shown.items,
        ({ id }) => id,
        (item) => (isQuestion(item) ? this.#question(view, lesson, item, shown) : this.#note(view, item)),
      )}`,
    )}${this.question ? nothing : this.#result(view, lesson)}`;
  }

  #head(view: ReadyView, lesson: Lesson, { asked }: Shown): TemplateResult {
    const text = this.#text;
    const outcomes = asked.map((question) => outcomeOf(question, lesson.id, view));
    const answered = outcomes.filter((outcome) => outcome).length;
    return html`<header>
      <div part="heading">
        <p class="quiet-text" lang=${this.#lang(view)}>${lesson.title}</p>
        ${heading(this.headingLevel, text.term('quizHeading'))}
      </div>
      ${view.course.mode === 'practice' ? html`<p>${text.term('quizPractice')}</p>` : nothing}
      ${
        asked.length
          ? html`<p part="progress">
              <span class="steps" aria-hidden="true">${outcomes.map((outcome) => html`<i class=${outcome}></i>`)}</span>
              ${text.term('quizAnswered', answered, outcomes.length)}
            </p>`
          : nothing
      }
    </header>`;
  }

  #question(view: ReadyView, lesson: Lesson, question: Question, { asked }: Shown): TemplateResult {
    const work = this.#answers.of(lesson, question);
    const standing = standingOf(question, lesson.id, view, work);
    const term = view.progress.lessons.find((one) => one.lesson === lesson.id)?.term ?? '';
    const done = own(view.state.lessons[lesson.id]?.[term]?.done ?? {}, question.id);
    return drawPractice({
      ...{ question, standing, work, offline: view.offline, text: this.#text, ...this.#around(view, lesson) },
      number: asked.indexOf(question) + 1,
      all: asked.length,
      kind: this.#kinds.of(question.type),
      done: done !== undefined,
      later: this.#later.get(),
      change: (response) => this.#answers.change(lesson, question, response),
      announce: (sentence) => this.#announce(sentence),
      check: (kind) => this.#answers.check(lesson, question, kind, view) || void this.#focusField(question),
      retry: () => {
        this.#answers.retry(lesson, question, standing);
        void this.#focusField(question);
      },
      finish: () => this.#answers.report(lesson, { kind: 'done', step: question.id }),
    });
  }

  #note(view: ReadyView, note: Note): unknown {
    return this.#later.get()?.drawNote(note, this.#around(view, this.#lessonIn(view)!));
  }

  #result(view: ReadyView, lesson: Lesson): unknown {
    const { asked } = shownOf(lesson, '');
    const all = asked.map((question) => {
      const work = this.#answers.of(lesson, question);
      return { question, work, standing: standingOf(question, lesson.id, view, work) };
    });
    return this.#later.get()?.drawResult({
      ...{ ...this.#around(view, lesson), view, lesson, asked: all },
      isNews: all.some(({ work }) => work.own),
      isFolded: this.#only !== '',
      canLeave: !this.lesson,
      visit: (question) => void this.#visit(question),
      again: (some) => {
        for (const { question, standing } of some) this.#answers.retry(lesson, question, standing);
        this.#fold(some.map(({ question }) => question));
      },
      unfold: () => this.#fold([]),
      select: (id) => {
        this.#course.session?.select(this.course, id);
        this.dispatchEvent(new LearnLessonSelectedEvent(this.course, id));
      },
    });
  }

  #around(view: ReadyView, lesson: Lesson): Pick<PracticeProps, 'lang' | 'rich' | 'watch'> {
    return {
      lang: this.#lang(view),
      rich: { file: view.file, level: this.headingLevel },
      watch: (second) => ({
        href: coursePage(view, lesson.id, second, this.#text.ours()),
        target: pageTarget(),
        follow: (event) => {
          const asked = new LearnWatchEvent(this.course, lesson.id, second);
          if (!this.dispatchEvent(asked)) event.preventDefault();
        },
      }),
    };
  }

  /** The same sentence said again is news, too. */
  #announce(sentence: string): void {
    this.#said = this.#said === sentence ? `${sentence}\u00a0` : sentence;
    this.requestUpdate();
  }

  /** Shows only some questions, or all; the first is where one goes on. */
  #fold(some: Question[]): void {
    this.#only = some.map(({ id }) => id).join(' ');
    this.requestUpdate();
    const [first] = some;
    if (first) void this.#focusField(first);
    else void this.updateComplete.then(() => this.renderRoot.querySelector('section')?.focus());
  }

  async #visit({ id }: Question): Promise<void> {
    if (this.#only && !this.#only.split(' ').includes(id)) this.#only = '';
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`form[data-question="${id}"] fieldset`)?.focus();
  }

  async #focusField({ id }: Question): Promise<void> {
    await this.updateComplete;
    const form = this.renderRoot.querySelector(`form[data-question="${id}"]`);
    const fields = ['input:checked', '[aria-invalid=true]', ':is(input, select, textarea)', 'fieldset button'];
    for (const selector of fields) {
      const field = form?.querySelector<HTMLElement>(selector);
      if (field) return field.focus();
    }
  }

  /** Somebody at the end of a film asks for the questions: the page goes there, and so does the focus. */
  readonly #welcome = (event: LearnPractiseEvent): void => {
    if (this.question || event.course !== this.course || (this.lesson ?? event.lesson) !== event.lesson) return;
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

  #lessonIn(view: CourseView): Lesson | undefined {
    if (view.phase !== 'ready') return undefined;
    return view.course.lessons.find(({ id }) => id === (this.lesson ?? view.lesson));
  }

  /** The course's language, where it isn't the one around it. */
  #lang({ course }: ReadyView): string | symbol {
    return course.language.split('-')[0] === this.#text.ours() ? nothing : course.language;
  }
}
