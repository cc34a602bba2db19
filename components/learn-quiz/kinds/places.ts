import { pairOf } from '../../../server/contract/question.ts';
import type { Question } from '../../../server/contract/question.ts';

/** Where options were brought, by their ids: the id of the target. What the question doesn't know any more is left out. */
export function placesIn(response: readonly string[], { options, targets = [] }: Question): Map<string, string> {
  return new Map(
    response
      .map(pairOf)
      .filter(([option, target]) => options.some(({ id }) => id === option) && targets.some(({ id }) => id === target)),
  );
}

/** The answer after one more option was brought to a target, or taken away from it by an empty one. */
export function broughtTo(target: string, option: string, response: readonly string[], question: Question): string[] {
  const places = placesIn(response, question).set(option, target);
  return question.options.flatMap(({ id }) => (places.get(id) ? `${id}:${places.get(id)}` : []));
}

/** How many options are nowhere yet. */
export function openIn(response: readonly string[], question: Question): number {
  return question.options.length - placesIn(response, question).size;
}
