import { describe } from 'node:test';
import { documentsSuite } from '../testing/documents-suite.ts';
import { erasuresSuite } from '../testing/erasures-suite.ts';
import { progressStoreSuite } from '../testing/progress-store-suite.ts';
import { openPostgres } from './open.ts';
import { startDatabase } from './testing/database.ts';

describe('PostgreSQL', () => {
  progressStoreSuite(async () => {
    const { stores, close } = await openTest();
    return { store: stores.progress, close };
  });

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
  const stores = await openPostgres(database.url);
  return {
    stores,
    async close() {
      await stores.close();
      await database.stop();
    },
  };
}
