import type { KeyedCourse } from '../contract/course.ts';
import type { Verdict } from '../contract/grade.ts';
import { grade, isAnswerTo } from '../contract/grade.ts';
import type { KeyedQuestion } from '../contract/question.ts';
import { isTyped } from '../contract/question.ts';
import type { GradedAnswer, Score } from '../contract/state.ts';
import { poolOf } from '../contract/graded.ts';

/** Whether a question is one that only an attempt answers, today; of a question that is gone, when it was there. */
export function isOfProof({ mode, lessons }: KeyedCourse, lesson: string, question: KeyedQuestion): boolean {
  const questions = lessons.find(({ id }) => id === lesson)?.questions;
  const today = questions?.find(({ id }) => id === question.id) ?? question;
  return mode === 'proof' && poolOf({ questions: [today] }).length > 0;
}

/** An answer of an attempt and the verdict on it. What nobody can have answered is like nothing: it is wrong, and costs the others nothing. */
export function judgeHandedIn(
  { response, ...asked }: Pick<GradedAnswer, 'question' | 'rev' | 'response'>,
  question: KeyedQuestion,
): { answer: GradedAnswer; verdict: Verdict } {
  const isGiven = isAnswerTo(response, question);
  const verdict = isGiven ? grade(response, question) : scoreOnly({ score: 0, correct: false }, question);
  const { score, correct } = verdict;
  return { answer: { ...asked, response: isGiven ? keptOf(response, question) : [], score, correct }, verdict };
}

/** What is kept of an answer: of what was typed only what it is worth. */
export function keptOf(response: string[], question: KeyedQuestion): string[] {
  return isTyped(question) ? [] : response;
}

/** What can be said of an answer: of one that isn't known any more, only what it is worth. */
export function verdictOn({ response, score, correct }: GradedAnswer, question: KeyedQuestion): Verdict {
  return isAnswerTo(response, question) ? grade(response, question) : scoreOnly({ score, correct }, question);
}

/** Whether a response may be the one that was kept: of what was typed nothing but its score can tell. */
export function mayBe(response: string[], kept: GradedAnswer, question: KeyedQuestion): boolean {
  if (isTyped(question) && isAnswerTo(response, question)) return grade(response, question).score === kept.score;
  return response.length === kept.response.length && response.every((part, index) => part === kept.response[index]);
}

function scoreOnly({ score, correct }: Score, { see }: KeyedQuestion): Verdict {
  return { score, correct, chosen: [], missing: 0, ...(see !== undefined && { see }) };
}
