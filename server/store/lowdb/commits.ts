import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../progress-store.ts';
import { saysDamaged } from './damaged-file.ts';
import { emptyLog, inTransaction, takeOver, waitLonger } from './database.ts';
import type { LogFlush } from './log-flush.ts';
import { logFlush } from './log-flush.ts';
import { isWholeBeside, rearrangeBeside, takeOverBeside } from './rearranging.ts';

interface Waiting {
  /** Reads, changes and writes; what it throws before its first write concerns only its own caller. May be run again where nothing was committed. */
  work(): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** More changes never wait at once: who comes then is asked to come again. */
export const MOST_WAITING = 5000;

/** After so many changes the log is taken over into the file: mostly it is some 60 MB long then. */
export const TAKEN_OVER_AFTER = 4000;

/** Every how many milliseconds the log is tried again, while somebody reads it. */
const LATER = 1000;

/**
 * One transaction, and one flush, for everything that waits: they cost the same for one request and for a hundred.
 * Whoever comes while the disk flushes is in the next one.
 */
export class Commits {
  /** Where the file lies. */
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #log: LogFlush;
  #waiting: Waiting[] = [];
  #isBusy = false;
  /** A flush failed: what was committed before it is not sure to be durable. */
  #isInDoubt = false;
  #emptying?: NodeJS.Timeout;
  /** Changes that are not taken over yet. */
  #changes = 0;
  #takingOver?: Promise<void> | undefined;
  #rearranging?: Promise<void> | undefined;

  constructor(database: DatabaseSync, log = logFlush(database)) {
    this.path = database.location()!;
    this.#database = database;
    this.#log = log;
  }

  /** Runs `work` in the next transaction, in the order of the calls; resolves when that is durable. */
  run<T>(work: () => T): Promise<T> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(tooMany());
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      this.#begin();
    });
  }

  /** Removes the remains of what was deleted. */
  async empty(): Promise<void> {
    await Promise.all([this.#rearranging, this.#takingOver]);
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
    if (!this.#rearranging) this.#commitNow();
    this.#rearranging ??= Promise.resolve(this.#takingOver)
      .then(() => rearrangeBeside(this.path))
      .finally(() => {
        this.#rearranging = undefined;
        this.#begin();
      });
    await this.#rearranging;
    await this.empty();
  }

  close(): void {
    if (this.#rearranging) waitLonger(this.#database);
    this.#commitNow();
    clearTimeout(this.#emptying);
    this.#database.close();
    this.#log.close();
  }

  #begin(): void {
    if (this.#isBusy || this.#waiting.length === 0) return;
    this.#isBusy = true;
    // Whoever comes within the same turn belongs to the same group.
    setImmediate(() => void this.#commitNext());
  }

  async #commitNext(): Promise<void> {
    if (!this.#rearranging && this.#waiting.length > 0) {
      const answers = this.#commit();
      await this.#log.flush().then(
        () => answerAll(answers),
        (error: unknown) => this.#doubt(answers, error),
      );
    }
    this.#isBusy = false;
    if (this.#changes >= TAKEN_OVER_AFTER) this.#takeOver();
    if (!this.#rearranging) this.#begin();
  }

  /** Where SQLite does it by itself everybody waits for the disk. */
  #takeOver(): void {
    this.#changes = 0;
    this.#takingOver ??= takeOverBeside(this.path).finally(() => {
      this.#takingOver = undefined;
      // What has come meanwhile is little. Once nothing is left the log begins anew.
      if (this.#database.isOpen) takeOver(this.#database);
    });
  }

  #commitNow(): void {
    if (this.#waiting.length === 0) return;
    const answers = this.#commit();
    try {
      this.#log.flushNow();
      answerAll(answers);
    } catch (error) {
      this.#doubt(answers, error);
    }
  }

  /** Commits what waits; answers how each of them is to be answered once that is durable. */
  #commit(): Answer[] {
    const group = this.#waiting;
    this.#waiting = [];
    this.#changes += group.length;
    // What lies in the file itself needs no log.
    if (this.#isInDoubt && !emptyLog(this.#database)) return group.map(({ reject }) => refusal(reject, notFlushed()));
    this.#isInDoubt = false;
    return this.#commitTogether(group);
  }

  #commitTogether(group: Waiting[]): Answer[] {
    const answers: Answer[] = [];
    try {
      inTransaction(this.#database, () => {
        for (const { work, resolve, reject } of group) answers.push(attempt(work, resolve, reject));
      });
      return answers;
    } catch (error) {
      // One of them needs a page that is gone; the others do not.
      if (group.length > 1 && isOfDamage(error)) return group.flatMap((one) => this.#commitTogether([one]));
      return group.map(({ reject }) => refusal(reject, error));
    }
  }

  #doubt(answers: Answer[], cause: unknown): void {
    this.#isInDoubt = true;
    for (const { reject } of answers) reject(notFlushed(cause));
  }
}

/** What somebody is told who waited. */
interface Answer {
  give(): void;
  reject(error: unknown): void;
}

function answerAll(answers: Answer[]): void {
  for (const { give } of answers) give();
}

function refusal(reject: (error: unknown) => void, error: unknown): Answer {
  return { give: () => reject(error), reject };
}

function isOfDamage(error: unknown): boolean {
  return error instanceof StoreUnavailable && saysDamaged(error.cause);
}

function attempt(work: () => unknown, resolve: (result: unknown) => void, reject: (error: unknown) => void): Answer {
  try {
    const result = work();
    return { give: () => resolve(result), reject };
  } catch (error) {
    // What SQLite itself refuses fails everybody: the transaction is not what it should be.
    if (error instanceof Error && 'errcode' in error) throw error;
    return refusal(reject, error);
  }
}

function notFlushed(cause?: unknown): StoreUnavailable {
  return new StoreUnavailable(
    'Der Datenträger meldet beim Schreiben einen Fehler; ob alles gespeichert ist, ist nicht sicher. Was Lernende senden, wartet in ihren Browsern. / ' +
      'The disk reports an error in writing; whether everything is stored is not sure. What learners send waits in their browsers.',
    { cause },
  );
}

function tooMany(): StoreUnavailable {
  return new StoreUnavailable(
    'Es warten schon zu viele Änderungen darauf, gespeichert zu werden; weitere kommen später noch einmal. / ' +
      'Too many changes wait to be stored already; others come again later.',
  );
}
