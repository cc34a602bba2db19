import type { RunningMonth } from './closed-month.ts';
import type { Counted } from './figures.ts';
import { grouped } from './grouped.ts';
import { numberOf } from './steps.ts';
import { countedOf } from './sums.ts';

/**
 * A month as it may be told where k was raised after it had been closed. How many people its numbers stand for isn't known
 * any more. So whatever is below k goes, and with it its siblings: the one that is missing could be worked out from the others.
 */
export function tightened(month: RunningMonth, k: number): RunningMonth {
  if (month.k >= k) return month;
  const total = withoutFew(month.total, k);
  const areas = withoutFewOf(month.areas, total, k);
  const parents = new Map(areas.map((area) => [area.id, area]));
  return {
    ...month,
    k,
    total,
    areas,
    courses: [...grouped(month.courses, ({ area }) => area)].flatMap(([area, lines]) =>
      withoutFewOf(lines, parents.get(area), k),
    ),
    departments: withoutFewOf(month.departments, total, k),
  };
}

/** What is large enough in a line; completions only where those that are left over are, too. */
function withoutFew<Line extends Counted>(line: Line, k: number): Line {
  const { participations, completions, ...rest } = line;
  const [began, ended] = [amountOf(participations), amountOf(completions)];
  const left = Math.abs(began - ended);
  return {
    ...rest,
    ...countedOf(
      began >= k ? participations : undefined,
      ended >= k && (began === 0 || began >= k) && (left === 0 || left >= k) ? completions : undefined,
    ),
  } as Line;
}

function withoutFewOf<Line extends Counted>(lines: Line[], parent: Counted = {}, k: number): Line[] {
  const told = lines.map((line) => withoutFew(line, k));
  const isKept = (measure: keyof Counted) => {
    const hidden = lines.reduce((sum, line) => sum - amountOf(line[measure]), amountOf(parent[measure]));
    const isEnough = hidden <= 0 || hidden >= k;
    return isEnough && lines.every((line, index) => !line[measure] || told[index]![measure]);
  };
  if (!isKept('participations')) return [];
  const withCompletions = parent.completions && isKept('completions');
  return told
    .map(({ completions, ...line }) => ({ ...line, ...(withCompletions && completions && { completions }) }) as Line)
    .filter(({ participations, completions }) => participations ?? completions);
}

function amountOf(figure: Counted['participations']): number {
  return figure ? numberOf(figure) : 0;
}
