import type { Closing } from './close-month.ts';
import type { RunningMonth } from './closed-month.ts';
import type { MonthTally } from './tally.ts';

/** A month that isn't closed yet, as it may be told: in steps of k, so that two looks tell nothing about one person. */
export function runningMonth(tally: MonthTally, { k }: Omit<Closing, 'now'>): RunningMonth {
  throw new Error(`not yet: ${tally.month}, ${k}`);
}
