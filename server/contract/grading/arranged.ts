import type { Graded } from '../grade.ts';
import type { KeyedOption, KeyedQuestion, Question } from '../question.ts';
import { pairOf } from '../question.ts';

/** All options in some order; or options that were brought to a target, each to one. */
export function isArrangement(response: string[], { type, options, targets = [] }: Question): boolean {
  const pairs = response.map(pairOf);
  const ids = new Set(pairs.map(([id]) => id));
  const areOptions = ids.size === response.length && options.filter(({ id }) => ids.has(id)).length === ids.size;
  if (type === 'ordering') return areOptions && ids.size === options.length && response.every((id) => ids.has(id));
  return areOptions && ids.size > 0 && pairs.every(([, target]) => targets.some(({ id }) => id === target));
}

/** The share of options that are where they belong. */
export function arranged(response: string[], { type, options }: KeyedQuestion): Graded {
  const places = new Map<string, string | number>(
    response.map((entry, index) => (type === 'ordering' ? [entry, index] : pairOf(entry))),
  );
  const isRight = ({ id, target, place }: KeyedOption) => places.get(id) === (type === 'ordering' ? place : target);
  const parts = options.filter(({ id }) => places.has(id)).map((option) => ({ option, right: isRight(option) }));
  return {
    score: parts.filter(({ right }) => right).length / options.length,
    parts,
    missing: options.length - parts.length,
  };
}
