import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import { RECORD_VERSION } from '../contract/record.ts';
import { stampsOf } from '../contract/state.ts';
import { damaged } from './parse-document.ts';
import { NewerDocument } from './progress-store.ts';
import { isRecord } from './record-shape.ts';
import type { StoredRecord } from './stored-record.ts';
import { completeRecord } from './stored-record.ts';

/** A record as it was once written, as a record of today. */
export function migrate(document: unknown): LearnerRecord {
  const version = versionOf(document);
  if (version > RECORD_VERSION) {
    throw new NewerDocument(
      `Ein Datensatz hat die Fassung ${version}; dieser Dienst liest bis Fassung ${RECORD_VERSION}. Bitte den Dienst aktualisieren. / A record is of version ${version}; this service reads up to ${RECORD_VERSION}. Please update the service.`,
    );
  }
  if (!isRecord(document)) throw damaged('unvollständig', 'incomplete');
  if (version === 1) return fromFirst(document as RecordOfVersion1);
  return { ...completeRecord(document as StoredRecord), v: RECORD_VERSION };
}

type RecordOfVersion1 = Omit<LearnerRecord, 'v' | 'created' | 'formerly'> & { v: 1 };

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
  if (typeof version === 'number' && Number.isInteger(version) && version > 0) return version;
  throw damaged('ohne Fassung', 'without a version');
}
