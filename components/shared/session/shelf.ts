import type { DBSchema } from 'idb';
import { openDB } from 'idb';
import type { Fact } from '../../../server/contract/fact.schema.ts';
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
}

interface Schema extends DBSchema {
  /** By id of the fact. */
  waiting: { key: string; value: Waiting };
  /** By service, subject and course. */
  states: { key: string; value: CourseState };
}

/** The browser's IndexedDB, or memory where that is refused. */
export async function openShelf(): Promise<Shelf> {
  try {
    return await openDatabase();
  } catch {
    return memoryShelf();
  }
}

async function openDatabase(): Promise<Shelf> {
  const database = await openDB<Schema>('lernbausteine', 1, {
    upgrade(opened) {
      opened.createObjectStore('waiting', { keyPath: 'fact.id' });
      opened.createObjectStore('states');
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  return {
    durable: true,
    waiting: () => database.getAll('waiting'),
    async put(waiting) {
      await database.put('waiting', waiting);
    },
    async remove(ids) {
      const { store, done } = database.transaction('waiting', 'readwrite');
      await Promise.all([...ids.map((id) => store.delete(id)), done]);
    },
    state: (key) => database.get('states', key),
    async change(key, change) {
      const { store, done } = database.transaction('states', 'readwrite');
      const state = change(await store.get(key));
      await Promise.all([store.put(state, key), done]);
      return state;
    },
  };
}

function memoryShelf(): Shelf {
  const kept = new Map<string, Waiting>();
  const states = new Map<string, CourseState>();
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
  };
}
