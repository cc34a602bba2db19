import type { CatalogEntry } from '../contract/figures/close-month.ts';
import type { ClosedMonth, RunningMonth } from '../contract/figures/closed-month.ts';
import type { Month } from '../contract/figures/months.ts';
import type { MonthTally } from '../contract/figures/tally.ts';
import type { Documents } from '../store/documents.ts';
import { isPossible } from './contributions-in.ts';

/** Kind of the documents that say which offers were used in a month that isn't closed yet; the id is the month. */
export const USED_OFFERS = 'offers';

/** Courses by their ids, in order; nothing says by whom, when, or how often they were begun. */
export interface OffersDocument {
  v: 1;
  used: string[];
}

/**
 * Which offers were used in the months that aren't closed: once used they stay so, also when the only one who did is erased.
 * A closed month keeps its own.
 */
export interface UsedOffers {
  /** Courses were begun in a month. */
  add(month: Month, courses: Iterable<string>): void;
  /** Ids of the courses that were used in a month, in order. */
  of(month: Month): string[];
  /** The first month in which any was used. */
  first(): Month | undefined;
  /** Takes in what was written before, here or elsewhere, writes what isn't yet, and forgets months that are closed. */
  settle(closed: readonly Pick<ClosedMonth, 'month'>[]): Promise<void>;
}

/** Keeps the used offers in memory, and writes them as soon as one is new. */
export function usedOffers(documents: Pick<Documents, 'all' | 'update' | 'erase'>): UsedOffers {
  const used = new Map<Month, Set<string>>();
  const unwritten = new Set<Month>();
  let writing = Promise.resolve();

  return {
    add(month, courses) {
      if (!take(month, courses)) return;
      unwritten.add(month);
      // Where it can't be written it is tried again with the next one, and whenever the figures are counted.
      write().catch(() => undefined);
    },
    of: (month) => [...(used.get(month) ?? [])].sort(),
    first: () => [...used.keys()].sort()[0],
    async settle(closed) {
      const done = new Set(closed.map(({ month }) => month));
      for await (const { id, document } of documents.all(USED_OFFERS)) {
        if (done.has(id)) await documents.erase(USED_OFFERS, id);
        else if (isPossible(id)) take(id, (document as OffersDocument).used);
      }
      for (const month of done) for (const known of [used, unwritten]) known.delete(month);
      await write();
    },
  };

  /** Whether any of them is new. */
  function take(month: Month, courses: Iterable<string>): boolean {
    const known = used.get(month) ?? new Set();
    const before = known.size;
    for (const course of courses) known.add(course);
    if (known.size > 0) used.set(month, known);
    return known.size > before;
  }

  /** One after the other: of many that come at once most are written together. */
  function write(): Promise<void> {
    writing = writing.catch(() => undefined).then(writeAll);
    return writing;
  }

  async function writeAll(): Promise<void> {
    for (const month of unwritten) {
      unwritten.delete(month);
      const document = { v: 1, used: [...(used.get(month) ?? [])].sort() } as const;
      try {
        await documents.update(USED_OFFERS, month, (before) =>
          before ? joinOffers(before as OffersDocument, document) : document,
        );
      } catch (error) {
        unwritten.add(month);
        throw error;
      }
    }
  }
}

/** What two of them say together; the first one where that is all of it. */
export function joinOffers(a: OffersDocument, b: OffersDocument): OffersDocument {
  const used = [...new Set([...a.used, ...b.used])].sort();
  return used.length === a.used.length ? a : { ...a, used };
}

/**
 * The courses that were begun in a month, as far as anybody who did is still there, or only browsers keep them today: they may
 * be kept otherwise before the month is closed.
 */
export function begunIn({ groups, device }: Pick<MonthTally, 'groups' | 'device'>, catalog: CatalogEntry[]): string[] {
  const begun = groups.flatMap(({ contributions }) => contributions.filter(({ kind }) => kind === 'participation'));
  const inBrowsers = new Set(catalog.filter(({ record }) => record === 'device').map(({ id }) => id));
  const counted = device.filter(({ course, participations }) => participations > 0 && inBrowsers.has(course));
  return [...begun, ...counted].map(({ course }) => course);
}

/** A month, and with it every offer that was used in it. */
export function withUsed<Told extends RunningMonth>(month: Told, offers: Iterable<string>): Told {
  const used = [...new Set([...month.used, ...offers])].sort();
  return { ...month, used, offers: used.length };
}
