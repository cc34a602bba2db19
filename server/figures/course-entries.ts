import type { Catalog } from '../content/catalog.ts';
import type { CourseArchive } from '../content/archive.ts';
import type { Course } from '../contract/course.ts';
import type { CatalogEntry } from '../contract/figures/close-month.ts';

/** What courses are called, also those that are offered no more. */
export interface CourseEntries {
  all(): Promise<CatalogEntry[]>;
  /** Whether a course is for people of some areas only: its title is nobody else's business. */
  isHidden(course: string): Promise<boolean>;
  /** How its progress is kept today, or was when it was offered last. */
  recordOf(course: string): Promise<CatalogEntry['record']>;
  /** Reads anew what was ever published. */
  refresh(): Promise<void>;
}

type Entry = CatalogEntry & Pick<Course, 'access'>;

export function courseEntries(
  catalog: Pick<Catalog, 'list' | 'get'>,
  archive: Pick<CourseArchive, 'all'>,
): CourseEntries {
  let former = new Map<string, Entry>();

  return {
    async all() {
      const offered = (await catalog.list()).map(entryOf);
      const ids = new Set(offered.map(({ id }) => id));
      return [...offered, ...[...former.values()].filter(({ id }) => !ids.has(id))];
    },
    async isHidden(id) {
      const access = ((await catalog.get(id)) ?? former.get(id))?.access;
      return access !== undefined && access !== 'public' && access !== 'staff';
    },
    recordOf: async (id) => ((await catalog.get(id)) ?? former.get(id))?.record,
    async refresh() {
      const entries = new Map<string, Entry>();
      for await (const { id, published } of archive.all()) entries.set(id, entryOf(published));
      former = entries;
    },
  };
}

function entryOf({ id, title, area, access, record }: Course): Entry {
  return { id, title, access, record, ...(area !== undefined && { area }) };
}
