import { join } from '../../../server/contract/merge.ts';
import type { CourseState } from '../../../server/contract/state.ts';
import { EMPTY_STATE } from '../../../server/contract/state.ts';
import { memoryShelf } from './memory-shelf.ts';
import type { Counting, LastingShelf, Shelf, Waiting } from './shelf.ts';
import { slips } from './slips.ts';

/** Milliseconds until what was refused is tried again, unless something else is written before. */
const AGAIN = 5_000;

/** A shelf that never fails: what the database refuses stands in memory until the database takes it again. */
export class SteadyShelf implements LastingShelf {
  durable = true;
  #memory = memoryShelf();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly database: Shelf,
    /** Told that {@link durable} is another. */
    readonly changed: () => void,
  ) {}

  async waiting(): Promise<Waiting[]> {
    const [stored = [], kept] = await this.#both((shelf) => shelf.waiting());
    return [...new Map([...slips.all(), ...stored, ...kept].map((one) => [one.fact.id, one])).values()];
  }

  async put(waiting: Waiting): Promise<void> {
    slips.put(waiting);
    await this.#write((shelf) => shelf.put(waiting));
    if (this.durable) slips.remove([waiting.fact.id]);
  }

  async remove(ids: string[]): Promise<void> {
    slips.remove(ids);
    await this.#both((shelf) => shelf.remove(ids));
  }

  async state(key: string): Promise<CourseState | undefined> {
    const [stored, kept] = await this.#both((shelf) => shelf.state(key));
    return stored && kept ? join(stored, kept) : (kept ?? stored);
  }

  change(key: string, change: (state: CourseState | undefined) => CourseState): Promise<CourseState> {
    return this.#write(
      (shelf) => shelf.change(key, change),
      async () => {
        const before = await this.state(key);
        return this.#memory.change(key, (own) => change(own ?? before));
      },
    );
  }

  async keys(): Promise<string[]> {
    const [stored = [], kept] = await this.#both((shelf) => shelf.keys());
    return [...new Set([...stored, ...kept])];
  }

  async drop(keys: string[]): Promise<void> {
    await this.#both((shelf) => shelf.drop(keys));
  }

  async declined(key: string): Promise<number | undefined> {
    const [stored, kept] = await this.#both((shelf) => shelf.declined(key));
    return kept ?? stored;
  }

  decline(key: string, until: number): Promise<void> {
    return this.#write((shelf) => shelf.decline(key, until));
  }

  async countings(): Promise<Counting[]> {
    const [stored = [], kept] = await this.#both((shelf) => shelf.countings());
    return [...stored, ...kept];
  }

  putCounting(counting: Counting): Promise<void> {
    return this.#write((shelf) => shelf.putCounting(counting));
  }

  async removeCountings(ids: string[]): Promise<void> {
    await this.#both((shelf) => shelf.removeCountings(ids));
  }

  /** Asks the database, where it answers, and the memory. */
  async #both<T>(ask: (shelf: Shelf) => Promise<T>): Promise<[stored: T | undefined, kept: T]> {
    return Promise.all([
      ask(this.database).catch(() => {
        this.#settle(false);
        return undefined;
      }),
      ask(this.#memory),
    ]);
  }

  async #write<T>(write: (shelf: Shelf) => Promise<T>, instead = write): Promise<T> {
    try {
      await this.#takeBack();
      const result = await write(this.database);
      this.#settle(this.#memory.isEmpty);
      return result;
    } catch {
      const result = await instead(this.#memory);
      this.#settle(false);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tryAgain(), AGAIN);
      return result;
    }
  }

  /** Where nothing stands in memory any more, only the next that is written can tell. */
  #tryAgain(): void {
    if (!this.#memory.isEmpty) void this.#write(async () => undefined);
  }

  /** What stands in memory goes where it belongs; all of it, or it stays. */
  async #takeBack(): Promise<void> {
    const kept = this.#memory;
    if (kept.isEmpty) return;
    this.#memory = memoryShelf();
    try {
      await pour(kept, this.database);
    } catch (error) {
      await pour(kept, this.#memory);
      throw error;
    }
  }

  #settle(durable: boolean): void {
    if (durable === this.durable) return;
    this.durable = durable;
    this.changed();
  }
}

/** Adds everything from one shelf to another; twice is no harm. */
async function pour(from: Shelf, to: Shelf): Promise<void> {
  for (const waiting of await from.waiting()) await to.put(waiting);
  for (const counting of await from.countings()) await to.putCounting(counting);
  for (const key of await from.keys()) {
    const [state, declined] = await Promise.all([from.state(key), from.declined(key)]);
    if (state) await to.change(key, (before = EMPTY_STATE) => join(before, state));
    if (declined !== undefined) await to.decline(key, declined);
  }
}
