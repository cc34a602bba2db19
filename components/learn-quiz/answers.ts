import type { LitElement, ReactiveController } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { isTyped } from '../../server/contract/question.ts';
import type { CourseController } from '../shared/course-controller.ts';
import { LearnLessonSelectedEvent, LearnQuestionAnsweredEvent } from '../shared/lesson-events.ts';
import type { FactDraft, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import type { AnswerKind } from './answer-kind.ts';
import { Drafts } from './drafts.ts';
import { Recalled, settle } from './settling.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './standing.ts';
import type { Worksheet } from './worksheet.ts';

/** What somebody does with the questions of one element: they begin an answer, hand it in, try again. */
export class Answers implements ReactiveController {
  readonly #host: LitElement & { course: string };
  readonly #course: CourseController;
  readonly #sheet: Worksheet;
  readonly #drafts: Drafts;
  readonly #recalled = new Recalled();

  constructor(host: LitElement & { course: string }, course: CourseController, sheet: Worksheet) {
    this.#host = host;
    this.#course = course;
    this.#sheet = sheet;
    this.#drafts = new Drafts(sheet, () => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('focusout', this.#drafts.flush);
  }

  hostUpdate(): void {
    if (this.#course.view.phase === 'ready') return;
    // Somebody else may be there now.
    this.#drafts.leave();
    this.#recalled.clear();
  }

  hostDisconnected(): void {
    this.#drafts.flush();
    this.#drafts.leave();
  }

  /** Compares what was handed in here with what is known by now, and asks for what was said about earlier answers. */
  takeIn(lesson: Lesson, view: ReadyView): void {
    const { session } = this.#course;
    if (session) this.#drafts.follow(session, this.#host.course, lesson);
    for (const question of settle(this.#sheet, lesson, view)) this.#drafts.put(question, undefined);
    if (this.#recalled.lacks(lesson, view, this.#sheet)) session?.recall(this.#host.course, lesson.id);
  }

  /** Keeps an answer as far as it is given. */
  keep(question: Question, draft: string[]): void {
    this.#drafts.put(question.id, draft, isTyped(question) || question.type === 'reflection');
  }

  /** Hands an answer in; false where something is still lacking. */
  check(lesson: Lesson, question: Question, kind: AnswerKind, view: ReadyView): boolean {
    const { own, ...work } = this.#sheet.of(lesson.id, question.id);
    // Whoever presses twice has handed in once.
    if (work.sent) return true;
    const { response } = standingOf(question, lesson.id, view, work);
    const { id, rev } = question;
    if (kind.lacks(response, question) !== undefined) {
      this.#sheet.change(lesson.id, id, { ...work, draft: response, ...(own && { own }), problem: 'lacking' });
      this.#host.requestUpdate();
      return false;
    }
    const before = view.answers.get(answerKey(lesson.id, id));
    // What is known of an earlier answer is no verdict on this one.
    this.#sheet.change(lesson.id, id, {
      sent: response,
      own: true,
      before,
      ...(isTyped(question) && { typed: response }),
    });
    if (isTyped(question)) this.#drafts.putTyped(id, response);
    this.report(lesson, { kind: 'answered', question: id, rev, response });
    this.#host.dispatchEvent(new LearnQuestionAnsweredEvent(this.#host.course, lesson.id, id));
    return true;
  }

  /** Another try begins with the answer there was. */
  retry(lesson: Lesson, { id }: Question, { response }: Standing): void {
    const { typed } = this.#sheet.of(lesson.id, id);
    this.#sheet.change(lesson.id, id, { draft: response, typed });
    this.#host.requestUpdate();
  }

  /** The page goes on with another lesson. */
  select(lesson: string): void {
    this.#course.session?.select(this.#host.course, lesson);
    this.#host.dispatchEvent(new LearnLessonSelectedEvent(this.#host.course, lesson));
  }

  /** Sends a fact without waiting. */
  report({ id }: Lesson, fact: FactDraft): void {
    const { session } = this.#course;
    session?.report(this.#host.course, id, fact, this.#host);
    session?.send();
    this.#host.requestUpdate();
  }
}
