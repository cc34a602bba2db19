import type { Graded } from '../grade.ts';
import type { KeyedQuestion, Question } from '../question.ts';

/** Each option is the question's and chosen once, and one is where one has to be. */
export function isChoice(response: string[], { type, options }: Question): boolean {
  const known = response.every((id) => options.some((option) => option.id === id));
  return known && new Set(response).size === response.length && (type === 'multiple' || response.length === 1);
}

/** The options somebody chose. Of a picture several places may be right; one of them is enough. */
export function chosen(response: string[], { type, options }: KeyedQuestion): Graded {
  const parts = options.filter(({ id }) => response.includes(id)).map((option) => ({ option, right: option.right }));
  const right = type === 'spot' ? 1 : options.filter((option) => option.right).length;
  const rightChosen = parts.filter((part) => part.right).length;
  const wrongChosen = parts.length - rightChosen;
  const all = rightChosen === right && wrongChosen === 0;
  const score = type === 'multiple' ? Math.max(0, rightChosen - wrongChosen) / right : Number(all);
  return { score, parts, missing: right - rightChosen };
}
