import type { Lesson } from '../../server/contract/course.ts';
import type { AnswerView, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import type { Work } from './standing.ts';
import { keptAnswer, standingOf } from './standing.ts';

/** What somebody is working on in one element: half-given answers and those on their way, by {@link answerKey}. */
export class Worksheet {
  readonly #work = new Map<string, SentWork>();
  readonly #recalled = new Set<string>();

  of(key: string): Work {
    return this.#work.get(key) ?? {};
  }

  change(key: string, work: Work): void {
    this.#work.set(key, work);
  }

  /** An answer is handed in; what is known of an earlier one is no verdict on it. */
  send(key: string, sent: string[], typed: string[] | undefined, { answers }: ReadyView): void {
    this.#work.set(key, { sent, typed, own: true, before: answers.get(key) });
  }

  /** Ends the waiting of answers that have their verdict; one that the service refused can be given again. Says which are done with. */
  settle({ id: lesson, questions }: Lesson, view: ReadyView): string[] {
    const done: string[] = [];
    for (const question of questions) {
      const key = answerKey(lesson, question.id);
      const work = this.#work.get(key) ?? {};
      const answer = view.answers.get(key);

      if (work.sent) {
        const { typed } = work;
        if (answer?.verdict && answer !== work.before) {
          this.#work.set(key, { own: true, typed });
          done.push(question.id);
        } else if (answer && !answer.verdict) work.seen = true;
        else if (!answer && work.seen) this.#work.set(key, { draft: work.sent, typed, own: true, problem: 'refused' });
        continue;
      }
      const { name } = standingOf(question, lesson, view, work);
      if (name === 'waiting' && !work.own) this.#work.set(key, { ...work, own: true });
      if (name === 'checked' && work.draft) {
        this.#work.set(key, { ...work, draft: undefined });
        done.push(question.id);
      }
    }
    return done;
  }

  /** Some answers of the lesson were given earlier, and their reasons aren't here: true once per lesson and connection. */
  shouldRecall({ id, questions }: Lesson, view: ReadyView): boolean {
    if (view.offline) {
      this.#recalled.clear();
      return false;
    }
    const lacking = questions.some((question) => {
      const key = answerKey(id, question.id);
      return keptAnswer(question, id, view) && !view.answers.get(key)?.verdict && !this.of(key).sent;
    });
    if (!lacking || this.#recalled.has(id)) return false;
    this.#recalled.add(id);
    return true;
  }

  clear(): void {
    this.#work.clear();
    this.#recalled.clear();
  }
}

interface SentWork extends Work {
  /** The answer there was before. */
  before?: AnswerView | undefined;
  /** The session has taken note of it. */
  seen?: boolean;
}
