import { answeredBy, answersTo } from '../contract/merge.ts';
import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import { RECORD_VERSION } from '../contract/record.ts';
import { stampsOf } from '../contract/state.ts';
import { damaged } from './parse-document.ts';
import { NewerDocument } from './progress-store.ts';
import { isCourse, isHead, isRecord } from './record-shape.ts';
import type { StoredHead } from './stored-record.ts';

/** What stood in a record's own row, as a record of today. */
export interface MigratedHead {
  /** Without courses, where those lie in rows of their own. */
  record: LearnerRecord;
  /** Which those are; undefined of an older version, which kept everything in this row. */
  courses: readonly string[] | undefined;
}

/** A record's own row, as it was once written. */
export function migrateHead(document: unknown): MigratedHead {
  const version = versionOf(document);
  if (version < 4) return { record: migrateWhole(document, version), courses: undefined };
  if (!isHead(document)) throw damaged('unvollständig', 'incomplete');
  const { courses, ...head } = document as StoredHead;
  return { record: { ...head, courses: {} }, courses };
}

/** A course's row, as it was once written. */
export function migrateCourse(document: unknown): CourseRecord {
  versionOf(document);
  if (!isCourse(document)) throw damaged('unvollständig', 'incomplete');
  const { state, milestones } = document as CourseRecord;
  return { state, milestones };
}

type RecordOfVersion1 = Omit<LearnerRecord, 'v' | 'created' | 'formerly'> & { v: 1 };

/** Up to version 3 a record was one row. */
function migrateWhole(document: unknown, version: number): LearnerRecord {
  if (!isRecord(document)) throw damaged('unvollständig', 'incomplete');
  const record = document as LearnerRecord;
  if (version < 3) for (const course of Object.values(record.courses)) answerOnce(course);
  return version === 1 ? fromFirst(document as RecordOfVersion1) : { ...record, v: RECORD_VERSION };
}

/** Until version 2 all three answers stood there, also where they are the same. */
function answerOnce({ state }: CourseRecord): void {
  for (const { answers } of Object.values(state.lessons).flatMap((terms) => Object.values(terms))) {
    for (const [id, question] of Object.entries(answers)) answers[id] = answeredBy(answersTo(question));
  }
}

/** Version 1 did not say when it was begun: the earliest time in it by the service's own clock. */
function fromFirst(record: RecordOfVersion1): LearnerRecord {
  const { key, generation, person, courses } = record;
  const times = Object.values(courses).flatMap(timesOf);
  const created = times.length > 0 ? Math.min(...times) : 0;
  return { v: RECORD_VERSION, key, generation, created, ...(person && { person }), courses };
}

function timesOf({ state, milestones }: CourseRecord): number[] {
  const lessons = Object.values(state.lessons).flatMap((terms) => Object.values(terms));
  const stamps = lessons.flatMap(stampsOf).map(({ received, at }) => received ?? at);
  return stamps.length > 0 ? stamps : milestones.map(({ at }) => at);
}

function versionOf(document: unknown): number {
  const version = document !== null && typeof document === 'object' && 'v' in document ? document.v : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw damaged('ohne Fassung', 'without a version');
  }
  if (version > RECORD_VERSION) {
    throw new NewerDocument(
      `Ein Datensatz hat die Fassung ${version}; dieser Dienst liest bis Fassung ${RECORD_VERSION}. Bitte den Dienst aktualisieren. / A record is of version ${version}; this service reads up to ${RECORD_VERSION}. Please update the service.`,
    );
  }
  return version;
}
