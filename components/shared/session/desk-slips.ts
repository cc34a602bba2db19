import type { PaperChange } from './desk-papers.ts';
import { quietly } from './quietly.ts';

const PREFIX = 'lernbausteine-desk ';

/** One for each page: none takes another's away. */
const own = PREFIX + crypto.getRandomValues(new Uint32Array(2)).join('-');

/**
 * Changes of a page that closes: what it writes then often doesn't get to the browser's database any more, but it does get
 * to `localStorage`. There they lie until the database has them.
 */
export const deskSlips = {
  write(changes: PaperChange[]): void {
    quietly(() => localStorage.setItem(own, JSON.stringify(changes)));
  },
  /** What this page has written is in the database now. */
  clear(): void {
    quietly(() => localStorage.removeItem(own));
  },
  /** What pages have left behind, and what takes it away. */
  left(): { changes: PaperChange[]; remove(): void } {
    const keys: string[] = [];
    const changes: PaperChange[] = [];
    quietly(() => {
      for (const [key, slip] of Object.entries<string>(localStorage)) {
        if (!key.startsWith(PREFIX)) continue;
        keys.push(key);
        changes.push(...(JSON.parse(slip) as PaperChange[]));
      }
    });
    return { changes, remove: () => quietly(() => keys.forEach((key) => localStorage.removeItem(key))) };
  },
  /** Takes back some of it, whichever page has written it. */
  drop(isMeant: (change: PaperChange) => boolean): void {
    quietly(() => {
      for (const [key, slip] of Object.entries<string>(localStorage)) {
        if (!key.startsWith(PREFIX)) continue;
        const rest = (JSON.parse(slip) as PaperChange[]).filter((change) => !isMeant(change));
        if (rest.length > 0) localStorage.setItem(key, JSON.stringify(rest));
        else localStorage.removeItem(key);
      }
    });
  },
};
