import type { Graded } from '../grade.ts';
import type { KeyedQuestion, Option, Question } from '../question.ts';

/** One decision after the other, up to an end. */
export function isPath(response: string[], question: Question): boolean {
  const last = optionsOn(response, question)?.at(-1);
  return last !== undefined && last.to === undefined;
}

/** The share of good decisions among those made; whoever comes by a scene again decides again. */
export function walked(response: string[], question: KeyedQuestion): Graded {
  const parts = (optionsOn(response, question) ?? []).map((option) => ({ option, right: option.right }));
  return { score: parts.filter(({ right }) => right).length / (parts.length || 1), parts, missing: 0 };
}

/** The options on a path; undefined where nobody can have walked it. */
function optionsOn<T extends Option>(
  response: string[],
  { options, scenes = [] }: Pick<Question, 'scenes'> & { options: T[] },
): T[] | undefined {
  const path: T[] = [];
  let scene = scenes[0];
  for (const id of response) {
    const option = scene?.options.includes(id) ? options.find((one) => one.id === id) : undefined;
    if (!option) return undefined;
    path.push(option);
    scene = scenes.find((one) => one.id === option.to);
  }
  return path;
}
