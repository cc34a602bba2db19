import { openFolder, readFolder } from './lowdb/open.ts';
import type { ReadableStores, Stores } from './stores.ts';

/** Where everything is kept. */
export interface StorePlace {
  /** The data folder. */
  data: string;
  /** The address of a PostgreSQL, which then keeps everything instead of the folder. */
  database?: string | undefined;
  /** No service may have it open meanwhile; a folder is never open twice. */
  alone?: boolean;
}

/** Opens everything that is kept for writing. `report` is told of what can't be read. Throws {@link StoreUnusable}. */
export async function openStores(place: StorePlace, report?: (problem: string) => void): Promise<Stores> {
  return place.database === undefined ? openFolder(place.data, report) : openDatabase(place, report);
}

/** Opens it for reading, beside a service that writes or without one. Throws {@link StoreUnusable}. */
export async function readStores(place: StorePlace, report?: (problem: string) => void): Promise<ReadableStores> {
  return place.database === undefined ? readFolder(place.data, report) : openDatabase(place, report);
}

/** Its driver is loaded where there is one. */
async function openDatabase(
  { database, alone = false }: StorePlace,
  report?: (problem: string) => void,
): Promise<Stores> {
  const { openPostgres } = await import('./postgres/open.ts');
  return openPostgres(database!, report, { alone });
}
