import type { ClosedCourse } from './closed-month.ts';
import type { Counted, CountedGroup, Figure } from './figures.ts';
import { grouped } from './grouped.ts';
import { numberOf, sumOf } from './steps.ts';

/** What is told of several months, sheets or groups together. */
export function totalOf(parts: Counted[]): Counted {
  const participations = parts.map((part) => part.participations).reduce(sumOf, undefined);
  const completions = parts.map((part) => part.completions).reduce(sumOf, undefined);
  return countedOf(participations, isWhole(parts) ? completions : atLeast(completions));
}

/** Groups of several sheets by id: those of the same id are one, under their latest title, and so are all that have none. Where none has one, they only say what their parent says. The largest first, the rest last. */
export function groupsOf(sheets: ClosedCourse[][]): CountedGroup[] {
  const groups = [...grouped(sheets.flat(), ({ id }) => (id === '' ? undefined : id))]
    .map(([id, lines]) => {
      const { title } = lines.at(-1)!;
      return { ...(id !== undefined && { id, ...(title !== undefined && { title }) }), ...totalOf(lines) };
    })
    .sort(byNumber);
  return groups.some(({ id }) => id !== undefined) ? groups : [];
}

/** Both numbers, as far as there are any. */
export function countedOf(participations: Figure | undefined, completions: Figure | undefined): Counted {
  return { ...(participations && { participations }), ...(completions && { completions }) };
}

/** Where a month tells how many began but not how many completed, the others alone are a lower bound. */
function isWhole(parts: Counted[]): boolean {
  return parts.every(({ participations, completions }) => completions ?? !participations);
}

function atLeast(figure: Figure | undefined): Figure | undefined {
  return figure && { atLeast: numberOf(figure) };
}

function byNumber(a: CountedGroup, b: CountedGroup): number {
  if (a.id === undefined || b.id === undefined) return Number(a.id === undefined) - Number(b.id === undefined);
  return size(b) - size(a) || (a.id < b.id ? -1 : 1);
}

function size({ participations, completions }: Counted): number {
  const figure = participations ?? completions;
  return figure ? numberOf(figure) : 0;
}
