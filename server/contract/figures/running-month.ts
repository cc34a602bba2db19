import { closeMonth } from './close-month.ts';
import type { Closing } from './close-month.ts';
import type { RunningMonth } from './closed-month.ts';
import type { Counted, Figure } from './figures.ts';
import { inSteps } from './steps.ts';
import type { MonthTally } from './tally.ts';

/**
 * A month that isn't closed yet, as it may be told: in steps of k, so that two looks tell nothing about one person.
 *
 * Only what would be told if it were closed now is told at all: else a step reached earlier, together with the exact number of
 * the parent, could tell how many are hidden later. For the same reason everything but the town's participations is told a
 * step behind: what is known for sure always leaves room for k people more.
 */
export function runningMonth(tally: MonthTally, { k, ...closing }: Omit<Closing, 'now'>): RunningMonth {
  const { total, courses, areas, departments, month, offers, used } = closeMonth(tally, { ...closing, k, now: 0 });
  const behind = <Line extends Counted>(lines: Line[]) =>
    lines.map((line) => stepped(line, k, 1)).filter(({ participations, completions }) => participations ?? completions);
  return {
    month,
    k,
    offers,
    used,
    total: stepped(total, k, 0),
    courses: behind(courses),
    areas: behind(areas),
    departments: behind(departments),
  };
}

function stepped<Line extends Counted>(line: Line, k: number, behind: number): Line {
  const { participations, completions, ...rest } = line;
  const [began, ended] = [step(participations, k, behind), step(completions, k, 1)];
  return { ...rest, ...(began && { participations: began }), ...(ended && { completions: ended }) } as Line;
}

function step(figure: Figure | undefined, k: number, behind: number): Figure | undefined {
  return figure && 'exactly' in figure ? inSteps(figure.exactly, k, behind) : undefined;
}
