import { startDatabase } from '../store/postgres/testing/database.ts';
import type { AppOptions } from '../app.ts';
import { startService } from './service.ts';
import type { TestService } from './service.ts';

/** The services that one town runs side by side over one store, by the kind of store. */
export const towns: { store: string; open(more?: Partial<AppOptions>): Promise<TestService[]> }[] = [
  { store: 'lowdb', open: async (more) => [await startService(more)] },
  { store: 'PostgreSQL, through two instances', open: openTwo },
];

/** Two services over one database and the same courses. */
async function openTwo(more: Partial<AppOptions> = {}): Promise<TestService[]> {
  const database = await startDatabase();
  const one = await startService({ database: database.url, ...more });
  const other = await startService({ database: database.url, courses: one.courses, ...more });
  const close = () => one.close().then(database.stop);
  return [other, { ...one, close }];
}
