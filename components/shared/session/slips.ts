import { quietly } from './quietly.ts';
import type { Waiting } from './shelf.ts';

const PREFIX = 'lernbausteine ';

let isLeaving = false;

addEventListener('pagehide', () => (isLeaving = true), { capture: true });
addEventListener('pageshow', () => (isLeaving = false));

/**
 * Facts of a page that closes: what it writes then often doesn't get to the browser's database any more, but it does get
 * to `localStorage`. There each lies until the database or the service has it.
 */
export const slips = {
  /** Notes a fact down, where the page may be closing. */
  put(waiting: Waiting): void {
    if (isLeaving || document.hidden)
      quietly(() => localStorage.setItem(PREFIX + waiting.fact.id, JSON.stringify(waiting)));
  },
  all(): Waiting[] {
    const all: Waiting[] = [];
    quietly(() => {
      for (const [key, slip] of Object.entries<string>(localStorage))
        if (key.startsWith(PREFIX)) all.push(JSON.parse(slip) as Waiting);
    });
    return all;
  },
  remove(ids: string[]): void {
    quietly(() => ids.forEach((id) => localStorage.removeItem(PREFIX + id)));
  },
};
