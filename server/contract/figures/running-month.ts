import { closeMonth } from './close-month.ts';
import type { Closing } from './close-month.ts';
import type { RunningMonth } from './closed-month.ts';
import { inSteps } from './steps.ts';
import type { MonthTally } from './tally.ts';

/**
 * A month that isn't closed yet, as it may be told: how often the whole town began a course, in steps of k, so that two looks
 * tell nothing about one person.
 *
 * Courses, areas, departments and completions wait until it is closed. Whoever saw a course reach 20, and reads the exact 21 of
 * its area later, knows of the one person in the course beside it; any number of a part does that to its parent's, however
 * coarse it is.
 */
export function runningMonth(tally: MonthTally, { k, ...closing }: Omit<Closing, 'now'>): RunningMonth {
  const { month, offers, used, total } = closeMonth(tally, { ...closing, k, now: 0 });
  const exact = total.participations && 'exactly' in total.participations ? total.participations.exactly : 0;
  const participations = inSteps(exact, k);
  return {
    month,
    k,
    offers,
    used,
    total: { ...(participations && { participations }) },
    courses: [],
    areas: [],
    departments: [],
  };
}
