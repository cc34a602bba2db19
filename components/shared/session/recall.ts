import type { Lesson } from '../../../server/contract/course.ts';
import { termOf } from '../../../server/contract/course.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import { isTyped } from '../../../server/contract/question.ts';
import type { GradedAnswer, LessonState, Stamp } from '../../../server/contract/state.ts';
import type { AnswerView } from '../session.ts';
import { answerKey } from '../session.ts';
import { ApiError } from './api.ts';
import type { CourseEntry } from './course-entry.ts';
import type { Gradable } from './grading.ts';

/**
 * The verdicts on the last answers to a lesson's questions, by {@link answerKey}, where the page has none: their reasons
 * are not part of what is kept. What was typed isn't either: `typed` is what this browser remembers of it. Without that, and
 * where the service doesn't answer, there are no reasons; of what was typed there is at least its score.
 */
export async function recallVerdicts(
  entry: CourseEntry,
  lesson: string,
  typed: ReadonlyMap<string, string[]>,
  grade: (answers: Gradable[]) => Promise<(Verdict | null)[]>,
): Promise<Map<string, AnswerView>> {
  const found = entry.course?.lessons.find(({ id }) => id === lesson);
  const kept = found && entry.kept?.state.lessons[lesson]?.[termOf(found, entry.now())];
  if (!kept) return new Map();

  const answers = lastAnswers(kept)
    .filter(({ question }) => !entry.answers.has(answerKey(lesson, question)))
    .map((answer) => ({ ...answer, isTyped: isTypedIn(found, answer.question) }))
    .map((answer) =>
      answer.isTyped ? { ...answer, response: typed.get(answer.question) ?? answer.response } : answer,
    );
  const verdicts = await verdictsOn(answers, (some) =>
    grade(some.map(({ question, rev, response }) => ({ course: entry.id, lesson, question, rev, response }))),
  );
  return new Map(
    answers.flatMap((answer, index): [string, AnswerView][] => {
      const { question, response, score, correct, isTyped } = answer;
      const verdict = verdicts[index];
      const key = answerKey(lesson, question);
      // What lies in this browser may have been typed since.
      if (verdict && (!isTyped || verdict.score === score)) return [[key, { response, verdict }]];
      return isTyped ? [[key, { response: [], verdict: { score, correct, chosen: [], missing: 0 } }]] : [];
    }),
  );
}

/** The last answer to each question: in practice, or in the last attempt. */
function lastAnswers({ answers, attempts }: LessonState): GradedAnswer[] {
  const practised = Object.entries(answers).map(([question, { first, best = first, last = best }]) => {
    return { ...last, question };
  });
  const [attempt] = Object.values(attempts).sort((a, b) => later(b, a));
  const proven = (attempt?.answers ?? []).map((answer) => ({ ...answer, at: attempt!.at, id: attempt!.id }));
  const inOrder = [...practised, ...proven].sort(later);
  return [...new Map(inOrder.map((answer) => [answer.question, answer])).values()];
}

function later(a: Stamp, b: Stamp): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

function isTypedIn({ questions }: Lesson, id: string): boolean {
  const question = questions.find((one) => one.id === id);
  return question !== undefined && isTyped(question);
}

async function verdictsOn<T>(answers: T[], grade: (answers: T[]) => Promise<(Verdict | null)[]>) {
  if (!answers.length) return [];
  try {
    return await grade(answers);
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}
