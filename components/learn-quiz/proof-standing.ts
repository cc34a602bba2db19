import type { AttemptsAnswer } from '../../server/contract/api.ts';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import type { Submission } from '../../server/contract/state.ts';
import { own } from '../../server/contract/state.ts';
import { poolOf } from '../../server/contract/graded.ts';
import type { Papers } from '../shared/desk.ts';
import type { ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';

/** Where somebody is with the proof of a lesson. */
export type ProofStanding =
  /** Nobody is there for whom a result could be kept. */
  | { name: 'closed'; reason: 'signed-out' | 'device' }
  | { name: 'before' }
  /** Answering; in the order of the attempt. */
  | { name: 'underway'; attempt: AttemptsAnswer; questions: Question[] }
  /** Questions of the attempt that was begun aren't the course's any more. */
  | { name: 'revised'; attempt: AttemptsAnswer }
  /** Handed in, and on its way. */
  | { name: 'waiting' }
  | { name: 'done'; last: Submission };

/** Works it out. `sent`: the attempt that was handed in here and isn't known to the view yet. */
export function proofStanding(
  view: ReadyView,
  lesson: Lesson,
  papers: Papers,
  sent: string | undefined,
): ProofStanding {
  const { course, hints, keeping } = view;
  if (course.record === 'device') return { name: 'closed', reason: 'device' };
  if (hints?.signIn !== undefined || keeping === 'device') return { name: 'closed', reason: 'signed-out' };
  const { attempt } = papers;
  // Another attempt may have been begun while the last one is still on its way.
  if (attempt && attempt.attempt !== sent && !isHandedIn(view, lesson.id, attempt.attempt)) {
    const questions = questionsOf(attempt, lesson);
    return questions ? { name: 'underway', attempt, questions } : { name: 'revised', attempt };
  }

  if (sent !== undefined || isOnItsWay(view, lesson)) return { name: 'waiting' };
  const all = attemptsOf(view, lesson.id);
  return all.length ? { name: 'done', last: latest(all) } : { name: 'before' };
}

/** An attempt waits to be judged: in a lesson's proof no question is ever answered alone. */
export function isOnItsWay({ answers }: ReadyView, lesson: Lesson): boolean {
  return poolOf(lesson).some(({ id }) => {
    const answer = answers.get(answerKey(lesson.id, id));
    return answer && !answer.verdict;
  });
}

/** Whether the service has judged it, in whatever term. */
export function isHandedIn({ state }: ReadyView, lesson: string, attempt: string): boolean {
  return Object.values(own(state.lessons, lesson) ?? {}).some(({ attempts }) => own(attempts, attempt) !== undefined);
}

/** Whether it is known, too, why each answer of an attempt is right or not. */
export function isTold({ answers }: ReadyView, lesson: Lesson, { answers: given }: Submission): boolean {
  return given.every(({ question, rev }) => {
    const isAsked = lesson.questions.some((one) => one.id === question && one.rev === rev);
    return !isAsked || answers.get(answerKey(lesson.id, question))?.verdict !== undefined;
  });
}

/** The attempts of the term that runs. */
function attemptsOf({ state, progress }: ReadyView, lesson: string): Submission[] {
  const term = progress.lessons.find((one) => one.lesson === lesson)?.term ?? '';
  return Object.values(own(own(state.lessons, lesson) ?? {}, term)?.attempts ?? {});
}

/** In the order drawn; undefined where one of them was changed or taken away since. */
function questionsOf({ questions }: AttemptsAnswer, lesson: Lesson): Question[] | undefined {
  const found = questions.flatMap(({ question, rev }) =>
    poolOf(lesson).filter((one) => one.id === question && one.rev === rev),
  );
  return found.length === questions.length ? found : undefined;
}

function latest(all: Submission[]): Submission {
  return all.reduce((last, one) => (one.at > last.at ? one : last));
}
