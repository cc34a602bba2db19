import { MOST_AHEAD } from '../records/housekeeping-clock.ts';

/** Meanwhile the time goes on by itself, too. */
const STEP = MOST_AHEAD - 86_400_000;

/** The time goes on, and no faster than the service believes: whoever lets it look at each of these gets to the last one, which is `until`. */
export function* daysUntil(from: number, until: number): Generator<number> {
  for (let at = from + STEP; at < until; at += STEP) yield at;
  yield until;
}
