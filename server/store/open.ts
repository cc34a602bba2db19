import { openFolder, readFolder } from './lowdb/open.ts';
import type { ReadableStores, Stores } from './stores.ts';

/** Where everything is kept. */
export interface StorePlace {
  /** The data folder. */
  data: string;
  /** The address of a PostgreSQL, which then keeps everything instead of the folder. */
  database?: string | undefined;
}

/** Opens everything that is kept for writing. `report` is told of what can't be read. Throws {@link StoreUnusable}. */
export async function openStores({ data, database }: StorePlace, report?: (problem: string) => void): Promise<Stores> {
  return database === undefined ? openFolder(data, report) : openDatabase(database, report);
}

/** Opens it for reading, beside a service that writes or without one. Throws {@link StoreUnusable}. */
export async function readStores(
  { data, database }: StorePlace,
  report?: (problem: string) => void,
): Promise<ReadableStores> {
  return database === undefined ? readFolder(data, report) : openDatabase(database, report);
}

/** Its driver is loaded where there is one. */
async function openDatabase(database: string, report?: (problem: string) => void): Promise<Stores> {
  const { openPostgres } = await import('./postgres/open.ts');
  return openPostgres(database, report);
}
