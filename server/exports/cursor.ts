import * as z from 'zod';
import { sealOf } from '../identity/seal.ts';
import { ProblemError } from '../problems.ts';
import { textOfFilter } from './filter.ts';
import type { ExportWish } from './wish.ts';
import type { ExportPlace } from './write.ts';

/** Where a part ended, and what all parts have in common. */
export interface Cursor {
  place: ExportPlace;
  /** As of when everything is worked out, milliseconds since 1970. */
  time: number;
  /** How many records there were at the beginning. */
  total: number;
}

/** Makes cursors for whoever asks part by part, and reads them again. */
export interface Cursors {
  /** A cursor as text, for the same wish of the same person. */
  close(cursor: Cursor, wish: ExportWish, who: string): Promise<string>;
  /** Throws a {@link ProblemError} for whatever wasn't closed here for the same wish of the same person. */
  open(text: string, wish: ExportWish, who: string): Promise<Cursor>;
}

/** So long an export can be gone on with, in milliseconds: after that its line in the audit is too old for it. */
const LIFETIME = 86_400_000;

const cursorSchema = z.object({
  v: z.literal(1),
  what: z.string(),
  time: z.int(),
  total: z.int(),
  place: z.object({
    after: z.object({ class: z.enum(['named', 'pseudonymous']), id: z.string() }).optional(),
    looked: z.int(),
    count: z.int(),
    begun: z.boolean(),
    hash: z.string(),
  }),
});

/**
 * Cursors stand in addresses, which proxies log, and hold the id of a learner: they are sealed. Whoever could make one
 * could also leave out the first part, and with it the line in the audit.
 */
export function cursorsOf(secrets: readonly string[], now: () => number): Cursors {
  const seal = sealOf(secrets, 'export');
  return {
    close: ({ time, ...cursor }, wish, who) =>
      seal.close({ v: 1, what: whatOf(wish, who), time, ...cursor }, time + LIFETIME),

    async open(text, wish, who) {
      const cursor = cursorSchema.safeParse(await seal.open(text, now()));
      if (!cursor.success || cursor.data.what !== whatOf(wish, who)) throw new ProblemError('export-after');
      return cursor.data;
    },
  };
}

function whatOf({ format, version, filter }: ExportWish, who: string): string {
  return [who, format, version ?? '', textOfFilter(filter)].join(' ');
}
