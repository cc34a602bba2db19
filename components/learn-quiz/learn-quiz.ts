import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { poolOf } from '../../server/contract/graded.ts';
import { CourseController } from '../shared/course-controller.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { failureSentence, keepingSentence } from '../shared/sentences.ts';
import { ownClicks } from '../shared/own-clicks.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInLink, signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import type { Answers } from './answers.ts';
import { Arriving } from './arriving.ts';
import { focusField } from './focus.ts';
import { drawHead } from './head.ts';
import { Kinds } from './kinds/kinds.ts';
import { styles } from './learn-quiz.styles.ts';
import type { PracticeProps } from './practice.ts';
import { drawPractice } from './practice.ts';
import { quizTexts } from './quiz.texts.ts';
import type { Shown } from './shown.ts';
import { isQuestion, shownOf } from './shown.ts';
import { standingOf } from './standing.ts';
import { Worksheet } from './worksheet.ts';

type About = Pick<PracticeProps, 'view' | 'lesson' | 'text' | 'lang' | 'rich'>;

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
  #sheet = new Worksheet();
  #later = new Arriving(this, async () => {
    return new (await import('./later.ts')).Later(this, this.#course, this.#sheet);
  });
  #kinds = new Kinds(this, async (type) => (await this.#later.fetch())!.kindOf(type));
  #said = '';

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

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('course')) this.#sheet.clear();
  }

  override update(changed: PropertyValues<this>): void {
    const { view } = this.#course;
    const focused = this.shadowRoot?.activeElement;
    const form = focused?.closest('form');
    if (view.phase === 'loading') this.#sheet.clear();
    const lesson = this.#lessonIn(view);
    if (view.phase === 'ready' && lesson) this.#later.value?.answers.takeIn(lesson, view);

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
    const isBroken = view.phase === 'failed' || this.#later.hasFailed;
    const retry = view.phase === 'failed' ? this.#refresh : this.#later.fetch;

    return html`<section
      part="quiz"
      lang=${text.ours()}
      aria-label=${this.#name(view)}
      aria-busy=${view.phase === 'loading'}
      tabindex="-1"
    >
      ${view.phase === 'ready' ? this.#lesson(view) : nothing}
      <div class=${isBroken ? 'notice' : this.#sentence(view) ? 'drawn' : ''}>
        <p part="status" role="status">${this.#sentence(view)}</p>
        ${
          isBroken
            ? html`${view.phase === 'failed' ? signInLink(view, text) : nothing}
                <button part="button" class="button quiet" type="button" @click=${retry}>
                  ${text.term('sharedRetry')}
                </button>`
            : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${this.question ? nothing : html`<learn-privacy-line course=${this.course}></learn-privacy-line>`}
    </section>`;
  }

  #sentence(view: CourseView): string {
    const text = this.#text;
    if (view.phase === 'failed') return failureSentence(view, text);
    if (view.phase === 'loading') return text.term('sharedLoading');
    if (this.#later.hasFailed) return text.term('quizUnfetched');
    // A waiting answer says itself that it is on its way, or can't be.
    const { id, questions } = this.#lessonIn(view) ?? { id: '', questions: [] };
    const isSaid = questions.some((one) => standingOf(one, id, view, this.#sheet.of(id, one.id)).name === 'waiting');
    const isUnderway = view.keeping !== 'memory' && (view.offline || view.keeping === 'waiting');
    return isSaid && isUnderway ? '' : keepingSentence(view, text);
  }

  /** Only what has questions is a landmark of the page. */
  #name(view: CourseView): string | typeof nothing {
    const lesson = this.#lessonIn(view);
    if (view.phase !== 'ready' || !lesson?.questions.length || this.question) return nothing;
    const isProof = !shownOf(lesson, view.course.mode, '').items.length;
    return (isProof ? '' : `${this.#text.term('quizHeading')}: `) + lesson.title;
  }

  #lesson(view: ReadyView): unknown {
    const lesson = this.#lessonIn(view);
    const text = this.#text;
    if (!lesson || lesson.locked)
      return html`<p class="quiet-text">${text.term(lesson ? 'quizLocked' : 'quizGone')}</p>`;
    const later = this.#later.get();
    const { mode } = view.course;
    const all = shownOf(lesson, mode, '');
    const shown = shownOf(lesson, mode, this.question || (later?.onlyIn(lesson) ?? ''));
    const hasProof = mode === 'proof' && !this.question && poolOf(lesson).length > 0;
    if (!shown.items.length && !hasProof) return html`<p class="quiet-text">${text.term('quizNone')}</p>`;

    const about = { view, lesson, text, lang: this.#lang(view), rich: { file: view.file, level: this.headingLevel } };
    const items = shown.items.map((item) =>
      keyed(item.id, isQuestion(item) ? this.#question(about, item, shown) : later?.drawNote(item, about)),
    );
    if (this.question) return items;
    return html`${keyed(
      lesson.id,
      html`${all.items.length ? drawHead(about, all) : nothing}${later?.drawFolded(lesson)}${items}`,
    )}${hasProof ? later?.drawProof(about, this.#kinds) : all.asked.length ? later?.drawResult(about) : nothing}`;
  }

  #question(about: About, question: Question, { asked }: Shown): TemplateResult {
    const { view, lesson } = about;
    const work = this.#sheet.of(lesson.id, question.id);
    const standing = standingOf(question, lesson.id, view, work);
    /** Whoever is faster than what is on its way waits for it. */
    const act = async (act: (answers: Answers) => unknown): Promise<void> => {
      const later = this.#later.value ?? (await this.#later.fetch());
      if (!later || act(later.answers)) return;
      await this.updateComplete;
      focusField(this.renderRoot, question.id);
    };
    return drawPractice({
      ...{ ...about, question, standing, work, later: this.#later.value },
      number: asked.indexOf(question) + 1,
      all: asked.length,
      kind: this.#kinds.of(question.type),
      change: (draft) => {
        this.#sheet.change(lesson.id, question.id, { draft, typed: work.typed });
        this.#later.value?.answers.keep(question, draft);
        this.requestUpdate();
      },
      announce: (sentence) => this.#announce(sentence),
      check: (kind) => void act((answers) => answers.check(lesson, question, kind, view)),
      retry: () => void act((answers) => answers.retry(lesson, question, standing)),
      finish: () => this.#later.value?.answers.report(lesson, { kind: 'done', step: question.id }),
    });
  }

  /** The same sentence said again is news, too. */
  #announce(sentence: string): void {
    this.#said = this.#said === sentence ? `${sentence}\u00a0` : sentence;
    this.requestUpdate();
  }

  readonly #refresh = (): void => {
    void this.#course.session?.refresh(this.course);
  };

  #lessonIn(view: CourseView): Lesson | undefined {
    if (view.phase !== 'ready') return undefined;
    return view.course.lessons.find(({ id }) => id === (this.lesson ?? view.lesson));
  }

  /** The course's language, where it isn't the one around it. */
  #lang({ course }: ReadyView): string | typeof nothing {
    return course.language.split('-')[0] === this.#text.ours() ? nothing : course.language;
  }
}
