import type { CatalogEntry } from '../contract/figures/close-month.ts';
import { closeMonth } from '../contract/figures/close-month.ts';
import type { ClosedMonth } from '../contract/figures/closed-month.ts';
import type { Month } from '../contract/figures/months.ts';
import { closesAt, monthAfter, monthOf } from '../contract/figures/months.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { Documents } from '../store/documents.ts';
import { countAlike } from './alike.ts';
import { contributionsIn, isPossible } from './contributions-in.ts';
import type { DeviceCount } from './device-counts.ts';
import { deviceCounts } from './device-counts.ts';
import type { UsedOffers } from './used-offers.ts';
import { withUsed } from './used-offers.ts';

/** Kind of the documents of closed months; the id is the month. What is written is never changed. */
export const CLOSED_MONTH = 'figures';

/** So long after a month's time is over it is closed: by then what was received before is in the store. In milliseconds. */
export const SETTLING = 10 * 60_000;

/** Whether nothing is on its way into a month any more. */
export function isDue(month: Month, now: number): boolean {
  return closesAt(month) + SETTLING <= now;
}

/** Every closed month, in order. */
export async function closedMonths(documents: Pick<Documents, 'all'>): Promise<ClosedMonth[]> {
  const closed: ClosedMonth[] = [];
  for await (const { document } of documents.all(CLOSED_MONTH)) closed.push(document as ClosedMonth);
  return closed;
}

/** The months that are due, counted in one pass over everything. */
export interface DueMonths {
  record(record: LearnerRecord): void;
  counted(count: DeviceCount): void;
  /** In order, when everything was looked at: from the first month that holds anything on, without a gap. */
  months(): Month[];
  close(month: Month, closing: ClosingOptions, earlier: ClosedMonth[]): ClosedMonth;
}

interface ClosingOptions {
  catalog: CatalogEntry[];
  k: number;
}

/** Months that are closed already aren't counted again. What was used in the others is so also where whoever did is erased. */
export function dueMonths(
  closed: readonly ClosedMonth[],
  offers: Pick<UsedOffers, 'of' | 'first'>,
  now: number,
): DueMonths {
  const done = new Set(closed.map(({ month }) => month));
  const alike = countAlike();
  const counts = deviceCounts();
  const isCounted = (month: Month) => isPossible(month) && !done.has(month) && isDue(month, now);

  return {
    record(record) {
      const some = contributionsIn(record).filter(({ month }) => isCounted(month));
      alike.count(alike.nameOf(record.key.class, some), 1);
    },
    counted(count) {
      if (isCounted(count.month)) counts.take(count);
    },
    months() {
      const all = [alike.first(), counts.first(), offers.first(), ...done];
      const [first] = all.filter((month) => month !== undefined && isPossible(month)).sort();
      const months: Month[] = [];
      for (let month = first; month !== undefined && isDue(month, now); month = monthAfter(month)) {
        if (!done.has(month)) months.push(month);
      }
      return months;
    },
    close(month, closing, earlier) {
      const tally = { month, groups: alike.groupsOf(month), device: counts.of(month) };
      return withUsed(closeMonth(tally, { ...closing, earlier, now }), offers.of(month));
    },
  };
}

/** Writes a month down. What another instance has written meanwhile, or stood there, stays; resolves to what is kept. */
export async function writeDown(month: ClosedMonth, documents: Pick<Documents, 'update'>): Promise<ClosedMonth> {
  let kept = month;
  await documents.update(CLOSED_MONTH, month.month, (before) => (kept = (before as ClosedMonth | undefined) ?? month));
  return kept;
}

/** So long a month that waits to be closed is told like one that runs, in milliseconds. */
const PATIENCE = 40 * 86_400_000;

/** Whether a month is so long past that nothing is told of it until it is closed. */
export function isLongPast(month: Month, now: number): boolean {
  return closesAt(month) + PATIENCE <= now;
}

/** The months that run at `now`, latest first: those that aren't closed. One that waits to be closed for too long is not among them. */
export function runningMonths(closed: readonly ClosedMonth[], now: number): Month[] {
  const months: Month[] = [];
  const done = new Set(closed.map(({ month }) => month));
  for (let month = monthOf(now); !isLongPast(month, now); month = monthBefore(month)) {
    if (!done.has(month)) months.push(month);
  }
  return months;
}

function monthBefore(month: Month): Month {
  return monthOf(Date.parse(`${month}-01`) - 1);
}
