import { existsSync } from 'node:fs';
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
    progress: new LowdbProgressStore(
      new Table(database, 'records'),
      { commits, damaged: new Table(database, 'damaged') },
      report,
    ),
    documents: new LowdbDocuments(new Table(database, 'documents'), commits, report),
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
  const backup = readBackup(store, report);
  // A backup of the store alone has no list beside it.
  const erased = existsSync(erasures) ? readFile(erasures) : undefined;

  return {
    ...backup,
    erasures: erased ? readErasures(erased) : { at: async () => undefined },
    close() {
      backup.close();
      erased?.close();
    },
  };
}

/** Opens a store without its erasure list. Throws {@link StoreUnusable}. */
export function readBackup(
  file: string,
  report: (problem: string) => void = () => {},
): Omit<Closing<ReadableStores>, 'erasures'> {
  const database = readFile(file);
  return {
    progress: new LowdbProgressStore(new Table(database, 'records'), undefined, report),
    documents: new LowdbDocuments(new Table(database, 'documents'), undefined, report),
    close: () => database.close(),
  };
}
