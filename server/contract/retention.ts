import type { Milestone } from './milestones.ts';
import type { CourseRecord, RecordKey } from './record.ts';
import { EMPTY_STATE, stampsOf } from './state.ts';

/** How long things are kept, in whole months. */
export interface RetentionRules {
  /** Progress in a pseudonymous record, after its last change. */
  pseudonymous: number;
  /** Progress in a named record, after its last change. */
  named: number;
  /** What somebody has earned in a course of `mode: proof`, after they earned it. */
  proofs: number;
  /** Lines of the audit. */
  audit: number;
  /** Lines of the erasure list: as long as backups and browsers can bring somebody back. */
  erasures: number;
}

/** What one retention run did: figures, never persons. */
export interface RetentionReport {
  v: 1;
  /** When it began, milliseconds since 1970. */
  at: number;
  /** Nothing was deleted: the clock could not be believed. */
  held?: true;
  /** Records looked at. */
  records: number;
  /** Records of persons already erased, which a restored backup had brought back: erased again. */
  cameBack: number;
  /** Records that were removed because nothing was left in them. */
  emptied: number;
  /** Courses whose time had come, each counted once per learner; with proofs that stay or without. */
  courses: number;
  /** Proofs whose time had come. */
  proofs: number;
  /** Courses moved into a pseudonymous record, each counted once per learner: their class was lowered. */
  lowered: number;
  /** Courses deleted but for their proofs because their progress stays on the device from now on, each counted once per learner. */
  toDevice: number;
  /** Courses whose progress stays on the device from now on, and when what is still kept of them is deleted (milliseconds since 1970). */
  waiting: { course: string; from: number }[];
  /** Damaged records whose time had come. */
  damaged: number;
  /** Lines of the erasure list, of the audit, sessions that ended, ids of anonymous counts. */
  erasures: number;
  audit: number;
  sessions: number;
  counts: number;
}

/** The same time `months` calendar months later, in UTC; on the last day where the month is shorter. */
export function monthsAfter(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, lastDay));
}

/** When what is kept of a course last changed here: a late report counts from its receipt. */
export function changedAt({ state, milestones }: CourseRecord): number {
  const lessons = Object.values(state.lessons).flatMap((terms) => Object.values(terms));
  const stamps = lessons.flatMap(stampsOf).map(({ received = 0, at }) => Math.max(at, received));
  return Math.max(0, ...stamps, ...milestones.map(({ at }) => at));
}

/** When the progress in a course ends. */
export function progressEnd(course: CourseRecord, recordClass: RecordKey['class'], keep: RetentionRules): number {
  return monthsAfter(changedAt(course), keep[recordClass]);
}

/** When a proof ends: never before the progress that it would be earned from anew. */
export function proofEnd(
  proof: Milestone,
  course: CourseRecord,
  recordClass: RecordKey['class'],
  keep: RetentionRules,
): number {
  return Math.max(monthsAfter(proof.at, keep.proofs), progressEnd(course, recordClass, keep));
}

/** What stays of a course at `now`: all of it (the same object), only its proofs, or nothing. */
export function whatStays(
  course: CourseRecord,
  recordClass: RecordKey['class'],
  keep: RetentionRules,
  now: number,
): CourseRecord | undefined {
  return progressEnd(course, recordClass, keep) > now ? course : proofsOf(course, recordClass, keep, now);
}

/** What stays of a course whose progress goes: its proofs till their own end (the same object where there is nothing else), or nothing. */
export function proofsOf(
  course: CourseRecord,
  recordClass: RecordKey['class'],
  keep: RetentionRules,
  now: number,
): CourseRecord | undefined {
  const milestones = course.milestones.filter(
    (milestone) => milestone.proof && proofEnd(milestone, course, recordClass, keep) > now,
  );
  if (milestones.length === 0) return undefined;
  const isAll = milestones.length === course.milestones.length && isEmpty(course);
  return isAll ? course : { state: EMPTY_STATE, milestones };
}

/** Nothing but milestones is left of the course. */
export function isEmpty({ state }: CourseRecord): boolean {
  return Object.keys(state.lessons).length === 0;
}
