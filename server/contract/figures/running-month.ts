import { closeMonth } from './close-month.ts';
import type { Closing } from './close-month.ts';
import type { RunningMonth, Sheet } from './closed-month.ts';
import { inSteps, numberOf } from './steps.ts';
import type { MonthTally } from './tally.ts';

/**
 * A month that isn't closed yet, as it may be told: how often the whole town began a course, in steps of k, so that two looks
 * tell nothing about one person. Those who aren't signed in have steps of their own: else whoever sends counts could bring the
 * sum close to the next one, and see somebody else take it.
 *
 * Courses, areas, departments and completions wait until it is closed. Whoever saw a course reach 20, and reads the exact 21 of
 * its area later, knows of the one person in the course beside it; any number of a part does that to its parent's, however
 * coarse it is.
 */
export function runningMonth(tally: MonthTally, { k, ...closing }: Omit<Closing, 'now'>): RunningMonth {
  const { month, offers, used, device, ...signedIn } = closeMonth(tally, { ...closing, k, now: 0 });
  return { month, k, offers, used, ...inStepsOf(signedIn, k), ...(device && { device: inStepsOf(device, k) }) };
}

function inStepsOf({ total }: Sheet, k: number): Sheet {
  const participations = total.participations && inSteps(numberOf(total.participations), k);
  return { total: { ...(participations && { participations }) }, courses: [], areas: [], departments: [] };
}
