import type { CountedEvent, Fact } from '../../../server/contract/fact.schema.ts';
import type { CourseState } from '../../../server/contract/state.ts';
import { databaseShelf } from './database-shelf.ts';
import { isBoxed } from './indexed-db.ts';
import { memoryShelf } from './memory-shelf.ts';
import { SteadyShelf } from './steady-shelf.ts';

/** A fact that the service hasn't answered yet. */
export interface Waiting {
  fact: Fact;
  /** Whom it was made under; it is sent only while that person is signed in. */
  subject: string | null;
  /** Address of the service it is for. */
  service: string;
  /** `verdicts`: it is graded by the service and kept here. */
  to: 'facts' | 'verdicts';
}

/** Something anonymous that waits to be counted. */
export interface Counting {
  event: CountedEvent;
  /** It is sent only while that person is signed in, but without saying so. */
  subject: string | null;
  service: string;
}

/** Where a browser keeps what must not be lost. */
export interface Shelf {
  /** Everything that waits, of everybody. */
  waiting(): Promise<Waiting[]>;
  put(waiting: Waiting): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** State of a course that is kept in this browser only. */
  state(key: string): Promise<CourseState | undefined>;
  /** Changes such a state in one transaction, so that two tabs never lose each other's. */
  change(key: string, change: (state: CourseState | undefined) => CourseState): Promise<CourseState>;
  /** Keys of all such states, and of what was declined, of everybody. */
  keys(): Promise<string[]>;
  drop(keys: string[]): Promise<void>;
  /** Up to when (milliseconds since 1970) what lies under a key was declined. */
  declined(key: string): Promise<number | undefined>;
  decline(key: string, until: number): Promise<void>;
  countings(): Promise<Counting[]>;
  putCounting(counting: Counting): Promise<void>;
  removeCountings(ids: string[]): Promise<void>;
}

/** A shelf that takes everything, if need be only for as long as the page. */
export interface LastingShelf extends Shelf {
  /** False while the browser refuses storage. */
  readonly durable: boolean;
}

/** What happens to a shelf by itself. */
export interface ShelfListener {
  /** The browser refuses storage from now on, or takes it again. */
  storageChanged(): void;
  /** The browser closed the database: what lay in it may be gone. */
  storageClosed(): void;
}

/** The browser's IndexedDB, and memory for as long as that is refused. */
export function openShelf(listener?: ShelfListener): LastingShelf {
  if (isBoxed()) return Object.assign(memoryShelf(), { durable: false });
  return new SteadyShelf(
    databaseShelf(() => listener?.storageClosed()),
    () => listener?.storageChanged(),
  );
}
