import { contributionsOf } from '../contract/figures/contributions.ts';
import type { Contribution } from '../contract/figures/tally.ts';
import type { LearnerRecord } from '../contract/record.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whatever says that it happened before is damaged: nobody learnt here then. */
const EARLIEST = '2020-01';

/** Whether anybody may have learnt in what calls itself a month. */
export function isPossible(month: string): boolean {
  return MONTH.test(month) && month >= EARLIEST;
}

/** What a record contributes. One damaged time in one record is not to keep a month from being closed: there it is nothing. */
export function contributionsIn(record: LearnerRecord): Contribution[] {
  try {
    return contributionsOf(record).filter(({ month }) => isPossible(month));
  } catch {
    return [];
  }
}
