import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nameOf } from '../http/mount.ts';
import type { Row } from '../http/mount.ts';
import { table } from '../routes/table.ts';
import { signedIn, tokenFor } from '../testing/tokens.ts';
import { forgedTokens } from './testing/forged-tokens.ts';
import { storeRows } from './testing/store-rows.ts';
import { openTown } from './testing/ways-in.ts';
import type { OpenTown } from './testing/ways-in.ts';

/** Where it matters who asks. */
const rows: readonly Row[] = table.filter(({ method, path }: Row) => path.startsWith('/api/') || method !== 'GET');

describe('a forged token', () => {
  let town: OpenTown;
  let tokens: [what: string, token: string][];

  before(async () => {
    town = await openTown();
    const expired = await tokenFor('anna', { claims: { exp: 1_000_000 } });
    tokens = await forgedTokens('anna', { expired, good: (await signedIn('anna')).authorization });
    await town.service.app.retain();
  });

  after(() => town.close());

  it('is refused everywhere, with a sentence and one line in the log; beside it no other sign counts', async () => {
    const { service, enter } = town;
    const store = storeRows(service.data);
    const others = [{ headers: {} }, await enter('session', { id: 'berta' }), await enter('proxy', { id: 'berta' })];
    for (const row of rows) {
      for (const [what, token] of tokens) {
        for (const other of others) {
          service.log.length = 0;
          const headers = { ...other.headers, authorization: `Bearer ${token}` };
          const body = row.method === 'POST' ? {} : undefined;
          const asking = { ...other, method: row.method, headers, body };
          const { status, json, headers: got } = await service.ask(row.path.replace(':course', 'ablage'), asking);

          assert.deepEqual(
            [status, got['www-authenticate']],
            [401, 'Bearer error="invalid_token"'],
            `${nameOf(row)} ${what}`,
          );
          assert.equal(json.type, what === 'that has expired' ? '/problems/token-expired' : '/problems/token-invalid');
          assert.ok(json.de && json.en);
          assert.equal(service.log.length, 1);
          assert.doesNotMatch(service.log[0]!, /anna|berta|eyJ|127\.0\.0/);
        }
      }
    }

    assert.equal(store.changed(), false);
    store.close();
  });
});
