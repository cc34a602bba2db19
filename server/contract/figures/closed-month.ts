import type { Counted, CountedGroup } from './figures.ts';
import type { Month } from './months.ts';

/** The version of {@link ClosedMonth} that is written today. */
export const CLOSED_MONTH_VERSION = 1;

/**
 * What is kept of a month for ever: nothing but what may be told. What is too small by itself is in a line without `id`, or
 * nowhere.
 */
export interface ClosedMonth {
  v: typeof CLOSED_MONTH_VERSION;
  month: Month;
  /** Groups smaller than this are not in it. */
  k: number;
  /** When it was closed, milliseconds since 1970. */
  closed: number;
  /** Offers that were begun at least once. */
  offers: number;
  /** Their ids, so that the offers of a year can be united; never told, and without numbers. In order. */
  used: string[];
  /** Of the whole town. */
  total: Counted;
  /** By id; a line without `id` is the rest of its area, or of all areas that are too small. */
  courses: ClosedCourse[];
  /** Those without an area have the id `''`. */
  areas: CountedGroup[];
  departments: CountedGroup[];
}

/** A course in a month. */
export interface ClosedCourse extends CountedGroup {
  /** The area it belonged to then; `''` for none. */
  area?: string;
}

/** A month that runs on, in the same shape: its numbers are only in steps of k. It is never stored. */
export type RunningMonth = Omit<ClosedMonth, 'v' | 'closed'>;
