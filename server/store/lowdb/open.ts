import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Documents } from '../documents.ts';
import type { Erasures } from '../erasures.ts';
import type { ProgressStore } from '../progress-store.ts';
import { Commits } from './commits.ts';
import { openForReading, openForWriting } from './database.ts';
import { LowdbDocuments } from './documents.ts';
import { ERASURES_SCHEMA, lowdbErasures } from './erasures.ts';
import { lockFolder } from './lock.ts';
import { LowdbProgressStore } from './progress.ts';
import { Table } from './row-adapter.ts';

/** Everything that is kept, opened. */
export interface Stores {
  progress: ProgressStore;
  documents: Documents;
  erasures: Erasures;
  /** Commits what waits and lets the folder go. */
  close(): void;
}

/** What is kept, beside the service that writes it. */
export type ReadableStores = Omit<Stores, 'erasures'>;

/** Opens a data folder for writing; makes it, readable by its owner only, where it isn't there yet. Throws {@link FolderInUse}. */
export function openStores(folder: string, report: (problem: string) => void = () => {}): Stores {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const database = openForWriting(join(folder, 'store.sqlite'), Table.schema('records') + Table.schema('documents'));
  const erased = openForWriting(join(folder, 'erasures.sqlite'), ERASURES_SCHEMA);
  const commits = new Commits(database);

  return {
    progress: new LowdbProgressStore(new Table(database, 'records'), commits, report),
    documents: new LowdbDocuments(new Table(database, 'documents'), commits),
    erasures: lowdbErasures(erased),
    close() {
      commits.close();
      erased.close();
      lock.close();
    },
  };
}

/** Opens a data folder for reading, whether a service writes in it or not. */
export function readStores(folder: string, report: (problem: string) => void = () => {}): ReadableStores {
  const path = join(folder, 'store.sqlite');
  if (!existsSync(path)) {
    throw new Error(
      `In ${folder} liegen noch keine Daten (LERN_DATA). / There is no data in ${folder} yet (LERN_DATA).`,
    );
  }
  const database = openForReading(path);

  return {
    progress: new LowdbProgressStore(new Table(database, 'records'), undefined, report),
    documents: new LowdbDocuments(new Table(database, 'documents'), undefined),
    close: () => database.close(),
  };
}
