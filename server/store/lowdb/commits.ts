import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../progress-store.ts';
import { saysDamaged } from './damaged-file.ts';
import { emptyLog, inTransaction, waitLonger } from './database.ts';
import { isWholeBeside, rearrangeBeside } from './rearranging.ts';

interface Waiting {
  /** Reads, changes and writes; what it throws before its first write concerns only its own caller. May be run again where nothing was committed. */
  work(): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** More changes never wait at once: who comes then is asked to come again. */
export const MOST_WAITING = 5000;

/** Every how many milliseconds the log is tried again, while somebody reads it. */
const LATER = 1000;

/** One transaction for everything that waits: a flush costs the same for one request and for a hundred. */
export class Commits {
  /** Where the file lies. */
  readonly path: string;
  readonly #database: DatabaseSync;
  #waiting: Waiting[] = [];
  #emptying?: NodeJS.Timeout;
  #rearranging?: Promise<void> | undefined;

  constructor(database: DatabaseSync) {
    this.path = database.location()!;
    this.#database = database;
  }

  /** Runs `work` in the next transaction, in the order of the calls; resolves after its commit. */
  run<T>(work: () => T): Promise<T> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(tooMany());
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush());
      this.#waiting.push({ work, resolve, reject });
    });
  }

  /** Commits what waits, now; while the file is written anew, afterwards. */
  flush(): void {
    if (!this.#rearranging) this.#commit();
  }

  /** Removes the remains of what was deleted. */
  async empty(): Promise<void> {
    await this.#rearranging;
    if (!this.#database.isOpen) return;
    clearTimeout(this.#emptying);
    if (!emptyLog(this.#database)) this.#emptying = setTimeout(() => void this.empty(), LATER).unref();
  }

  /** Whether the file is whole. Nobody waits for that. */
  isWhole(): Promise<boolean> {
    return isWholeBeside(this.path);
  }

  /** Removes the remains of what was deleted, and every trace of the order in which the rest was written. Meanwhile changes wait, and nobody who reads. */
  async rearrange(): Promise<void> {
    this.flush();
    this.#rearranging ??= rearrangeBeside(this.path).finally(() => {
      this.#rearranging = undefined;
      this.flush();
    });
    await this.#rearranging;
    await this.empty();
  }

  close(): void {
    if (this.#rearranging) waitLonger(this.#database);
    this.#commit();
    clearTimeout(this.#emptying);
    this.#database.close();
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length > 0) this.#commitTogether(group);
  }

  #commitTogether(group: Waiting[]): void {
    const answers: (() => void)[] = [];
    try {
      inTransaction(this.#database, () => {
        for (const { work, resolve, reject } of group) answers.push(attempt(work, resolve, reject));
      });
    } catch (error) {
      // One of them needs a page that is gone; the others do not.
      if (group.length > 1 && isOfDamage(error)) for (const one of group) this.#commitTogether([one]);
      else for (const { reject } of group) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }
}

function isOfDamage(error: unknown): boolean {
  return error instanceof StoreUnavailable && saysDamaged(error.cause);
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

function tooMany(): StoreUnavailable {
  return new StoreUnavailable(
    'Es warten schon zu viele Änderungen darauf, gespeichert zu werden; weitere kommen später noch einmal. / ' +
      'Too many changes wait to be stored already; others come again later.',
  );
}
