import { join } from './merge.ts';
import type { Milestone } from './milestones.ts';
import { joinMilestones } from './milestones.ts';
import type { CourseState } from './state.ts';
import { EMPTY_STATE, own } from './state.ts';

/** The version of {@link LearnerRecord} that is written today. */
export const RECORD_VERSION = 4;

const HOUR = 3_600_000;

/** Where a record lies: its privacy class, and the learner's id (named) or its keyed hash (pseudonymous). */
export interface RecordKey {
  class: 'pseudonymous' | 'named';
  id: string;
}

/** All that is kept of one learner in one privacy class. */
export interface LearnerRecord {
  v: typeof RECORD_VERSION;
  key: RecordKey;
  /** Random; a record that is made anew after an erasure has another one. */
  generation: string;
  /** Generations of records that were joined into this one, the latest first: facts made under them are taken, too. */
  formerly?: string[];
  /** When it was begun, milliseconds since 1970. A record that is older than its person's erasure came back from a backup. */
  created: number;
  /** Of named records only. */
  person?: Person;
  courses: Courses;
}

/** Course id → what is kept of it. */
export type Courses = Record<string, CourseRecord>;

export interface Person {
  name?: string;
  department?: string;
}

/** All that is kept of one learner in one course. */
export interface CourseRecord {
  state: CourseState;
  milestones: Milestone[];
}

/** What is kept of a course that nothing was done in. */
export const NOTHING: CourseRecord = { state: EMPTY_STATE, milestones: [] };

/** No record remembers more of {@link LearnerRecord.formerly}. */
export const MOST_FORMER = 10;

/** Two records of one learner as one, under the key and generation of the first; facts made under the other are still taken. */
export function joinRecords(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const courses = { ...a.courses };
  for (const [id, course] of Object.entries(b.courses)) {
    const other = own(courses, id);
    courses[id] = other ? joinCourses(other, course) : course;
  }
  const former = new Set([b.generation, ...(a.formerly ?? []), ...(b.formerly ?? [])]);
  former.delete(a.generation);
  const formerly = [...former].slice(0, MOST_FORMER);
  return { ...a, ...(formerly.length > 0 && { formerly }), created: Math.min(a.created, b.created), courses };
}

/** What two records hold of one course, as one. */
export function joinCourses(a: CourseRecord, b: CourseRecord): CourseRecord {
  return { state: join(a.state, b.state), milestones: joinMilestones(a.milestones, b.milestones) };
}

/** Every generation whose facts belong into a record. */
export function generationsOf({ generation, formerly = [] }: LearnerRecord): string[] {
  return [generation, ...formerly];
}

/** A record with nothing in it. Begun after the last erasure, whatever the clock says: else it would look like one from a backup. */
export function newRecord({
  key,
  generation,
  now,
  erasedAt = -Infinity,
}: Pick<LearnerRecord, 'key' | 'generation'> & { now: number; erasedAt?: number }): LearnerRecord {
  const begun = receiptIn(key.class, now);
  const created = begun > erasedAt ? begun : nextIn(key.class, erasedAt);
  return { v: RECORD_VERSION, key, generation, created, courses: {} };
}

/** When the service got something, as it is written down: by the hour in a pseudonymous record, for one request often brings facts of both. */
export function receiptIn(recordClass: RecordKey['class'], now: number): number {
  return recordClass === 'named' ? now : Math.floor(now / HOUR) * HOUR;
}

/**
 * The first time after an erasure that may stand in a record: in both records of a learner no time may be the same.
 * One that lies ahead is safe: whoever erases such a record notes its beginning as the time up to which all are erased.
 */
function nextIn(recordClass: RecordKey['class'], erasedAt: number): number {
  return recordClass === 'named' ? erasedAt + 1 : (Math.floor(erasedAt / HOUR) + 1) * HOUR;
}
