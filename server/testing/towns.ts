import { startDatabase } from '../store/postgres/testing/database.ts';
import { startService } from './service.ts';
import type { TestService } from './service.ts';

/** The services that one town runs side by side over one store, by the kind of store. */
export const towns: { store: string; open(): Promise<TestService[]> }[] = [
  { store: 'lowdb', open: async () => [await startService()] },
  { store: 'PostgreSQL, through two instances', open: openTwo },
];

/** Two services over one database and the same courses. */
async function openTwo(): Promise<TestService[]> {
  const database = await startDatabase();
  const one = await startService({ database: database.url });
  const other = await startService({ database: database.url, courses: one.courses });
  const close = () => one.close().then(database.stop);
  return [other, { ...one, close }];
}
