import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { startDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

describe('a database for a test', () => {
  let database: TestDatabase;

  before(async () => {
    database = await startDatabase();
  });

  after(() => database.stop());

  it('is empty, and apart from every other', async () => {
    const other = await startDatabase();
    await ask(database.url, 'CREATE TABLE facts (id int)');
    const tables = "SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'";

    assert.deepEqual(await ask(database.url, tables), [{ count: 1 }]);
    assert.deepEqual(await ask(other.url, tables), [{ count: 0 }]);
    await other.stop();
    await assert.rejects(ask(other.url, tables), /does not exist/);
  });

  it('flushes what it answers, and has it when its server was killed', async (context) => {
    if (!database.server) return context.skip('DATABASE_URL names a server of somebody else');
    assert.deepEqual(await ask(database.url, 'SHOW fsync'), [{ fsync: 'on' }]);
    await ask(database.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await database.server.kill();
    await assert.rejects(ask(database.url, 'SELECT 1'), /ECONNREFUSED/);
    await database.server.start();

    assert.deepEqual(await ask(database.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  });
});

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows as unknown[];
  } finally {
    await client.end();
  }
}
