import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { Erasures } from '../store/erasures.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { RecordKeys } from './record-keys.ts';

/** Whether a record is older than its person's erasure: a restored backup brought it back. */
export function cameBack({ created }: Pick<LearnerRecord, 'created'>, erasedAt: number | undefined): boolean {
  return erasedAt !== undefined && created <= erasedAt;
}

export interface ErasedRecordsOptions {
  store: Pick<ProgressStore, 'all'>;
  erasures: Pick<Erasures, 'at'>;
  keys: Pick<RecordKeys, 'erasureHashesAt'>;
}

/** All records, or those after a key, but those that came back, which nobody gets to see until they are erased again. */
export async function* presentRecords(
  { store, erasures, keys }: ErasedRecordsOptions,
  after?: RecordKey,
): AsyncGenerator<LearnerRecord> {
  for await (const record of store.all(after)) {
    if (!cameBack(record, await erasures.at(keys.erasureHashesAt(record.key)))) yield record;
  }
}

/** To be told of records before they are gone. */
export type BeforeErasing = (records: LearnerRecord[]) => Promise<void>;

/** Removes the record at this key if it came back, and answers whether it did. */
export async function expel(
  key: RecordKey,
  erasedAt: number | undefined,
  {
    store,
    beforeErasing,
  }: { store: Pick<ProgressStore, 'read' | 'update'>; beforeErasing?: BeforeErasing | undefined },
): Promise<boolean> {
  if (erasedAt === undefined) return false;
  // The backup may be older than what was noted when its person was erased.
  const found = beforeErasing && (await store.read(key));
  if (found && cameBack(found, erasedAt)) await beforeErasing([found]);
  return store.update(key, (record) => {
    const back = record !== undefined && cameBack(record, erasedAt);
    return { record: back ? undefined : record, result: back };
  });
}
