import type { Counted, CountedGroup } from './figures.ts';
import type { Month } from './months.ts';

/** The version of {@link ClosedMonth} that is written today. */
export const CLOSED_MONTH_VERSION = 1;

/** What may be told of some: of all of them, and of their parts. What is too small by itself is in a line without `id`, or nowhere. */
export interface Sheet {
  /** Of the whole town. */
  total: ClosedLine;
  /** By id; a line without `id` is the rest of its area, or of all areas that are too small. */
  courses: ClosedCourse[];
  /** Those without an area have the id `''`. */
  areas: ClosedGroup[];
  departments: ClosedGroup[];
}

/**
 * What is kept of a month for ever: nothing but what may be told.
 *
 * Anybody may send counts of those who aren't signed in, and so may know them all: whoever subtracts them must find what would
 * be told without them. So each of both has its own sheet, made as if there were no other one; what is told is their sum.
 */
export interface ClosedMonth extends Sheet {
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
  /** Of those who aren't signed in; all else is of those who are. Months that were closed before there was this one hold both as one. */
  device?: Sheet;
}

/** A line of a sheet. */
export interface ClosedLine extends Counted {
  /** Up to which k its numbers may be told: so many people they stand for at least, in steps of k. Never told itself. */
  upTo?: { participations?: number; completions?: number };
}

/** An area, a department, or several as one. */
export interface ClosedGroup extends CountedGroup, ClosedLine {}

/** A course in a month. */
export interface ClosedCourse extends ClosedGroup {
  /** The area it belonged to then; `''` for none. */
  area?: string;
}

/** A month that runs on, in the same shape: its numbers are only in steps of k. It is never stored. */
export type RunningMonth = Omit<ClosedMonth, 'v' | 'closed'>;

/** Those who are signed in, and those who aren't: each is to be told by itself. */
export function sheetsOf(month: RunningMonth): Sheet[] {
  return [month, ...(month.device ? [month.device] : [])];
}

/** What a month told of those who aren't signed in. */
export function deviceOf({ month, device }: Pick<ClosedMonth, 'month' | 'device'>): Sheet & Pick<ClosedMonth, 'month'> {
  return { month, ...(device ?? { total: {}, courses: [], areas: [], departments: [] }) };
}
