import type { Course } from '../contract/course.ts';
import type { Catalog } from '../content/catalog.ts';
import { ProblemError } from '../problems.ts';
import type { ExportFilter } from './filter.ts';
import { formats } from './formats.ts';
import { readWish } from './wish.ts';
import type { ExportWish } from './wish.ts';
import type { ExportPlan } from './write.ts';

/** What exports are made from. */
export interface ExportSources {
  /** Courses as they are offered now, and those that aren’t any more. */
  catalog: Pick<Catalog, 'list' | 'retired'>;
  /** All records, or those after a key, by class and id, one at a time. */
  records: ExportPlan['records'];
  turns: ExportPlan['turns'];
  /** Where the service lies for browsers, ending with a slash. */
  address: string | undefined;
}

/** Everything that was asked for, understood. */
export interface UnderstoodExport {
  wish: ExportWish;
  /** How it is written as of a time. */
  planAt(time: number): ExportPlan;
}

/** Understands what a query asks for. Throws a {@link ProblemError} that says what to write. */
export async function understandExport(
  query: Record<string, unknown>,
  { catalog, records, turns, address }: ExportSources,
): Promise<UnderstoodExport> {
  const offered = await catalog.list();
  const retired = catalog.retired();
  const wish = readWish(query, [...offered, ...retired]);
  const { format, filter, version } = wish;
  if (format === 'xapi' && address === undefined) throw new ProblemError('address-unset');
  const byId = new Map(offered.map((course) => [course.id, course]));
  const about = {
    ...{ filter, version, address },
    courses: offered.filter((course) => isAsked(course, filter)),
    courseOf: (id: string) => byId.get(id),
    retired: new Map(retired.map((course) => [course.id, course])),
  };
  return { wish, planAt: (time) => ({ format: formats[format], about: { ...about, time }, records, turns }) };
}

function isAsked(course: Course, { course: ids, area }: ExportFilter): boolean {
  return (ids?.includes(course.id) ?? true) && (area === undefined || course.area === area);
}
