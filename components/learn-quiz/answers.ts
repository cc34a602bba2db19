import type { LitElement, ReactiveController } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { isTyped } from '../../server/contract/question.ts';
import type { CourseController } from '../shared/course-controller.ts';
import { LearnQuestionAnsweredEvent } from '../shared/lesson-events.ts';
import type { FactDraft, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Drafts } from './drafts.ts';
import type { Standing, Work } from './standing.ts';
import { standingOf } from './standing.ts';
import { Worksheet } from './worksheet.ts';

/** What somebody does with the questions of one element: they begin an answer, hand it in, try again. */
export class Answers implements ReactiveController {
  readonly sheet = new Worksheet();
  /** Arrives after the first view; what was begun before lies on the sheet. */
  drafts: Drafts | undefined;

  readonly #host: LitElement & { course: string };
  readonly #course: CourseController;

  constructor(host: LitElement & { course: string }, course: CourseController) {
    this.#host = host;
    this.#course = course;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drafts?.flush();
    this.drafts?.leave();
  }

  /** Somebody else may be there now. */
  clear(): void {
    this.sheet.clear();
    this.drafts?.leave();
  }

  of({ id }: Lesson, question: Question): Work {
    return this.sheet.of(answerKey(id, question.id));
  }

  /** Compares what was handed in here with what is known by now, and asks for what was said about earlier answers. */
  takeIn(lesson: Lesson, view: ReadyView): void {
    const { session } = this.#course;
    if (session) this.drafts?.follow(session, this.#host.course, lesson);
    for (const question of this.sheet.settle(lesson, view)) this.drafts?.put(question, undefined);
    if (this.sheet.shouldRecall(lesson, view)) session?.recall(this.#host.course, lesson.id);
  }

  change(lesson: Lesson, question: Question, draft: string[]): void {
    const { typed } = this.of(lesson, question);
    this.#note(lesson, question, { draft, typed });
    this.drafts?.put(question.id, draft, isTyped(question) || question.type === 'reflection');
  }

  /** Hands an answer in; false where something is still lacking. */
  check(lesson: Lesson, question: Question, kind: AnswerKind, view: ReadyView): boolean {
    const { own, ...work } = this.of(lesson, question);
    // Whoever presses twice has handed in once.
    if (work.sent) return true;
    const response = standingOf(question, lesson.id, view, work).response;
    if (kind.lacks(response, question) !== undefined) {
      this.#note(lesson, question, { ...work, draft: response, ...(own && { own }), problem: 'lacking' });
      return false;
    }
    const { id, rev } = question;
    this.sheet.send(answerKey(lesson.id, id), response, isTyped(question) ? response : undefined, view);
    if (isTyped(question)) this.drafts?.putTyped(id, response);
    this.report(lesson, { kind: 'answered', question: id, rev, response });
    this.#host.dispatchEvent(new LearnQuestionAnsweredEvent(this.#host.course, lesson.id, id));
    return true;
  }

  /** Another try begins with the answer there was. */
  retry(lesson: Lesson, question: Question, { response }: Standing): void {
    this.#note(lesson, question, { draft: response, typed: this.of(lesson, question).typed });
  }

  /** Sends a fact without waiting. */
  report({ id }: Lesson, fact: FactDraft): void {
    const { session } = this.#course;
    session?.report(this.#host.course, id, fact, this.#host);
    session?.send();
    this.#host.requestUpdate();
  }

  #note({ id }: Lesson, question: Question, work: Work): void {
    this.sheet.change(answerKey(id, question.id), work);
    this.#host.requestUpdate();
  }
}
