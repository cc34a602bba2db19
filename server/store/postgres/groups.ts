import { StoreUnavailable } from '../progress-store.ts';

/** Something that was asked for, and who waits for it. */
export interface Asked<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Answers a group; returns those of it that have to be asked once more. */
type Work<Item, Result> = (group: Asked<Item, Result>[]) => Promise<Asked<Item, Result>[]>;

/** So many at once: a statement stays small enough for its time limit. */
const LARGEST_GROUP = 100;

/** More don't wait: whoever comes then hears at once that they should come again. */
const MOST_WAITING = 2000;

const CROWDED = 'Die Datenbank kommt nicht nach. / The database can’t keep up.';

/** What is asked for while a group is under way is the next group: the more ask at once, the less each one costs. */
export class Groups<Item, Result> {
  readonly #work: Work<Item, Result>;
  #waiting: Asked<Item, Result>[] = [];
  #running: Promise<void> | undefined;

  constructor(work: Work<Item, Result>) {
    this.#work = work;
  }

  /** Asks for one. Rejects with {@link StoreUnavailable} where too many wait already. */
  ask(item: Item): Promise<Result> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new StoreUnavailable(CROWDED));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nobody waits any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Whoever asks within the same turn belongs to the first group.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, LARGEST_GROUP);
      try {
        this.#waiting.unshift(...(await this.#work(group)));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = undefined;
  }
}
