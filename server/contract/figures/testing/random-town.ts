import fc from 'fast-check';
import type { PrivacyClass } from '../../course.ts';
import type { CatalogEntry } from '../close-month.ts';
import type { Month } from '../months.ts';
import type { MonthTally } from '../tally.ts';

/** Months in which a random town learns. */
export const MONTHS: Month[] = ['2025-12', '2026-01', '2026-02'];

/** Departments of a random town. */
export const DEPARTMENTS = ['Bauamt', 'Kasse', 'Schule'];

/** A course of a random town: everybody may look up how it is kept. */
export interface TownCourse extends CatalogEntry {
  record: PrivacyClass;
  /** Where it belongs from the second month on, if it has moved. */
  moved?: string;
}

/** People who did the same. */
export interface Bunch {
  people: number;
  department: string;
  /** What they did: course, when they began it and when they completed it (as an index of {@link MONTHS}). */
  did: { course: number; began: number; completed?: number }[];
}

/** A town that learnt for some months. */
export interface Town {
  courses: TownCourse[];
  bunches: Bunch[];
}

/** Towns with groups of all sizes about k = 5. */
export const anyTown: fc.Arbitrary<Town> = fc
  .array(
    fc.record({
      area: fc.constantFrom('rathaus', 'rathaus', 'bauhof', 'bad', undefined),
      moved: fc.constantFrom('rathaus', 'bad', undefined, undefined, undefined),
      record: fc.constantFrom<PrivacyClass>('named', 'named', 'pseudonymous', 'device'),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .chain((courses) =>
    fc.record({
      courses: fc.constant(
        courses.map(({ area, moved, record }, index) => {
          const id = 'abcdef'[index]!;
          return { id, title: id, record, ...(area && { area }), ...(moved && { moved }) };
        }),
      ),
      bunches: fc.array(
        fc.record({
          people: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 12 })),
          department: fc.constantFrom(...DEPARTMENTS),
          did: fc.uniqueArray(
            fc.record(
              {
                course: fc.integer({ min: 0, max: courses.length - 1 }),
                began: fc.integer({ min: 0, max: MONTHS.length - 1 }),
                completed: fc.integer({ min: 0, max: MONTHS.length - 1 }),
              },
              { requiredKeys: ['course', 'began'] },
            ),
            { minLength: 1, maxLength: 3, selector: ({ course }) => course },
          ),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
  );

/** The courses of a town as they were in a month. */
export function catalogIn({ courses }: Town, month: Month): CatalogEntry[] {
  return courses.map((course) => ({ ...course, area: areaIn(course, MONTHS.indexOf(month)) }));
}

/** The area a course belonged to; `''` for none. */
export function areaIn({ area = '', moved }: TownCourse, month: number): string {
  return month > 0 ? (moved ?? area) : area;
}

/** What was counted in a month of a town. */
export function tallyIn(town: Town, month: Month): MonthTally {
  const index = MONTHS.indexOf(month);
  const groups = town.bunches.flatMap(({ people, department, did }) =>
    (['named', 'pseudonymous'] as const).map((kept) => ({
      class: kept,
      people,
      contributions: did
        .filter(({ course }) => town.courses[course]!.record === kept)
        .flatMap(({ course, ...times }) => {
          const counted = { month, course: town.courses[course]!.id, ...(kept === 'named' && { department }) };
          return [
            ...(times.began === index ? [{ kind: 'participation' as const, ...counted }] : []),
            ...(completedIn(times) === index ? [{ kind: 'completion' as const, ...counted }] : []),
          ];
        }),
    })),
  );
  const device = town.courses.flatMap((course, place) => {
    if (course.record !== 'device') return [];
    const count = (isIn: (one: Bunch['did'][number]) => boolean) =>
      town.bunches.reduce(
        (sum, { people, did }) => sum + (did.some((one) => one.course === place && isIn(one)) ? people : 0),
        0,
      );
    return [
      {
        course: course.id,
        participations: count(({ began }) => began === index),
        completions: count((one) => completedIn(one) === index),
      },
    ];
  });
  return { month, groups: groups.filter(({ contributions }) => contributions.length > 0), device };
}

/** Nobody completes a course before they begin it. */
export function completedIn({ began, completed }: { began: number; completed?: number }): number | undefined {
  return completed === undefined ? undefined : Math.max(began, completed);
}
