import type { ClosedMonth } from '../contract/figures/closed-month.ts';
import type { Month } from '../contract/figures/months.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { Count } from '../records/counts.ts';
import { COUNT } from '../records/counts.ts';
import type { ClockGuard } from '../records/housekeeping-clock.ts';
import type { Documents } from '../store/documents.ts';
import type { CourseEntries } from './course-entries.ts';
import type { DeviceCount } from './device-counts.ts';
import { closedMonths, dueMonths, runningMonths, writeDown } from './closing.ts';
import type { MonthIndex } from './month-index.ts';
import { begunIn } from './used-offers.ts';
import type { UsedOffers } from './used-offers.ts';

/** What counting needs: what there is to count, and by which clock. */
export interface CountingOptions {
  /** All records but those that came back from a backup, one at a time, and as they were at one moment: while it counts, some move. */
  records(): AsyncIterable<LearnerRecord>;
  documents: Documents;
  courses: CourseEntries;
  clock: Pick<ClockGuard, 'isSure'>;
  k: number;
  now(): number;
}

/** What is kept up in between. */
export interface KeptUp {
  index: MonthIndex;
  offers: UsedOffers;
}

/** What one run found. */
export interface Counted {
  closed: ClosedMonth[];
  /** Closed by this run. */
  months: Month[];
  /** Due, and not closed: the clock is in doubt. */
  held: Month[];
}

/**
 * One pass over everything, in constant memory: reads the index anew, and closes what is due, month by month. It may be ended
 * anywhere and begun anew, by several instances, too: a month is one document, written once.
 */
export async function countAnew(
  options: CountingOptions,
  { index, offers }: KeptUp,
  signal: AbortSignal,
): Promise<Counted> {
  const { documents, clock, courses, k, now } = options;
  signal.throwIfAborted();
  const time = now();
  await courses.refresh();
  const closed = await closedMonths(documents);
  const reading = index.readAnew();
  const due = dueMonths(closed, offers, time);

  for await (const record of options.records()) {
    signal.throwIfAborted();
    reading.record(record);
    due.record(record);
  }
  for await (const count of countsIn(documents)) {
    signal.throwIfAborted();
    reading.counted(count);
    due.counted(count);
  }
  reading.end();
  const catalog = await courses.all();
  for (const month of runningMonths(closed, time)) offers.add(month, begunIn(index.tally(month), catalog));
  await offers.settle(closed);

  const months = due.months();
  if (months.length === 0) return { closed, months, held: [] };
  if (!(await clock.isSure())) return { closed, months: [], held: months };
  for (const month of months) {
    signal.throwIfAborted();
    closed.push(await writeDown(due.close(month, { catalog, k }, closed), documents));
  }
  await offers.settle(closed);
  return { closed, months, held: [] };
}

async function* countsIn(documents: Pick<Documents, 'all'>): AsyncGenerator<DeviceCount> {
  for await (const { id, document } of documents.all(COUNT)) {
    // An id of a course has no slash in it.
    const [course, month] = id.split('/') as [string, string];
    yield { course, month, count: document as Count };
  }
}
