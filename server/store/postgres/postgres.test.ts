import { describe } from 'node:test';
import pg from 'pg';
import type { RecordKey } from '../../contract/record.ts';
import { documentsSuite } from '../testing/documents-suite.ts';
import { erasuresSuite } from '../testing/erasures-suite.ts';
import { progressStoreSuite } from '../testing/progress-store-suite.ts';
import { recordRowsSuite } from '../testing/record-rows-suite.ts';
import { openPostgres } from './open.ts';
import { startDatabase } from './testing/database.ts';

describe('PostgreSQL', () => {
  for (const suite of [progressStoreSuite, recordRowsSuite]) {
    suite(async () => {
      const { stores, url, reported, close } = await openTest();
      const writeRaw = async ({ class: kind, id }: RecordKey, text: string) => {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await client.query(
          `INSERT INTO lernbausteine.records VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, document = excluded.document`,
          [kind, id, String(Math.random()), text],
        );
        await client.end();
      };
      return { store: stores.progress, reported, writeRaw, close };
    });
  }

  documentsSuite(async () => {
    const { stores, close } = await openTest();
    return { documents: stores.documents, close };
  });

  erasuresSuite(async () => {
    const { stores, close } = await openTest();
    return { erasures: stores.erasures, close };
  });
});

async function openTest() {
  const database = await startDatabase();
  const reported: string[] = [];
  const stores = await openPostgres(database.url, (problem) => reported.push(problem));
  return {
    ...{ stores, reported, url: database.url },
    async close() {
      await stores.close();
      await database.stop();
    },
  };
}
