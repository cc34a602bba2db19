import type { RecordKey } from '../contract/record.ts';
import { receiptIn } from '../contract/record.ts';
import type { Erasures } from '../store/erasures.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { UnreadableDocument } from '../store/progress-store.ts';
import { cameBack } from './came-back.ts';
import type { RecordKeys } from './record-keys.ts';

export interface DamagedRecordsOptions {
  store: ProgressStore;
  erasures: Pick<Erasures, 'at'>;
  keys: Pick<RecordKeys, 'erasureHashesAt'>;
}

/**
 * Removes what is damaged of persons who are erased (a backup brought it back), and what has ended; answers how much of both.
 * The months count from when something was set aside; of a record whose learner never came back, from when it was first met
 * here: of that an empty note is kept. Courses make room at once: their learner goes on with the others.
 */
export async function tendDamaged(
  { store, erasures, keys }: DamagedRecordsOptions,
  now: number,
  hasEnded: (key: RecordKey, at: number) => boolean,
): Promise<{ cameBack: number; ended: number }> {
  const figures = { cameBack: 0, ended: 0 };
  const unreadable = new Set<string>();
  const isErased = async (key: RecordKey, created: number) =>
    cameBack({ created }, await erasures.at(keys.erasureHashesAt(key)));

  for await (const { key, what } of store.unreadable()) {
    if (await isErased(key, await begunAt(key, store))) {
      await store.erase(key);
      figures.cameBack += 1;
    } else if (what === 'courses') {
      await store.setAside(key);
    } else {
      await store.keepDamaged(key, { v: 1, at: receiptIn(key.class, now), text: '' });
      unreadable.add(nameOf(key));
    }
  }
  for await (const { key, damaged } of store.damaged()) {
    const isStillThere = unreadable.has(nameOf(key));
    const isOfErased = !isStillThere && (await isErased(key, damaged.at));
    if (!isOfErased && !hasEnded(key, damaged.at)) continue;
    if (isStillThere) await store.erase(key);
    else await store.forgetDamaged(key);
    figures[isOfErased ? 'cameBack' : 'ended'] += 1;
  }
  return figures;
}

/** Where nothing tells, as early as can be: who was erased stays so. */
async function begunAt(key: RecordKey, store: Pick<ProgressStore, 'read'>): Promise<number> {
  try {
    return (await store.read(key))?.created ?? 0;
  } catch (error) {
    if (error instanceof UnreadableDocument) return 0;
    throw error;
  }
}

function nameOf({ class: recordClass, id }: RecordKey): string {
  return `${recordClass}/${id}`;
}
