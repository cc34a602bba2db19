import type { AnswerView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import type { Work } from './standing.ts';

/** What somebody is working on in one element: half-given answers, and those on their way. */
export class Worksheet {
  readonly #work = new Map<string, SentWork>();

  of(lesson: string, question: string): SentWork {
    return this.#work.get(answerKey(lesson, question)) ?? {};
  }

  change(lesson: string, question: string, work: SentWork): void {
    this.#work.set(answerKey(lesson, question), work);
  }

  clear(): void {
    this.#work.clear();
  }
}

export interface SentWork extends Work {
  /** The answer there was before. */
  before?: AnswerView | undefined;
  /** The session has taken note of it. */
  seen?: boolean;
}
