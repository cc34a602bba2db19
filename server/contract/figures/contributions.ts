import type { LearnerRecord } from '../record.ts';
import { monthOf } from './months.ts';
import type { Contribution } from './tally.ts';

/** What counts in the figures, by the kind of its milestone. */
const KINDS = new Map<string, Contribution['kind']>([
  ['started', 'participation'],
  ['completed', 'completion'],
]);

/** What a record contributes to the figures, in whatever months. Older milestones don't say their month: it is the one they are of. */
export function contributionsOf({ key, courses }: LearnerRecord): Contribution[] {
  return Object.entries(courses).flatMap(([course, { milestones }]) =>
    milestones.flatMap(({ kind, at, month = monthOf(at), department }) => {
      const counted = KINDS.get(kind);
      if (!counted) return [];
      return { month, kind: counted, course, ...(key.class === 'named' && department && { department }) };
    }),
  );
}
