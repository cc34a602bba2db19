import type { Interval } from './state.ts';

/** A gap nobody skips on purpose, in seconds: players report in steps, and steps don't meet to the millisecond. */
const GAP = 0.5;

/** Both together: sorted, and joined where they touch. Commutative, associative, idempotent. */
export function union(a: Interval[], b: Interval[]): Interval[] {
  const sorted = [...a, ...b].sort((x, y) => x[0] - y[0]);
  const joined: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1] + GAP) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** How many seconds lie within the first `duration` seconds: a longer old cut of a video is no error. */
export function secondsWithin(intervals: Interval[], duration: number): number {
  return intervals.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, duration) - from), 0);
}
