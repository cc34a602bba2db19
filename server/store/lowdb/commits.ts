import type { DatabaseSync } from 'node:sqlite';
import { emptyLog, inTransaction, rearrange } from './database.ts';

interface Waiting {
  /** Reads, changes and writes; what it throws before its first write concerns only its own caller. */
  work(): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Every how many milliseconds the log is tried again, while somebody reads it. */
const LATER = 1000;

/** One transaction for everything that waits: a flush costs the same for one request and for a hundred. */
export class Commits {
  readonly #database: DatabaseSync;
  #waiting: Waiting[] = [];
  #emptying?: NodeJS.Timeout;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Runs `work` in the next transaction, in the order of the calls; resolves after its commit. */
  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush());
      this.#waiting.push({ work, resolve, reject });
    });
  }

  /** Commits what waits, now. */
  flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;

    const answers: (() => void)[] = [];
    try {
      inTransaction(this.#database, () => {
        for (const { work, resolve, reject } of group) answers.push(attempt(work, resolve, reject));
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  /** Removes the remains of what was deleted. */
  empty(): void {
    clearTimeout(this.#emptying);
    if (!emptyLog(this.#database)) this.#emptying = setTimeout(() => this.empty(), LATER).unref();
  }

  /** Removes the remains of what was deleted, and every trace of the order in which the rest was written. */
  rearrange(): void {
    this.flush();
    if (!rearrange(this.#database)) this.empty();
  }

  close(): void {
    this.flush();
    clearTimeout(this.#emptying);
    this.#database.close();
  }
}

function attempt(work: () => unknown, resolve: (result: unknown) => void, reject: (error: unknown) => void) {
  try {
    const result = work();
    return () => resolve(result);
  } catch (error) {
    // What SQLite itself refuses fails everybody: the transaction is not what it should be.
    if (error instanceof Error && 'errcode' in error) throw error;
    return () => reject(error);
  }
}
