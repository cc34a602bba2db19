import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { CountedEvent, Fact } from '../../../server/contract/fact.schema.ts';
import type { CourseState } from '../../../server/contract/state.ts';

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
  /** False where the browser refuses storage: everything lasts only as long as the page. */
  durable: boolean;
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

interface Schema extends DBSchema {
  /** By id of the fact. */
  waiting: { key: string; value: Waiting };
  /** By service, subject and course. */
  states: { key: string; value: CourseState };
  /** By id of the event. */
  counts: { key: string; value: Counting };
  /** By service, subject and course: up to when an offer was declined. */
  declined: { key: string; value: number };
}

const NAME = 'lernbausteine';

/** The browser's IndexedDB, or memory where that is refused. */
export async function openShelf(): Promise<Shelf> {
  // In a sandbox without an origin Chromium, besides throwing, leaves a promise behind that nobody can catch.
  if (origin === 'null') return memoryShelf();
  try {
    await isThere();
    return databaseShelf();
  } catch {
    return memoryShelf();
  }
}

async function isThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === NAME);
}

/** Nothing is written on a device, not even an empty database, before there is something to keep. */
function databaseShelf(): Shelf {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const writing = () => (opened ??= openDatabase());
  const reading = async () => (opened || (await isThere()) ? writing() : undefined);

  return {
    durable: true,
    waiting: async () => (await reading())?.getAll('waiting') ?? [],
    async put(waiting) {
      await (await writing()).put('waiting', waiting);
    },
    remove: (ids) => removeFrom('waiting', ids),
    state: async (key) => (await reading())?.get('states', key),
    async change(key, change) {
      const { store, done } = (await writing()).transaction('states', 'readwrite');
      const state = change(await store.get(key));
      await Promise.all([store.put(state, key), done]);
      return state;
    },
    async keys() {
      const database = await reading();
      return database ? [...(await database.getAllKeys('states')), ...(await database.getAllKeys('declined'))] : [];
    },
    async drop(keys) {
      await Promise.all([removeFrom('states', keys), removeFrom('declined', keys)]);
    },
    declined: async (key) => (await reading())?.get('declined', key),
    async decline(key, until) {
      await (await writing()).put('declined', until, key);
    },
    countings: async () => (await reading())?.getAll('counts') ?? [],
    async putCounting(counting) {
      await (await writing()).put('counts', counting);
    },
    removeCountings: (ids) => removeFrom('counts', ids),
  };

  async function removeFrom(name: 'waiting' | 'states' | 'counts' | 'declined', keys: string[]): Promise<void> {
    const database = await reading();
    if (!database) return;
    const { store, done } = database.transaction(name, 'readwrite');
    await Promise.all([...keys.map((key) => store.delete(key)), done]);
  }
}

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 3, {
    upgrade(opened, version) {
      if (version < 1) {
        opened.createObjectStore('waiting', { keyPath: 'fact.id' });
        opened.createObjectStore('states');
      }
      if (version < 2) opened.createObjectStore('counts', { keyPath: 'event.id' });
      opened.createObjectStore('declined');
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
}

function memoryShelf(): Shelf {
  const kept = new Map<string, Waiting>();
  const states = new Map<string, CourseState>();
  const counts = new Map<string, Counting>();
  const declined = new Map<string, number>();
  return {
    durable: false,
    waiting: async () => [...kept.values()],
    async put(waiting) {
      kept.set(waiting.fact.id, waiting);
    },
    remove: async (ids) => ids.forEach((id) => kept.delete(id)),
    state: async (key) => states.get(key),
    async change(key, change) {
      const state = change(states.get(key));
      states.set(key, state);
      return state;
    },
    keys: async () => [...states.keys(), ...declined.keys()],
    drop: async (keys) => keys.forEach((key) => states.delete(key) || declined.delete(key)),
    declined: async (key) => declined.get(key),
    async decline(key, until) {
      declined.set(key, until);
    },
    countings: async () => [...counts.values()],
    async putCounting(counting) {
      counts.set(counting.event.id, counting);
    },
    removeCountings: async (ids) => ids.forEach((id) => counts.delete(id)),
  };
}
