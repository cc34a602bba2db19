import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { MOST_WAITING } from '../store/lowdb/commits.ts';
import { openFolder } from '../store/lowdb/open.ts';
import { collect } from '../testing/collect.ts';
import { waitingList } from './waiting-list.ts';

describe('the list of what waits to be forwarded', () => {
  it('may be longer than what the store lets wait at once, and is cleared all the same', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-waiting-'));
    const stores = openFolder(folder);
    context.after(() => {
      stores.close();
      rmSync(folder, { recursive: true });
    });
    const list = waitingList(stores.documents);
    const ids = Array.from({ length: MOST_WAITING + 1 }, (_, index) => `statement-${index}`);

    await list.takeBack(ids);
    assert.equal((await collect(list.toTakeBack())).length, ids.length);
    await list.refuse(ids);
    assert.equal((await list.count()).refused, ids.length);
    await list.clear();
    assert.deepEqual(await list.count(), { waiting: 0, refused: 0 });
  });
});
