import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import { RECORD_VERSION } from '../contract/record.ts';

/** What stands in a record's own row: of its courses, which there are. */
export type StoredHead = Omit<LearnerRecord, 'courses'> & { courses: readonly string[] };

/** A record without its courses as the text of its own row. Nothing in it tells in which order they were begun. */
export function formatHead({ courses: _, ...head }: LearnerRecord, courses: Iterable<string>): string {
  return JSON.stringify({ ...head, v: RECORD_VERSION, courses: [...courses].sort() } satisfies StoredHead);
}

/** What is kept of a course as the text of its row. */
export function formatCourse({ state, milestones }: CourseRecord): string {
  return JSON.stringify({ v: RECORD_VERSION, state, milestones });
}
