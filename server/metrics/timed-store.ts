import type { ProgressStore } from '../store/progress-store.ts';

/** Who is told about changes. */
interface Told {
  /** So many are not durable yet. */
  waiting(number: number): void;
  /** One is, or failed, after so many milliseconds. */
  durable(ms: number): void;
}

/** The store, and whoever wants to know how long its changes take. */
export function timedStore(store: ProgressStore, told: Told): ProgressStore {
  let waiting = 0;

  async function timed<T>(change: () => Promise<T>): Promise<T> {
    const start = performance.now();
    told.waiting(++waiting);
    try {
      return await change();
    } finally {
      told.waiting(--waiting);
      told.durable(performance.now() - start);
    }
  }

  const changing: Pick<ProgressStore, 'update' | 'updateBoth'> = {
    update: (key, change, scope) => timed(() => store.update(key, change, scope)),
    updateBoth: (a, b, change) => timed(() => store.updateBoth(a, b, change)),
  };
  return new Proxy(store, {
    get(_store, name: keyof ProgressStore) {
      return Object.hasOwn(changing, name) ? changing[name as keyof typeof changing] : store[name].bind(store);
    },
  });
}
