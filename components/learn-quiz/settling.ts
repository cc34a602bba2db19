import type { Lesson } from '../../server/contract/course.ts';
import type { ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import { keptAnswer, standingOf } from './standing.ts';
import type { Worksheet } from './worksheet.ts';

/** Ends the waiting of answers that have their verdict; one that the service refused can be given again. Says which are done with. */
export function settle(sheet: Worksheet, { id: lesson, questions }: Lesson, view: ReadyView): string[] {
  return questions.flatMap((question) => {
    const { id } = question;
    const work = sheet.of(lesson, id);
    const answer = view.answers.get(answerKey(lesson, id));

    if (work.sent) {
      const { typed } = work;
      if (answer?.verdict && answer !== work.before) {
        sheet.change(lesson, id, { own: true, typed });
        return [id];
      }
      if (answer && !answer.verdict) work.seen = true;
      else if (!answer && work.seen)
        sheet.change(lesson, id, { draft: work.sent, typed, own: true, problem: 'refused' });
      return [];
    }
    const { name } = standingOf(question, lesson, view, work);
    if (name === 'waiting' && !work.own) sheet.change(lesson, id, { ...work, own: true });
    if (name !== 'checked' || !work.draft) return [];
    sheet.change(lesson, id, { ...work, draft: undefined });
    return [id];
  });
}

/** Which answers of which lessons were asked for. */
export class Recalled {
  readonly #lessons = new Set<string>();

  /** Some answers of the lesson were given earlier, and their reasons aren't here: true once per lesson and connection. */
  lacks({ id, questions }: Lesson, view: ReadyView, sheet: Worksheet): boolean {
    if (view.offline) {
      this.#lessons.clear();
      return false;
    }
    const lacking = questions.some(
      (question) =>
        keptAnswer(question, id, view) &&
        !view.answers.get(answerKey(id, question.id))?.verdict &&
        !sheet.of(id, question.id).sent,
    );
    if (!lacking || this.#lessons.has(id)) return false;
    this.#lessons.add(id);
    return true;
  }

  clear(): void {
    this.#lessons.clear();
  }
}
