import { termOf } from '../../../server/contract/course.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import type { AnswerView } from '../session.ts';
import { answerKey } from '../session.ts';
import { ApiError } from './api.ts';
import type { CourseEntry } from './course-entry.ts';
import type { Gradable } from './grading.ts';

/**
 * The verdicts on the last answers to a lesson's questions, by {@link answerKey}, where the page has none: their reasons
 * are not part of what is kept. Empty where the service doesn't answer.
 */
export async function recallVerdicts(
  entry: CourseEntry,
  lesson: string,
  grade: (answers: Gradable[]) => Promise<(Verdict | null)[]>,
): Promise<Map<string, AnswerView>> {
  const found = entry.course?.lessons.find(({ id }) => id === lesson);
  const kept = found && entry.kept?.state.lessons[lesson]?.[termOf(found, entry.now())];
  const answers = Object.entries(kept?.answers ?? {})
    .filter(([question]) => !entry.answers.has(answerKey(lesson, question)))
    .map(([question, { first, best = first, last = best }]) => {
      return { course: entry.id, lesson, question, rev: last.rev, response: last.response };
    });
  if (!answers.length) return new Map();

  try {
    const verdicts = await grade(answers);
    return new Map(
      answers.flatMap(({ question, response }, index) => {
        const verdict = verdicts[index];
        return verdict ? [[answerKey(lesson, question), { response, verdict }]] : [];
      }),
    );
  } catch (error) {
    if (error instanceof ApiError) return new Map();
    throw error;
  }
}
