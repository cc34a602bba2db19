import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { ReadableStores, Stores } from '../stores.ts';
import { Commits } from './commits.ts';
import { LowdbDocuments } from './documents.ts';
import { lowdbErasures, readErasures } from './erasures.ts';
import { demandData, openFiles, pathsIn, readFile } from './files.ts';
import { LowdbProgressStore } from './progress.ts';
import { Table } from './row-adapter.ts';

/** What is opened in a folder is closed at once. */
type Closing<T> = Omit<T, 'close'> & { close(): void };

/** Opens a data folder for writing; makes it, readable by its owner only, where it isn't there yet. Throws {@link StoreUnusable}. */
export function openFolder(folder: string, report: (problem: string) => void = () => {}): Closing<Stores> {
  const { lock, database, erased } = openFiles(folder);
  const commits = new Commits(database);

  return {
    ...storesIn(database, commits, report),
    erasures: lowdbErasures(erased),
    close() {
      commits.close();
      erased.close();
      lock.close();
    },
  };
}

/** Opens a data folder for reading, whether a service writes in it or not. Throws {@link StoreUnusable}. */
export function readFolder(folder: string, report: (problem: string) => void = () => {}): Closing<ReadableStores> {
  const { store, erasures } = pathsIn(folder);
  demandData(folder);
  const database = readFile(store);
  // A backup of the store alone has no list beside it.
  const erased = existsSync(erasures) ? readFile(erasures) : undefined;

  return {
    ...storesIn(database, undefined, report),
    erasures: erased ? readErasures(erased) : { at: async () => undefined },
    close() {
      database.close();
      erased?.close();
    },
  };
}

/** The records and documents in one file. Without `commits` they can only be read. */
export function storesIn(database: DatabaseSync, commits: Commits | undefined, report: (problem: string) => void) {
  const has = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'damaged'").get();
  // Older files have no such table.
  if (!has) database.exec(`CREATE TEMP TABLE damaged ${Table.schema('damaged').definition}`);
  const tables = { records: new Table(database, 'records'), damaged: new Table(database, 'damaged') };
  return {
    progress: new LowdbProgressStore(tables, commits, report),
    documents: new LowdbDocuments(new Table(database, 'documents'), commits, report),
  };
}
