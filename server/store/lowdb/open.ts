import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadableStores, Stores } from '../stores.ts';
import { StoreUnusable } from '../stores.ts';
import { Commits } from './commits.ts';
import { openForReading, openForWriting } from './database.ts';
import { LowdbDocuments } from './documents.ts';
import { ERASURES_SCHEMA, lowdbErasures, readErasures } from './erasures.ts';
import { FolderInUse, lockFolder } from './lock.ts';
import { LowdbProgressStore } from './progress.ts';
import { Table } from './row-adapter.ts';

/** What is opened in a folder is closed at once. */
type Closing<T> = Omit<T, 'close'> & { close(): void };

/** A line of the audit stays as it was written. */
const AUDIT_STAYS = `CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE UPDATE ON documents WHEN old.kind = 'audit'
  BEGIN SELECT RAISE(ABORT, 'A line of the audit is never changed.'); END;`;

/** A folder can't hold data: it is a file, may not be written in, is on a full disk, … */
export class FolderUnusable extends StoreUnusable {
  override name = 'FolderUnusable';
}

/** Opens a data folder for writing; makes it, readable by its owner only, where it isn't there yet. Throws {@link FolderInUse} or {@link FolderUnusable}. */
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

/** Opens a data folder for reading, whether a service writes in it or not. */
export function readFolder(folder: string, report: (problem: string) => void = () => {}): Closing<ReadableStores> {
  const path = join(folder, 'store.sqlite');
  if (!isThere(path, folder)) {
    throw new FolderUnusable(
      `In ${folder} liegen noch keine Daten (LERN_DATA). / There is no data in ${folder} yet (LERN_DATA).`,
    );
  }
  const database = openForReading(path);
  const erasuresPath = join(folder, 'erasures.sqlite');
  // A backup of the store alone has no list beside it.
  const erased = existsSync(erasuresPath) ? openForReading(erasuresPath) : undefined;

  return {
    progress: new LowdbProgressStore(new Table(database, 'records'), undefined, report),
    documents: new LowdbDocuments(new Table(database, 'documents'), undefined, report),
    erasures: erased ? readErasures(erased) : { at: async () => undefined },
    close() {
      database.close();
      erased?.close();
    },
  };
}

function openFiles(folder: string) {
  try {
    makeFolder(folder);
    return {
      lock: lockFolder(folder),
      database: openForWriting(
        join(folder, 'store.sqlite'),
        ['records', 'documents', 'damaged'].map(Table.schema),
        AUDIT_STAYS,
      ),
      erased: openForWriting(join(folder, 'erasures.sqlite'), [ERASURES_SCHEMA]),
    };
  } catch (cause) {
    if (cause instanceof FolderInUse || !(cause instanceof Error)) throw cause;
    const why = 'errcode' in cause ? cause.message : ((cause as NodeJS.ErrnoException).code ?? cause.message);
    throw new FolderUnusable(
      `In ${folder} lässt sich nichts speichern (${why}). LERN_DATA muss einen Ordner nennen, in den der Dienst schreiben darf. / Nothing can be stored in ${folder} (${why}). LERN_DATA has to name a folder that the service may write in.`,
      { cause },
    );
  }
}

/** Node's own recursion never ends where a file system refuses new folders as if their parent were missing (/proc does). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** A folder that may not be looked into is not an empty one. */
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
