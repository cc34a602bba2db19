import type { CourseState } from '../../../server/contract/state.ts';
import { answerOf, endOf, hasDatabase, openDatabase } from './indexed-db.ts';
import type { Counting, Shelf, Waiting } from './shelf.ts';

/** What the database holds, by its stores. */
interface Stores {
  /** By id of the fact. */
  waiting: Waiting;
  /** By service, subject and course. */
  states: CourseState;
  /** By id of the event. */
  counts: Counting;
  /** By service, subject and course: up to when an offer was declined. */
  declined: number;
}

type Name = keyof Stores;

const NAME = 'lernbausteine';

/**
 * A shelf in the browser's IndexedDB; rejects whatever that refuses. Nothing is written on a device, not even an empty
 * database, before there is something to keep. `closed` is called when the browser closes the database by itself; the
 * next call opens it again.
 */
export function databaseShelf(closed: () => void): Shelf {
  let opened: Promise<IDBDatabase> | undefined;

  return {
    waiting: () => all('waiting'),
    put: (waiting) => put('waiting', waiting),
    remove: (ids) => removeFrom('waiting', ids),
    state: (key) => get('states', key),
    async change(key, change) {
      const store = await writable('states');
      const state = change(await answerOf(store.get(key)));
      store.put(state, key);
      await endOf(store);
      return state;
    },
    keys: async () => [...(await keysOf('states')), ...(await keysOf('declined'))],
    async drop(keys) {
      await Promise.all([removeFrom('states', keys), removeFrom('declined', keys)]);
    },
    declined: (key) => get('declined', key),
    decline: (key, until) => put('declined', until, key),
    countings: () => all('counts'),
    putCounting: (counting) => put('counts', counting),
    removeCountings: (ids) => removeFrom('counts', ids),
  };

  async function all<Which extends Name>(name: Which): Promise<Stores[Which][]> {
    const store = await readable(name);
    return store ? answerOf(store.getAll()) : [];
  }

  async function keysOf(name: Name): Promise<string[]> {
    const store = await readable(name);
    return store ? answerOf(store.getAllKeys()) : [];
  }

  async function get<Which extends Name>(name: Which, key: string): Promise<Stores[Which] | undefined> {
    const store = await readable(name);
    return store && answerOf(store.get(key));
  }

  /** Committed at once: the page may be about to close, and what waits for its own commit is undone then. */
  async function put<Which extends Name>(name: Which, value: Stores[Which], key?: string): Promise<void> {
    const store = await writable(name);
    store.put(value, key);
    store.transaction.commit();
    await endOf(store);
  }

  async function removeFrom(name: Name, keys: string[]): Promise<void> {
    if (!(await isThere())) return;
    const store = await writable(name);
    for (const key of keys) store.delete(key);
    await endOf(store);
  }

  async function readable(name: Name): Promise<IDBObjectStore | undefined> {
    if (await isThere()) return (await open()).transaction(name).objectStore(name);
  }

  /** On the disk before it counts as written: neither a browser that dies nor a power cut takes it back. */
  async function writable(name: Name): Promise<IDBObjectStore> {
    return (await open()).transaction(name, 'readwrite', { durability: 'strict' }).objectStore(name);
  }

  async function isThere(): Promise<boolean> {
    return opened !== undefined || (await hasDatabase(NAME));
  }

  /** What could not be opened, or was closed, is opened anew by the next who needs it. */
  function open(): Promise<IDBDatabase> {
    if (opened) return opened;
    const forget = () => (opened = undefined);
    opened = openStores(() => {
      forget();
      closed();
    });
    opened.catch(forget);
    return opened;
  }
}

async function openStores(closed: () => void): Promise<IDBDatabase> {
  const database = await openDatabase(NAME, 3, (made, from) => {
    if (from < 1) {
      made.createObjectStore('waiting', { keyPath: 'fact.id' });
      made.createObjectStore('states');
    }
    if (from < 2) made.createObjectStore('counts', { keyPath: 'event.id' });
    made.createObjectStore('declined');
  });
  database.onclose = closed;
  database.onversionchange = () => {
    database.close();
    closed();
  };
  return database;
}
