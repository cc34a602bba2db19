import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { RecordKey } from '../../contract/record.ts';
import { collect } from '../../testing/collect.ts';
import { DAMAGES, zeroPageOf } from '../../testing/damage.ts';
import type { ProgressStore } from '../progress-store.ts';
import { StoreUnavailable } from '../progress-store.ts';
import { FileDamaged } from './damaged-file.ts';
import { openFolder, readFolder } from './open.ts';

describe('a damaged file', () => {
  let folder: string;
  let store: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-damaged-'));
    store = join(folder, 'store.sqlite');
    const stores = openFolder(folder);
    for (let index = 100; index < 200; index++) await put(stores.progress, `p${index}`);
    await stores.erasures.add(
      Array.from({ length: 200 }, (_, index) => `hash-${index}`.repeat(10)),
      5,
    );
    stores.close();
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  for (const file of ['store.sqlite', 'erasures.sqlite']) {
    for (const [how, damage] of Object.entries(DAMAGES)) {
      it(`is told at the start with what to do, and stays as it is: ${file} ${how}`, () => {
        const path = join(folder, file);
        copyFileSync(path, join(folder, 'good'));
        damage(path);
        const before = readFileSync(path);

        assert.throws(
          () => openFolder(folder),
          (error: Error) => {
            assert.ok(error instanceof FileDamaged, error.message);
            assert.ok(error.message.includes(path));
            assert.match(error.message, /beschädigt.*(restore|Löschliste).*recover.*damaged.*(restore|list).*recover/);
            return true;
          },
        );
        assert.ok(readFileSync(path).equals(before));
        copyFileSync(join(folder, 'good'), path);
        openFolder(folder).close();
      });
    }
  }

  it('is told to whoever reads beside the service, too', () => {
    for (const how of ['begun with garbage', 'cut off']) {
      DAMAGES[how]!(store);
      assert.throws(() => readFolder(folder), FileDamaged);
    }
  });

  it('in the middle fails who needs that page, with a sentence, and serves the others', async () => {
    zeroPageOf('"generation":"p150', store);
    const { progress, close } = openFolder(folder);

    assert.equal((await progress.read(keyOf('p100')))?.created, 1);
    await assert.rejects(progress.read(keyOf('p150')), StoreUnavailable);
    const together = [put(progress, 'p150'), put(progress, 'p101')];
    await assert.rejects(together[0]!, /store\.sqlite ist beschädigt.*restore/);
    await together[1];
    await assert.rejects(collect(progress.all()), StoreUnavailable);
    await put(progress, 'p100');
    close();
  });

  it('in the middle is found by the daily look, reported, and not written anew', async () => {
    const reported: string[] = [];
    const { progress, close } = openFolder(folder, (problem) => reported.push(problem));
    await progress.rearrange();
    assert.deepEqual(reported, []);
    zeroPageOf('"generation":"p150', store);
    const before = readFileSync(store);
    await progress.rearrange();

    assert.match(reported.join(), /store\.sqlite ist beschädigt.*restore.*store\.sqlite is damaged.*restore/);
    assert.ok(readFileSync(store).equals(before));
    close();
  });
});

function keyOf(id: string): RecordKey {
  return { class: 'named', id };
}

function put(store: ProgressStore, id: string): Promise<void> {
  const record = { v: 4 as const, key: keyOf(id), generation: id.repeat(100), created: 1, courses: {} };
  return store.update(record.key, () => ({ record, result: undefined }));
}
