import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import { joinRecords } from '../contract/record.ts';
import type { Identity } from '../identity/identity.ts';
import type { Erasures } from '../store/erasures.ts';
import { UnreadableDocument } from '../store/progress-store.ts';
import type { Changed, Damaged, ProgressStore } from '../store/progress-store.ts';
import type { BeforeErasing } from './came-back.ts';
import { cameBack, expel } from './came-back.ts';
import { generationsAmong } from './learner-records-generations.ts';
import type { RecordKeys } from './record-keys.ts';

/** The records of the person who asks; nobody else's can be reached through it. */
export interface LearnerRecords {
  /** Both classes' records, as far as there are any; with all courses, or only these. */
  read(identity: Identity, courses?: readonly string[]): Promise<LearnerRecord[]>;
  /** What was set aside of either, and of what lay under older keys, because it could not be read. */
  damaged(identity: Identity): Promise<{ key: RecordKey; damaged: Damaged }[]>;
  /** Changes the record of one class. A change that says which courses it concerns sees no others, and costs less. */
  update<T>(
    identity: Identity,
    recordClass: RecordKey['class'],
    change: Change<T>,
    courses?: readonly string[],
  ): Promise<T>;
  /** Removes everything of a person, for good: what was made before `at` never comes back. */
  erase(identity: Identity, at: number): Promise<void>;
}

export type Change<T> = (before: LearnerRecord | undefined, place: Place) => Changed<T>;

/** What a change has to know besides the record. */
export interface Place {
  key: RecordKey;
  /** Up to when records of the person are erased. */
  erasedAt?: number;
  /** Up to when facts are. */
  factsErasedAt?: number;
  /** The person's record of the other class. */
  other?: LearnerRecord;
  /** Generations whose facts are taken, of that and of those joined into either. */
  others: ReturnType<typeof generationsAmong>;
}

export interface LearnerRecordsOptions {
  store: ProgressStore;
  erasures: Erasures;
  keys: RecordKeys;
  /** What has to be known for good of records before they are gone. */
  beforeErasing?: BeforeErasing | undefined;
  now(): number;
}

/** How many persons are remembered to have nothing under an older key. */
const REMEMBERED = 20_000;

/** Finds, moves and erases records. */
export function learnerRecords({ store, erasures, keys, now, beforeErasing }: LearnerRecordsOptions): LearnerRecords {
  const settled = new Set<string>();

  const placesOf = (identity: Identity) => [
    ...keys.classes.map((one) => keys.keyOf(identity, one)),
    ...keys.olderKeysOf(identity),
  ];

  /** At the first visit of everybody: removes what came back, and brings what lies under older keys under the newest. */
  async function settle(identity: Identity): Promise<void> {
    if (settled.has(identity.subject)) return;
    const erasedAt = await erasures.at(keys.erasureHashesOf(identity));
    const back = await Promise.all(placesOf(identity).map((key) => expel(key, erasedAt, { store, beforeErasing })));
    const older = keys.olderKeysOf(identity);
    const newest = older.length > 0 ? keys.keyOf(identity, 'pseudonymous') : undefined;
    for (const key of older) await store.updateBoth(key, newest!, (moved, there) => [undefined, joined(there, moved)]);
    if (older.length > 0 || back.includes(true)) await store.sweep();
    if (settled.size >= REMEMBERED) settled.clear();
    settled.add(identity.subject);
  }

  return {
    async read(identity, courses) {
      await settle(identity);
      const records = await Promise.all(keys.classes.map((one) => store.read(keys.keyOf(identity, one), courses)));
      const erasedAt = await erasures.at(keys.erasureHashesOf(identity));
      return records.flatMap((record) => present(record, erasedAt) ?? []);
    },

    async damaged(identity) {
      const erasedAt = await erasures.at(keys.erasureHashesOf(identity));
      const aside = await Promise.all(
        placesOf(identity).map(async (key) => ({ key, damaged: await store.damagedOf(key) })),
      );
      return aside.flatMap(({ key, damaged }) =>
        damaged && !cameBack({ created: damaged.at }, erasedAt) ? { key, damaged } : [],
      );
    },

    async update(identity, recordClass, change, courses) {
      await settle(identity);
      const otherClass = keys.classes.find((one) => one !== recordClass);
      const key = keys.keyOf(identity, recordClass);
      const hashes = keys.erasureHashesOf(identity);
      const beside = otherClass && keys.keyOf(identity, otherClass);
      let erased = await erasures.last(hashes, now());
      for (;;) {
        let isNew = false;
        const changed = (record: LearnerRecord | undefined, second: LearnerRecord | undefined) => {
          const [before, other] = [present(record, erased?.at), present(second, erased?.at)];
          isNew = before === undefined;
          return change(before, {
            key,
            others: generationsAmong([before, other].filter((one) => one !== undefined)),
            ...(other && { other }),
            ...(erased && { erasedAt: erased.at, factsErasedAt: erased.facts }),
          });
        };
        const result = await store.update(key, changed, { courses, beside });
        // The person may have been erased meanwhile, perhaps by another instance. A record that was there is gone then, with
        // what was added. One that is made by now must not be: a line of the list is there before anything is removed, so
        // whoever wrote after the removal finds it, takes back what they wrote, and looks anew.
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set by the change
        if (!isNew) return result;
        const since = await erasures.last(hashes, now());
        if (since?.at === erased?.at && since?.facts === erased?.facts) return result;
        erased = since;
        await expel(key, erased?.at, { store });
      }
    },

    async erase(identity, at) {
      const places = placesOf(identity);
      // What can't be read is erased all the same.
      const recordsNow = async () => {
        const found = await Promise.all(places.map((key) => store.read(key).catch(nothingIfUnreadable)));
        return found.filter((record) => record !== undefined);
      };
      const records = await recordsNow();
      await beforeErasing?.(records);
      // A clock that ran ahead may have begun them.
      const begun = records.map(({ created }) => created);
      await erasures.add(keys.erasureHashesOf(identity), at, Math.max(at, ...begun));
      // Only from that line on nothing is added to them any more.
      await beforeErasing?.(await recordsNow());
      await Promise.all(places.map((key) => store.erase(key)));
    },
  };
}

/** A store that is out of order may work the next moment: then nothing may be done yet. */
function nothingIfUnreadable(error: unknown): undefined {
  if (!(error instanceof UnreadableDocument)) throw error;
}

function present(record: LearnerRecord | undefined, erasedAt: number | undefined): LearnerRecord | undefined {
  return record && !cameBack(record, erasedAt) ? record : undefined;
}

function joined(there: LearnerRecord | undefined, moved: LearnerRecord | undefined): LearnerRecord | undefined {
  return there && moved ? joinRecords(there, moved) : (there ?? moved);
}
