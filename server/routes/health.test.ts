import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { readStores } from '../store/open.ts';
import { startDatabase } from '../store/postgres/testing/database.ts';
import type { TestDatabase } from '../store/postgres/testing/database.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

/** How often it is asked: connections that were broken off are noticed by whoever asks next. */
const TIMES = 5;

describe('/readyz', () => {
  let database: TestDatabase;
  let service: TestService | undefined;
  let now: number;

  beforeEach(async () => {
    database = await startDatabase();
    now = Date.now();
  });

  afterEach(async () => {
    await service?.close();
    await database.stop();
  });

  /** Some answers, none of which is another's. */
  async function statuses(): Promise<number[]> {
    const all: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      now += 2000;
      all.push((await service!.ask('/readyz')).status);
    }
    return all;
  }

  it('tells that a database may only be read, as a standby, and when it may be written again', async () => {
    service = await startService({ database: database.url, now: () => now });
    assert.deepEqual(await statuses(), Array(TIMES).fill(200));

    await onlyReading(database.url, true);
    assert.deepEqual(await statuses(), Array(TIMES).fill(503));

    await onlyReading(database.url, false);
    assert.equal((await statuses()).at(-1), 200);
  });

  for (const kind of ['lowdb', 'PostgreSQL']) {
    it(`leaves nothing in a store of ${kind}, however often it is asked`, async () => {
      service = await startService({ ...(kind === 'PostgreSQL' && { database: database.url }), now: () => now });
      await statuses();
      const place = { data: service.data, ...(kind === 'PostgreSQL' && { database: database.url }) };
      const stores = await readStores(place);

      assert.ok(!(await stores.documents.kinds()).includes('ready'));
      await stores.close();
    });
  }
});

/** Makes a database one that may only be read, or takes that back; for whoever is connected as well. */
async function onlyReading(url: string, only: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  await client.query('SET default_transaction_read_only = off');
  await client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${only ? 'on' : 'off'}`);
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await client.end();
}
