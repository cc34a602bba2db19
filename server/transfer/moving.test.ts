import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import { openFolder } from '../store/lowdb/open.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { sourceOf } from '../store/source.ts';
import type { Stores } from '../store/stores.ts';
import { collect } from '../testing/collect.ts';
import { demandMoved, move, MoveUnfinished } from './moving.ts';

describe('moving', () => {
  let folder: string;
  let from: Stores;
  let to: Stores;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-move-'));
    from = openFolder(join(folder, 'from'));
    to = openFolder(join(folder, 'to'));
    for (let index = 0; index < 250; index++) await put(from, `p${index}`);
    await from.documents.update('audit', 'a', () => ({ v: 1, what: 'look' }));
    await from.documents.update('figures', '2026-09', () => ({ v: 1, month: '2026-09', used: ['a'], total: {} }));
    await from.documents.update('offers', '2026-10', () => ({ v: 1, used: ['a', 'b'] }));
    await from.documents.update('clock', 'last', () => ({ v: 1, at: 5 }));
    await from.progress.keepDamaged(keyOf('p0'), { v: 1, at: 5, text: '{"damaged' });
    await from.erasures.add(['hash-1', 'hash-2'], 5, 7);
    await from.erasures.add(['hash-3'], 9);
  });

  afterEach(async () => {
    await from.close();
    await to.close();
    rmSync(folder, { recursive: true });
  });

  const moved = () => move(from, to, 1_795_000_000_000, () => {});

  async function everything(stores: Stores): Promise<unknown[]> {
    const { records, documents, damaged } = sourceOf(stores);
    const lists = [records(), documents(), damaged(), stores.erasures.all()];
    return Promise.all(lists.map((list) => collect<unknown>(list)));
  }

  /** A disk that fails after some records have arrived. */
  async function cutOff(): Promise<void> {
    let left = 120;
    const progress = withUpdate(to.progress, (...change) =>
      left-- > 0 ? to.progress.update(...change) : Promise.reject(new Error('cut off')),
    );
    await assert.rejects(
      move(from, { ...to, progress }, 1, () => {}),
      /cut off/,
    );
  }

  it('takes everything along, exactly, and leaves the origin as it is', async () => {
    const before = await everything(from);
    const told: number[] = [];
    const { added, fingerprint } = await move(from, to, 1, (done) => told.push(done));

    assert.equal(added, 250);
    assert.match(fingerprint, /^[0-9a-f]{64}$/);
    assert.deepEqual(await everything(to), before);
    assert.deepEqual(await everything(from), before);
    assert.equal(told.at(-1), 250);
    await demandMoved(to.documents);
  });

  it('moves back what it moved', async () => {
    await moved();
    await from.close();
    rmSync(join(folder, 'from'), { recursive: true });
    from = openFolder(join(folder, 'from'));
    await move(to, from, 1, () => {});

    assert.deepEqual(await everything(from), await everything(to));
  });

  it('lets no service begin over half of it, and goes on where it was cut off', async () => {
    await cutOff();
    await assert.rejects(demandMoved(to.documents), MoveUnfinished);
    const { added, same } = await moved();

    assert.equal(added + same, 250);
    assert.ok(added > 0 && same >= 100);
    assert.deepEqual(await everything(to), await everything(from));
  });

  it('takes along what changed and went between two tries', async () => {
    await cutOff();
    await from.progress.erase(keyOf('p1'));
    await put(from, 'p10', 'another');
    await from.progress.forgetDamaged(keyOf('p0'));
    await from.documents.erase('clock', 'last');
    await moved();

    assert.deepEqual(await everything(to), await everything(from));
  });

  it('needs an empty destination', async () => {
    await put(to, 'somebody');
    await assert.rejects(moved(), /braucht ein leeres.*needs an empty one/);

    assert.equal(await to.progress.count(), 1);
  });

  it('is not finished while the origin holds what can’t be read', async () => {
    await from.close();
    const store = new DatabaseSync(join(folder, 'from', 'store.sqlite'));
    store.exec(`UPDATE records SET document = '{"damaged' WHERE id = 'p1'`);
    store.close();
    from = openFolder(join(folder, 'from'));

    await assert.rejects(moved(), /beschädigt.*restore.*damaged.*restore/);
    await assert.rejects(demandMoved(to.documents), MoveUnfinished);
  });

  it('notices what is not the same afterwards', async () => {
    const progress = withUpdate(to.progress, (key, change) =>
      to.progress.update(key, (before) => {
        const { record, result } = change(before, undefined);
        return { record: key.id === 'p7' ? { ...record!, generation: 'another' } : record, result };
      }),
    );

    await assert.rejects(
      move(from, { ...to, progress }, 1, () => {}),
      /nicht dasselbe.*not what lies/,
    );
    await assert.rejects(demandMoved(to.documents), MoveUnfinished);
  });
});

function keyOf(id: string): RecordKey {
  return { class: 'named', id };
}

function put({ progress }: Stores, id: string, generation = id): Promise<void> {
  const record: LearnerRecord = { v: 4, key: keyOf(id), generation, created: 1, courses: {} };
  return progress.update(record.key, () => ({ record, result: undefined }));
}

/** A store that changes records in another way. */
function withUpdate(store: ProgressStore, update: ProgressStore['update']): ProgressStore {
  return new Proxy(store, {
    get(_store, name) {
      if (name === 'update') return update;
      const member: unknown = Reflect.get(store, name);
      return typeof member === 'function' ? (member.bind(store) as unknown) : member;
    },
  });
}
