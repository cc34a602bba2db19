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

const IDS = Array.from({ length: 100 }, (_, index) => `p${100 + index}`);

describe('a damaged file', () => {
  let folder: string;
  let store: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-damaged-'));
    store = join(folder, 'store.sqlite');
    const stores = openFolder(folder);
    for (const id of IDS) await put(stores.progress, id);
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
    const gone = zeroPageOf('"generation":"p150', store);
    // Which rows lie on one page is random.
    const [one, another] = IDS.filter((id) => !gone.includes(id)) as [string, string];
    const { progress, close } = openFolder(folder);

    assert.equal((await progress.read(keyOf(one)))?.created, 1);
    await assert.rejects(progress.read(keyOf('p150')), StoreUnavailable);
    const together = [put(progress, 'p150'), put(progress, another)];
    await assert.rejects(together[0]!, /store\.sqlite ist beschädigt.*restore/);
    await together[1];
    await assert.rejects(collect(progress.all()), StoreUnavailable);
    await put(progress, one);
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
