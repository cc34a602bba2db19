import type { KeyedQuestion } from './course.ts';
import type { RichText } from './rich-text.ts';
import type { Score } from './state.ts';

/** What the service says about one answer. */
export interface Verdict extends Score {
  /** The options that were chosen, each with its reason. What was not chosen stays untold, so that one can try again. */
  chosen: ChosenOption[];
  /** How many right options were not chosen. */
  missing: number;
}

export interface ChosenOption {
  id: string;
  right: boolean;
  feedback: RichText;
}

/** Whether somebody can have chosen these options: each is the question's and chosen once, and one is where one has to be. */
export function isAnswerTo(response: string[], { type, options }: KeyedQuestion): boolean {
  const known = response.every((id) => options.some((option) => option.id === id));
  return known && new Set(response).size === response.length && (type === 'multiple' || response.length === 1);
}

/**
 * Grades the ids of the options somebody chose.
 * single and true-false: right or not. multiple: (right − wrong chosen) / right, not below 0.
 */
export function grade(response: string[], question: KeyedQuestion): Verdict {
  const chosen = question.options.filter((option) => response.includes(option.id));
  const right = question.options.filter((option) => option.right).length;
  const rightChosen = chosen.filter((option) => option.right).length;
  const wrongChosen = chosen.length - rightChosen;
  const correct = rightChosen === right && wrongChosen === 0;
  const score = question.type === 'multiple' ? Math.max(0, rightChosen - wrongChosen) / right : Number(correct);

  return {
    score,
    correct,
    chosen: chosen.map(({ id, right, feedback }) => ({ id, right, feedback })),
    missing: right - rightChosen,
  };
}
