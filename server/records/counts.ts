import type { CountedEvent } from '../contract/fact.schema.ts';
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

/** Counts one anonymous event. An event of another month than this and the last one counts in this. */
export async function countEvent({ id, course, kind, month }: CountedEvent, documents: Documents, now: number) {
  const [current, last] = [
    monthOf(now),
    monthOf(Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth(), 0)),
  ];
  const counted = month === last ? last : current;
  let isNew = false;
  // Both are asked for at once, so that both are in one commit, in this order.
  await Promise.all([
    documents.update(COUNT_ID, id, (before) => {
      isNew = before === undefined;
      return before ?? { v: 1, until: Math.ceil((now + REMEMBERED) / HOUR) * HOUR };
    }),
    documents.update(COUNT, `${course}/${counted}`, (before) => {
      const count = (before as Count | undefined) ?? { v: 1, started: 0, completed: 0 };
      return isNew ? { ...count, [kind]: count[kind] + 1 } : before;
    }),
  ]);
}

/** Two states of one count as one: it only ever grew. */
export function joinCounts(a: Count, b: Count): Count {
  return { ...a, started: Math.max(a.started, b.started), completed: Math.max(a.completed, b.completed) };
}

function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
