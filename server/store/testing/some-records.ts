import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { ProgressStore } from '../progress-store.ts';

export const anna: RecordKey = { class: 'named', id: 'anna' };
export const bert: RecordKey = { class: 'named', id: 'bert' };

/** A record with nothing in it. */
export function recordOf(key: RecordKey, generation: string): LearnerRecord {
  return { v: 4, key, generation, created: 1, courses: {} };
}

/** Puts a record into a store, whatever lies there. */
export function put(store: ProgressStore, record: LearnerRecord): Promise<void> {
  return store.update(record.key, () => ({ record, result: undefined }));
}
