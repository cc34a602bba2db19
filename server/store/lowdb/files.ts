import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../stores.ts';
import { demandFilled, FileDamaged, saysDamaged } from './damaged-file.ts';
import { openForReading, openForWriting } from './database.ts';
import { ERASURES_SCHEMA } from './erasures.ts';
import { FolderInUse, lockFolder } from './lock.ts';
import { Table } from './row-adapter.ts';

/** A line of the audit stays as it was written. */
const AUDIT_STAYS = `CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE UPDATE ON documents WHEN old.kind = 'audit'
  BEGIN SELECT RAISE(ABORT, 'A line of the audit is never changed.'); END;`;

/** A folder can't hold data: it is a file, may not be written in, is on a full disk, … */
class FolderUnusable extends StoreUnusable {
  override name = 'FolderUnusable';
}

/** The files of a data folder, opened for writing. */
export interface Files {
  database: DatabaseSync;
  erased: DatabaseSync;
  lock: { close(): void };
}

/** Where the files of a data folder lie. */
export function pathsIn(folder: string): { store: string; erasures: string } {
  return { store: join(folder, 'store.sqlite'), erasures: join(folder, 'erasures.sqlite') };
}

/** Opens all files for writing, or none. What only a scan would tell is not asked here: a service has to start soon. */
export function openFiles(folder: string): Files {
  const opened: { close(): void }[] = [];
  const open = <T extends { close(): void }>(file: T): T => {
    opened.push(file);
    return file;
  };
  const { store, erasures } = pathsIn(folder);
  try {
    makeFolder(folder);
    const lock = open(lockFolder(folder));
    demandFilled(store, erasures);
    demandFilled(erasures, store);
    const tables = ['records', 'documents', 'damaged'].map(Table.schema);
    const database = open(whole(store, () => openForWriting(store, tables, AUDIT_STAYS)));
    const erased = open(whole(erasures, () => openForWriting(erasures, [ERASURES_SCHEMA])));
    return { lock, database, erased };
  } catch (cause) {
    for (const file of opened) file.close();
    if (!(cause instanceof Error) || cause instanceof FolderInUse || cause instanceof FileDamaged) throw cause;
    const why = 'errcode' in cause ? cause.message : ((cause as NodeJS.ErrnoException).code ?? cause.message);
    throw new FolderUnusable(
      `In ${folder} lässt sich nichts speichern (${why}). LERN_DATA muss einen Ordner nennen, in den der Dienst schreiben darf. / Nothing can be stored in ${folder} (${why}). LERN_DATA has to name a folder that the service may write in.`,
      { cause },
    );
  }
}

/** Opens a file that is there for reading. */
export function readFile(path: string): DatabaseSync {
  return whole(path, () => openForReading(path));
}

/** Throws {@link FolderUnusable} where nothing is kept yet. A folder that may not be looked into is not an empty one. */
export function demandData(folder: string): void {
  if (!isThere(pathsIn(folder).store, folder)) {
    throw new FolderUnusable(
      `In ${folder} liegen noch keine Daten (LERN_DATA). / There is no data in ${folder} yet (LERN_DATA).`,
    );
  }
}

function isThere(path: string, folder: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    throw new FolderUnusable(
      `In ${folder} darf dieser Benutzer nicht hineinsehen (LERN_DATA). Bitte als Benutzer des Dienstes ausführen. / This user may not look into ${folder} (LERN_DATA). Please run it as the user of the service.`,
      { cause },
    );
  }
}

function whole<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    throw saysDamaged(cause) ? new FileDamaged(path, { cause }) : cause;
  }
}

/** Node's own recursion never ends where a file system refuses new folders as if their parent were missing (/proc does). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
