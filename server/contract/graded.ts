import type { Question } from './question.ts';

// Apart from other rules of questions, because pages with only a badge know no answers.
/** Whether an answer to it is graded, and counts. */
export function isGraded({ type }: Pick<Question, 'type'>): boolean {
  return type !== 'step' && type !== 'reflection';
}
