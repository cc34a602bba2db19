import type { LearnerRecord } from '../record.ts';
import type { Contribution } from './tally.ts';

/** What a record contributes to the figures, in whatever months. */
export function contributionsOf(record: LearnerRecord): Contribution[] {
  throw new Error(`not yet: ${record.key.id}`);
}
