import type { ClosedMonth } from './closed-month.ts';
import type { MonthTally } from './tally.ts';

/** A course as the catalog knows it. */
export interface CatalogEntry {
  id: string;
  title: string;
  area?: string;
}

/** What {@link closeMonth} has to know. */
export interface Closing {
  /** Courses that are not in it are called by their id. */
  catalog: CatalogEntry[];
  /** Every month that is closed already, in any order. */
  earlier: ClosedMonth[];
  k: number;
  /** Milliseconds since 1970. */
  now: number;
}

/** A month for ever: of what was counted only what may be told. */
export function closeMonth(tally: MonthTally, { k, now }: Closing): ClosedMonth {
  throw new Error(`not yet: ${tally.month}, ${k}, ${now}`);
}
