import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import { joinRecords } from '../contract/record.ts';
import type { Identity } from '../identity/identity.ts';
import type { Erasures } from '../store/erasures.ts';
import type { Changed, ProgressStore } from '../store/progress-store.ts';
import type { RecordKeys } from './record-keys.ts';

/** The records of the person who asks; nobody else's can be reached through it. */
export interface LearnerRecords {
  /** Both classes' records, as far as there are any. */
  read(identity: Identity): Promise<LearnerRecord[]>;
  /** Changes the record of one class; `change` also gets its key, and when the person was last erased. */
  update<T>(identity: Identity, recordClass: RecordKey['class'], change: Change<T>): Promise<T>;
  /** Removes everything of a person, for good: what was made before `at` never comes back. */
  erase(identity: Identity, at: number): Promise<void>;
}

export type Change<T> = (before: LearnerRecord | undefined, place: { key: RecordKey; erasedAt?: number }) => Changed<T>;

export interface LearnerRecordsOptions {
  store: ProgressStore;
  erasures: Erasures;
  keys: RecordKeys;
  /** There are keys for pseudonyms. */
  pseudonymous: boolean;
}

/** How many persons are remembered to have nothing under an older key. */
const REMEMBERED = 20_000;

/** Finds, moves and erases records. */
export function learnerRecords({ store, erasures, keys, pseudonymous }: LearnerRecordsOptions): LearnerRecords {
  // What an earlier, higher ceiling left behind is still its learner's to see and to erase.
  const classes: RecordKey['class'][] = pseudonymous ? ['pseudonymous', 'named'] : ['named'];
  const settled = new Set<string>();

  /** Brings what lies under older keys under the newest, at the first visit of everybody. */
  async function settle(identity: Identity): Promise<void> {
    if (!pseudonymous || settled.has(identity.subject)) return;
    const newest = keys.keyOf(identity, 'pseudonymous');
    for (const older of keys.olderKeysOf(identity)) await store.move(older, newest, joinRecords);
    if (settled.size >= REMEMBERED) settled.clear();
    settled.add(identity.subject);
  }

  return {
    async read(identity) {
      await settle(identity);
      const records = await Promise.all(classes.map((one) => store.read(keys.keyOf(identity, one))));
      return records.filter((record) => record !== undefined);
    },

    async update(identity, recordClass, change) {
      await settle(identity);
      const key = keys.keyOf(identity, recordClass);
      // Nothing is waited for between these two: an erasure comes before both or after both.
      const erasedAt = await erasures.at(keys.erasureHashOf(identity));
      return store.update(key, (before) => change(before, { key, ...(erasedAt !== undefined && { erasedAt }) }));
    },

    async erase(identity, at) {
      await erasures.add(keys.erasureHashOf(identity), at);
      await settle(identity);
      await Promise.all(classes.map((one) => store.erase(keys.keyOf(identity, one))));
    },
  };
}
