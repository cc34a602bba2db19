import type { RecordKey } from '../record.ts';
import type { Month } from './months.ts';

/** Something of one record that counts in the figures. */
export interface Contribution {
  month: Month;
  kind: 'participation' | 'completion';
  course: string;
  /** Of named records, where it is known. */
  department?: string;
}

/**
 * A month as it was counted, before anything is left out: so many people contributed just this. It says too much to be
 * stored or shown.
 */
export interface MonthTally {
  month: Month;
  groups: { class: RecordKey['class']; contributions: Contribution[]; people: number }[];
  /** Of those whose progress stays in their browser: how often each course was begun and completed. */
  device: { course: string; participations: number; completions: number }[];
}
