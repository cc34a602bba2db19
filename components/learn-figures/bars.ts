import type { Counted, CountedGroup, Figure, MonthFigures } from '../../server/contract/figures/figures.ts';
import { numberOf } from '../../server/contract/figures/steps.ts';
import type { FiguresText } from './in-words.ts';
import { monthWords } from './in-words.ts';

/** What a plot draws of one month or group. It knows no more than the table behind it. */
export interface Bar extends Counted {
  label: string;
  /** Where it is narrow. */
  short?: string;
}

/** A picture of more can't be read; the table has all. */
export const LARGEST = 12;

/** All twelve months, so that a year has the same width in January as in December. */
export function monthBars(year: number, months: readonly MonthFigures[], text: FiguresText): Bar[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const { participations, completions } = months.find((one) => one.month === month) ?? {};
    return {
      label: monthWords(month, 'short', text),
      short: monthWords(month, 'narrow', text),
      ...(participations && { participations }),
      ...(completions && { completions }),
    };
  });
}

/** Groups that have a number, the largest first; those that stand together last. */
export function groupBars(groups: readonly CountedGroup[], text: FiguresText): Bar[] {
  const counted = groups.filter(({ participations, completions }) => participations ?? completions);
  const alone = counted.filter(({ id }) => id !== undefined).sort((a, b) => sizeOf(b) - sizeOf(a));
  const others = counted.filter(({ id }) => id === undefined);
  return [...alone, ...others].map(({ participations, completions, ...group }) => ({
    label: groupLabel(group, text),
    ...(participations && { participations }),
    ...(completions && { completions }),
  }));
}

/** Fit to be drawn. */
export function largest(bars: readonly Bar[]): readonly Bar[] {
  return bars.slice(0, LARGEST);
}

/** As a group is called. */
export function groupLabel({ id, title }: { id?: string; title?: string }, text: FiguresText): string {
  return title ?? id ?? text.term('figuresOthers');
}

function sizeOf({ participations, completions }: Counted): number {
  return Math.max(
    ...[participations, completions].map((figure: Figure | undefined) => (figure ? numberOf(figure) : 0)),
  );
}
