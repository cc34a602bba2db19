import type { CountedEvent } from '../contract/fact.schema.ts';
import type { Month } from '../contract/figures/months.ts';
import { isClosed, monthOf } from '../contract/figures/months.ts';
import type { Documents } from '../store/documents.ts';

/** Kind of the documents that remember for a while what was counted. */
export const COUNT_ID = 'count-id';

/** Kind of the counts themselves. */
export const COUNT = 'count';

/** How long nothing counts twice at least, in milliseconds. */
const REMEMBERED = 48 * 3_600_000;

/** By the full hour: to the millisecond it would stand beside one line of a web server's log. */
const HOUR = 3_600_000;

/** How often a course was begun and completed in a month, by nobody in particular. */
export interface Count {
  v: 1;
  started: number;
  completed: number;
}

/**
 * Counts one anonymous event, and answers where, and what stands there now; undefined where it was counted before. An event of
 * a month that is closed, or that lies ahead, counts in this one.
 */
export async function countEvent(
  { id, course, kind, month }: CountedEvent,
  documents: Documents,
  now: number,
): Promise<{ course: string; month: Month; count: Count } | undefined> {
  const current = monthOf(now);
  const counted = month > current || isClosed(month, now) ? current : month;
  let isNew = false;
  let after: Count | undefined;
  // Both are asked for at once, so that both are in one commit, in this order.
  await Promise.all([
    documents.update(COUNT_ID, id, (before) => {
      isNew = before === undefined;
      return before ?? { v: 1, until: Math.ceil((now + REMEMBERED) / HOUR) * HOUR };
    }),
    documents.update(COUNT, `${course}/${counted}`, (before) => {
      const count = (before as Count | undefined) ?? { v: 1, started: 0, completed: 0 };
      if (!isNew) return before;
      return (after = { ...count, [kind]: count[kind] + 1 });
    }),
  ]);
  return after && { course, month: counted, count: after };
}

/** Two states of one count as one: it only ever grew. */
export function joinCounts(a: Count, b: Count): Count {
  return { ...a, started: Math.max(a.started, b.started), completed: Math.max(a.completed, b.completed) };
}
