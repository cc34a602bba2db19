import { chownSync, closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StoreUnavailable } from '../progress-store.ts';
import { damagedFile, saysDamaged } from './damaged-file.ts';
import { demandInPlace, rememberPlace } from './in-place.ts';

/** How long a statement waits for somebody else's lock (a backup, an export beside the service), in milliseconds. */
const PATIENCE = 1000;

/** What of a file stays in memory, in KiB: in a deadline hour some 8,000 learn, with 4 KiB each. */
const CACHE = 64 * 1024;

/** Pages of the log until SQLite takes them over into the file by itself, where that was not done beside the service by then: 128 MiB. It holds up everybody. */
const LOG = 32_768;

/** How long emptying the log does, which can be tried again later. */
const LITTLE_PATIENCE = 50;

/** How long the last commit does, which can't. */
const MUCH_PATIENCE = 60_000;

/** Result codes of SQLite that say "not now", and what each means: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN. */
const NOT_NOW = new Map<number, [de: string, en: string]>([
  [5, ['ein anderer Prozess hält sie fest', 'another process holds it']],
  [6, ['ein anderer Prozess hält sie fest', 'another process holds it']],
  [8, ['sie ist schreibgeschützt', 'it is read-only']],
  [10, ['der Datenträger meldet einen Fehler', 'the disk reports an error']],
  [13, ['der Datenträger ist voll', 'the disk is full']],
  [14, ['sie ist nicht erreichbar', 'it can’t be reached']],
]);

/** A table: how it is made, and what of an older one, made otherwise, goes into its columns. */
export interface TableSchema {
  name: string;
  /** What follows its name where it is made. */
  definition: string;
  copied: string;
}

/** Opens a file for writing: what is committed is flushed, what is deleted is overwritten. `more` are triggers. */
export function openForWriting(path: string, tables: TableSchema[], more = ''): DatabaseSync {
  makeFile(path);
  return closedOnFailure(new DatabaseSync(path, { timeout: PATIENCE }), (database) => {
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA cache_size = -${CACHE};
      PRAGMA wal_autocheckpoint = ${LOG};
    `);
    const isRemade = tables.map((table) => makeTable(database, table)).includes(true);
    database.exec(more);
    if (isRemade) rearrange(database);
    rememberPlace(database);
    // Whoever was killed may have left there what was erased since, and in the file what it was.
    emptyLog(database);
  });
}

/** Makes a file, where there is none yet, that its owner alone can read, whatever the folder allows; what SQLite puts beside it takes after it. */
export function makeFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  // Root may start a command here; the service has to be able to go on.
  const { uid, gid } = statSync(dirname(path));
  if (process.getuid?.() === 0 && statSync(path).uid !== uid) chownSync(path, uid, gid);
}

/** Whether a file is whole; that takes reading all of it. */
export function isWhole(database: DatabaseSync): boolean {
  try {
    return database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch (error) {
    if (saysDamaged(error)) return false;
    throw error;
  }
}

/** Writes the file anew in the order of its keys: where a row lies says nothing of when it was written, and beside which. False where that has to wait. */
export function rearrange(database: DatabaseSync): boolean {
  try {
    database.exec('VACUUM');
  } catch {
    return false;
  }
  return emptyLog(database);
}

/** Makes a table, or makes an older one anew; answers whether it did that. */
function makeTable(database: DatabaseSync, { name, definition, copied }: TableSchema): boolean {
  const create = (as: string) => database.exec(`CREATE TABLE ${as} ${definition}`);
  const made = database.prepare("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?").get(name)?.sql;
  if (made === undefined) create(name);
  if (made === undefined || (made as string).endsWith(definition)) return false;
  inTransaction(database, () => {
    create(`new_${name}`);
    database.exec(`
      INSERT INTO new_${name} SELECT ${copied} FROM ${name};
      DROP TABLE ${name};
      ALTER TABLE new_${name} RENAME TO ${name};
    `);
  });
  return true;
}

/** Opens a file a second time in the process that writes it. */
export function openBeside(path: string): DatabaseSync {
  // Written anew without it, pages keep what lay in them before: second copies of rows, which erasing doesn't reach.
  return closedOnFailure(new DatabaseSync(path, { timeout: PATIENCE }), (database) =>
    database.exec('PRAGMA secure_delete = ON'),
  );
}

/** Lets everything from now on wait until another thread has done its part. */
export function waitLonger(database: DatabaseSync): void {
  database.exec(`PRAGMA busy_timeout = ${MUCH_PATIENCE}`);
}

/** Opens a file beside the service that writes it. */
export function openForReading(path: string): DatabaseSync {
  return closedOnFailure(new DatabaseSync(path, { timeout: PATIENCE, readOnly: true }), (database) => {
    // Opening alone looks at nothing.
    database.prepare('SELECT count(*) FROM sqlite_master').get();
  });
}

/** Opens a file that nobody writes; nothing comes to lie beside it. */
export function openAlone(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
}

/** Opens a damaged file for reading, as far as it goes; undefined where nothing in it can be read. */
export function openDamaged(path: string): DatabaseSync | undefined {
  try {
    return closedOnFailure(new DatabaseSync(path, { readOnly: true, defensive: false }), (database) => {
      // Else a file that was cut off isn't looked into at all.
      database.exec('PRAGMA writable_schema = ON');
      database.prepare('SELECT count(*) FROM sqlite_master').get();
    });
  } catch (error) {
    if (saysDamaged(error)) return undefined;
    throw error;
  }
}

function closedOnFailure(database: DatabaseSync, prepare: (database: DatabaseSync) => void): DatabaseSync {
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Runs `work` as one transaction; returns when it is durable, where it can be found again. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  try {
    database.exec('BEGIN IMMEDIATE');
    work();
    database.exec('COMMIT');
    demandInPlace(database);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw storeError(error, database);
  }
}

/** Moves the log into the file as far as nobody needs what it replaces; the next change begins a new log where that was all of it. Nobody waits. */
export function takeOver(database: DatabaseSync): boolean {
  try {
    return database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.busy === 0;
  } catch {
    return false;
  }
}

/** Moves the log into the file and empties it, so that nothing deleted stays in it. False where that has to wait: somebody reads, the disk is full. */
export function emptyLog(database: DatabaseSync): boolean {
  try {
    // Waiting here would hold up everybody for as long as somebody beside us reads.
    database.exec(`PRAGMA busy_timeout = ${LITTLE_PATIENCE}`);
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
  } catch {
    return false;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  }
}

/** Reads; what SQLite refuses becomes an error of the port. */
export function reading<T>(database: DatabaseSync, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw storeError(error, database);
  }
}

/** An error of SQLite as one of the port's, where it is one of the disk and not of ours. */
function storeError(error: unknown, database: DatabaseSync): unknown {
  if (saysDamaged(error)) return new StoreUnavailable(damagedFile(database.location()!), { cause: error });
  const code = error instanceof Error && 'errcode' in error ? (error.errcode as number) : 0;
  const why = NOT_NOW.get(code & 0xff);
  if (!why) return error;
  const [de, en] = why;
  return new StoreUnavailable(
    `Die Datenbank in LERN_DATA ist gerade nicht benutzbar: ${de} (SQLite ${code}). Was Lernende senden, wartet in ihren Browsern. / ` +
      `The database in LERN_DATA can’t be used right now: ${en} (SQLite ${code}). What learners send waits in their browsers.`,
    { cause: error },
  );
}
