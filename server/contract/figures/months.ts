/** A calendar month in UTC: `2026-11`. */
export type Month = string;

/** So long after its end a month takes what comes late, in milliseconds: seven days. Then it is closed, for ever. */
export const GRACE = 7 * 86_400_000;

/** The month of a time (milliseconds since 1970). */
export function monthOf(time: number): Month {
  return new Date(time).toISOString().slice(0, 7);
}

/** The month after. */
export function monthAfter(month: Month): Month {
  return monthOf(endOf(month));
}

/** When a month is closed, milliseconds since 1970. It hangs on the clock alone: every instance says the same. */
export function closesAt(month: Month): number {
  return endOf(month) + GRACE;
}

export function isClosed(month: Month, now: number): boolean {
  return closesAt(month) <= now;
}

/** The month in which something counts that happened at `at` and is received now: its own, or this one where that is closed by now. */
export function countingMonth(at: number, now: number): Month {
  const own = monthOf(Math.min(at, now));
  return isClosed(own, now) ? monthOf(now) : own;
}

function endOf(month: Month): number {
  const [year, number] = month.split('-').map(Number);
  return Date.UTC(year!, number, 1);
}
