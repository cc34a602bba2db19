import { closeSync, existsSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

/** Makes what was committed durable. */
export interface LogFlush {
  /** What was committed before the call is durable when this resolves. Meanwhile everything else goes on. */
  flush(): Promise<void>;
  /** The same at once. */
  flushNow(): void;
  close(): void;
}

const flushed = promisify(fdatasync);

/**
 * Takes over flushing a database's log from SQLite, whose own flush holds up the whole service for as long as the disk takes.
 * Under `synchronous = NORMAL` it flushes its log only before it takes it over into the file, and when it begins a new one
 * (https://www.sqlite.org/wal.html, "Performance Considerations"): everything but the commits themselves, which are flushed here.
 */
export function logFlush(database: DatabaseSync): LogFlush {
  const log = `${database.location()}-wal`;
  // A file system that knows no shared memory gets no log: there each commit is flushed by SQLite.
  if (!existsSync(log)) return { flush: async () => {}, flushNow() {}, close() {} };
  database.exec('PRAGMA synchronous = NORMAL');
  const file = openSync(log, 'r+');
  let flushing = Promise.resolve();

  return {
    flush: () => (flushing = flushed(file)),
    flushNow: () => fdatasyncSync(file),
    // Another file might get the number that a flush is still on its way to.
    close: () => void flushing.catch(() => {}).then(() => closeSync(file)),
  };
}
