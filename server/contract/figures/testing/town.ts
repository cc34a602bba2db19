import type { CatalogEntry } from '../close-month.ts';
import type { ClosedMonth, RunningMonth } from '../closed-month.ts';
import { closeMonth } from '../close-month.ts';
import { runningMonth } from '../running-month.ts';
import type { Figure } from '../figures.ts';
import type { MonthTally } from '../tally.ts';

/** So many people who did the same in a month. */
export interface Doing {
  people: number;
  class?: 'named' | 'pseudonymous';
  department?: string;
  begin?: string[];
  complete?: string[];
}

/** The month that tests count unless they name one. */
export const MONTH = '2026-03';

/** What was counted in a month in which people did this. */
export function tallyOf(doings: Doing[], device: MonthTally['device'] = [], month = MONTH): MonthTally {
  return {
    month,
    device,
    groups: doings.map(({ people, class: recordClass = 'named', department, begin = [], complete = [] }) => ({
      class: recordClass,
      people,
      contributions: [
        ...begin.map((course) => ({ kind: 'participation' as const, course })),
        ...complete.map((course) => ({ kind: 'completion' as const, course })),
      ].map((one) => ({ ...one, month, ...(department && { department }) })),
    })),
  };
}

/** A catalog from the courses of each area; `''` for those of none. */
export function catalogOf(areas: Record<string, string[]>): CatalogEntry[] {
  return Object.entries(areas).flatMap(([area, courses]) =>
    courses.map((id) => ({ id, title: id.toUpperCase(), ...(area && { area }) })),
  );
}

/** A month closed with k = 10 unless told otherwise. */
export function closed(
  tally: MonthTally,
  catalog: CatalogEntry[],
  { k = 10, earlier = [] }: { k?: number; earlier?: ClosedMonth[] } = {},
): ClosedMonth {
  return closeMonth(tally, { catalog, earlier, k, now: 0 });
}

/** A month that runs on, with k = 10. */
export function running(tally: MonthTally, catalog: CatalogEntry[]): RunningMonth {
  return runningMonth(tally, { catalog, earlier: [], k: 10 });
}

/** What a month says, short: `total 14/12, a 12/–, others 30+/–` (begun/completed). */
export function told(month: RunningMonth, what: 'courses' | 'areas' | 'departments' = 'courses'): string {
  const lines = [
    { name: 'total', ...month.total },
    ...month[what].map((line) => ({ ...line, name: line.id === undefined ? 'others' : line.id || 'none' })),
  ];
  return lines
    .map(({ name, participations, completions }) => `${name} ${short(participations)}/${short(completions)}`)
    .join(', ');
}

function short(figure: Figure | undefined): string {
  if (!figure) return '–';
  return 'exactly' in figure ? String(figure.exactly) : `${figure.atLeast}+`;
}
