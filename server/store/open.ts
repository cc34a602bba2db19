import { openFolder, readFolder } from './lowdb/open.ts';
import type { ReadableStores, Stores } from './stores.ts';

/** Where everything is kept. */
export interface StorePlace {
  /** The data folder. */
  data: string;
}

/** Opens everything that is kept for writing. `report` is told of what can't be read. Throws {@link StoreUnusable}. */
export async function openStores({ data }: StorePlace, report?: (problem: string) => void): Promise<Stores> {
  return openFolder(data, report);
}

/** Opens it for reading, beside a service that writes or without one. Throws {@link StoreUnusable}. */
export async function readStores({ data }: StorePlace, report?: (problem: string) => void): Promise<ReadableStores> {
  return readFolder(data, report);
}
