const zone = 'Europe/Berlin';

/** The day `count` working days before `now`, for news that never look stale. */
export function workingDayBefore(now: Date, count: number): Date {
  const day = new Date(now);
  for (let left = count; left > 0 || isWeekend(day);) {
    day.setTime(day.getTime() - 86_400_000);
    if (!isWeekend(day)) left -= 1;
  }

  return day;
}

/** "Montag, 3. November" in the town's time zone. */
export function longDay(day: Date): string {
  return day.toLocaleDateString('de-DE', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
}

/** "03" and "Nov", as on a tear-off calendar. */
export function calendarLeaf(day: Date): { day: string; month: string } {
  return {
    day: day.toLocaleDateString('de-DE', { timeZone: zone, day: '2-digit' }).replace('.', ''),
    month: day.toLocaleDateString('de-DE', { timeZone: zone, month: 'short' }).replace('.', ''),
  };
}

/** "2026-11-03" in the town's time zone, for the datetime attribute. */
export function isoDay(day: Date): string {
  return day.toLocaleDateString('sv-SE', { timeZone: zone });
}

/** 1 for Monday … 7 for Sunday, in the town's time zone. */
export function weekday(day: Date): number {
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return names.indexOf(day.toLocaleDateString('en-US', { timeZone: zone, weekday: 'short' })) + 1;
}

function isWeekend(day: Date): boolean {
  return weekday(day) > 5;
}
