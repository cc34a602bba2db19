import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { LearnerRecord } from '../contract/record.ts';
import { newRecord } from '../contract/record.ts';
import { openFolder } from './lowdb/open.ts';
import type { Notice } from './noticed.ts';
import { noticed } from './noticed.ts';
import type { ProgressStore } from './progress-store.ts';
import type { Stores } from './stores.ts';

const KEY = { class: 'named', id: 'k.brandt' } as const;
const OTHER = { class: 'named', id: 'a.lindner' } as const;

describe('a store whose changes are noticed', () => {
  let folder: string;
  let stores: Stores;
  let store: ProgressStore;
  const notices: Notice[] = [];
  const last = () => notices.splice(0);
  const record = newRecord({ key: KEY, generation: 'g', now: 0 });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lern-noticed-'));
    stores = openFolder(folder);
    store = noticed(stores.progress, (notice) => notices.push(notice));
  });
  after(async () => {
    await stores.close();
    await rm(folder, { recursive: true });
  });

  it('tells what a record was and is, once that is kept', async () => {
    await store.update(KEY, () => ({ record, result: undefined }), { courses: ['a'] });
    assert.deepEqual(last(), [{ key: KEY, courses: ['a'], before: undefined, after: record }]);
    assert.deepEqual(await store.read(KEY), record);
  });

  it('tells nothing where nothing changed, or where the change failed', async () => {
    await store.update(KEY, (before) => ({ record: before, result: undefined }));
    await assert.rejects(
      store.update(KEY, () => {
        throw new Error('no');
      }),
    );
    assert.deepEqual(last(), []);
  });

  it('tells of both records that change together, and of one that is erased', async () => {
    await store.updateBoth(KEY, OTHER, (one) => [undefined, { ...one!, key: OTHER }]);
    assert.deepEqual(
      last().map(({ key, after }: { key: object; after: LearnerRecord | undefined }) => [key, after !== undefined]),
      [
        [KEY, false],
        [OTHER, true],
      ],
    );
    await store.erase(OTHER);
    assert.deepEqual(last(), [{ key: OTHER, before: undefined, after: undefined }]);
  });
});
