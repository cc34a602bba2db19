import type { ClosedMonth, RunningMonth } from './closed-month.ts';
import type { FiguresAnswer, Words } from './figures.ts';
import type { ToldFigures } from './told-figures.ts';

/** What {@link figuresAnswer} is made of. */
export interface FiguresParts {
  /** Every closed month there is, in any order. */
  closed: ClosedMonth[];
  /** The months that aren't closed yet. */
  running: RunningMonth[];
  told: ToldFigures;
  /** Today's; what was closed with a smaller one is looked through again. */
  k: number;
  /** Milliseconds since 1970. */
  now: number;
  /** The year to tell in detail. */
  year: number;
  /** For reporters: with departments and what is wrong with the town's file. */
  whole: boolean;
  /** Something is being counted anew. */
  counting?: boolean;
  faults?: Words[];
}

/** The answer about a year and, at a glance, all others. No number is made of anything but what months tell. */
export function figuresAnswer({ year }: FiguresParts): FiguresAnswer {
  throw new Error(`not yet: ${year}`);
}
