import type { Figure } from './figures.ts';

/** A number in steps of k, as far as it reaches the first one. */
export function inSteps(count: number, k: number): Figure | undefined {
  const reached = stepOf(count, k);
  return reached >= k ? { atLeast: reached } : undefined;
}

/** The last step of k that a number reaches. */
export function stepOf(count: number, k: number): number {
  return Math.floor(count / k) * k;
}

/** The sum of what is told: exact where both are. */
export function sumOf(a: Figure | undefined, b: Figure | undefined): Figure | undefined {
  if (!a || !b) return a ?? b;
  const sum = numberOf(a) + numberOf(b);
  return 'exactly' in a && 'exactly' in b ? { exactly: sum } : { atLeast: sum };
}

/** The number of a figure, exact or not. */
export function numberOf(figure: Figure): number {
  return 'exactly' in figure ? figure.exactly : figure.atLeast;
}
