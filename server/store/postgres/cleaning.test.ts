import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { RecordKey } from '../../contract/record.ts';
import { Cleaning } from './cleaning.ts';
import { openPostgres } from './open.ts';
import { startDatabase } from './testing/database.ts';

const RECORDS = 'lernbausteine.records';
const anna: RecordKey = { class: 'named', id: 'anna' };

describe('what PostgreSQL leaves behind', () => {
  it('is cleared away once nobody sees it any more', async () => {
    const database = await startDatabase();
    const { progress, close } = await openPostgres(database.url);
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('CREATE EXTENSION pageinspect');
    const isThere = async () => {
      const { rows } = await client.query<{ data: Buffer }>(
        `SELECT t_data AS data FROM generate_series(0, pg_relation_size('${RECORDS}') / 8192 - 1) AS page,
           heap_page_items(get_raw_page('${RECORDS}', page::int)) WHERE t_data IS NOT NULL`,
      );
      return rows.some(({ data }) => data.includes('kanarienvogel'));
    };
    const record = { v: 4 as const, key: anna, generation: 'kanarienvogel', created: 1, courses: {} };
    for (const id of ['ben', 'anna']) {
      const key = { ...anna, id };
      await progress.update(key, () => ({
        record: { ...record, key, ...(id === 'ben' && { generation: 'b' }) },
        result: 0,
      }));
    }
    assert.ok(await isThere());

    const reading = progress.allAtOneMoment()[Symbol.asyncIterator]();
    await reading.next();
    await progress.erase(anna);
    // What was opened just now would pass for a request.
    await setTimeout(1100);
    const cleaning = new Cleaning(database.url, [RECORDS], 100);
    await cleaning.rearrange();
    assert.ok(await isThere(), 'who reads still sees it');

    await reading.return!();
    while (await isThere()) await setTimeout(50);
    cleaning.close();
    await client.end();
    await close();
    await database.stop();
  });
});
