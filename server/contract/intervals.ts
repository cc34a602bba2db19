import type { Interval } from './state.ts';

/** A gap nobody skips on purpose, in seconds: players report in steps, and steps don't meet to the millisecond. */
const GAP = 0.5;

/** So few are put in one by one: a long record and a short report are the rule. */
const FEW = 8;

/** Intervals in any order: sorted, and joined where they touch. */
export function tidy(intervals: Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const [from, to] of [...intervals].sort((x, y) => x[0] - y[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + GAP) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Both together, where each is tidy; tidy again. Commutative, associative, idempotent. */
export function union(a: Interval[], b: Interval[]): Interval[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length <= FEW ? few.reduce(insert, many) : tidy([...a, ...b]);
}

/** At most so many of them, tidy: where there are more, the smallest gaps are closed, of equal ones the first. */
export function atMost(most: number, intervals: Interval[]): Interval[] {
  if (intervals.length <= most) return intervals;
  const gaps = intervals.slice(1).map(([from], index) => ({ from, size: from - intervals[index]![1] }));
  const closed = gaps.sort((a, b) => a.size - b.size || a.from - b.from).slice(0, intervals.length - most);
  const inner = new Set(closed.map(({ from }) => from));
  const joined: Interval[] = [];
  for (const [from, to] of intervals) {
    if (inner.has(from)) joined.push([joined.pop()![0], to]);
    else joined.push([from, to]);
  }
  return joined;
}

/** How many seconds lie within the first `duration` seconds: a longer old cut of a video is no error. */
export function secondsWithin(intervals: Interval[], duration: number): number {
  return intervals.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, duration) - from), 0);
}

function insert(tidy: Interval[], [from, to]: Interval): Interval[] {
  const begin = firstIndex(tidy, (other) => from <= other[1] + GAP);
  const end = firstIndex(tidy, (other) => other[0] > to + GAP);
  const [first, last] = [tidy[begin], tidy[end - 1]];
  const touched = begin < end;
  const joined: Interval = touched ? [Math.min(from, first![0]), Math.max(to, last![1])] : [from, to];
  return [...tidy.slice(0, begin), joined, ...tidy.slice(end)];
}

/** Of a list for whose later entries `holds` is true: where that begins. */
function firstIndex(list: Interval[], holds: (one: Interval) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
