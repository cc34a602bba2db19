import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readStores } from '../store/lowdb/open.ts';
import { collect } from '../testing/collect.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { PSEUDONYM_KEY, startService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const NEWER_KEY = 'ein-neuerer-schluessel-nur-fuer-tests-012345';

describe('keys of pseudonyms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-keys-'));
  after(() => rmSync(folder, { recursive: true }));

  it('may change: at the next visit a record moves under the newest, and none is lost or doubled', async () => {
    const data = join(folder, 'data');
    const headers = await signedIn('anna');
    const old = await startService({ data });
    const { json } = await sendFacts(old, headers, [watched('leise')]);
    await old.close();

    const rotated = await startService({ data, pseudonymKeys: [NEWER_KEY, PSEUDONYM_KEY] });
    const seen = await rotated.ask('/api/v1/progress', { headers });
    await rotated.close();
    const newest = await startService({ data, pseudonymKeys: [NEWER_KEY] });
    const still = await newest.ask('/api/v1/progress', { headers });
    await newest.close();

    assert.deepEqual(seen.json.courses, json.progress);
    assert.deepEqual(still.json.courses, json.progress);
    const stores = readStores(data);
    assert.equal((await collect(stores.progress.all())).length, 1);
    stores.close();
  });

  it('are needed for pseudonymous courses only', async () => {
    const service = await startService({ data: join(folder, 'none'), pseudonymKeys: [] });
    const headers = await signedIn('anna');

    assert.equal((await sendFacts(service, headers, [watched('ablage')])).status, 200);
    assert.equal((await service.ask('/api/v1/me', { method: 'DELETE', headers })).status, 204);
    await service.close();
  });
});
