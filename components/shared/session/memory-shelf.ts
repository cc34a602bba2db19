import type { CourseState } from '../../../server/contract/state.ts';
import type { Counting, Shelf, Waiting } from './shelf.ts';

/** A shelf that lasts as long as the page. */
export function memoryShelf(): Shelf & { readonly isEmpty: boolean } {
  const kept = new Map<string, Waiting>();
  const states = new Map<string, CourseState>();
  const counts = new Map<string, Counting>();
  const declined = new Map<string, number>();
  return {
    get isEmpty() {
      return !(kept.size || states.size || counts.size || declined.size);
    },
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
    async drop(keys) {
      for (const key of keys) {
        states.delete(key);
        declined.delete(key);
      }
    },
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
