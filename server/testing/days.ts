import { MOST_AHEAD } from '../records/housekeeping-clock.ts';

/** The time goes on, and no faster than the service believes: whoever lets it look at each of these gets to the last one, which is `until`. */
export function* daysUntil(from: number, until: number): Generator<number> {
  for (let at = from + MOST_AHEAD; at < until; at += MOST_AHEAD) yield at;
  yield until;
}
