import { randomBytes } from 'node:crypto';
import type { Documents } from '../store/documents.ts';

const KIND = 'forwarding-state';

/** How long the turn of an instance lasts unless it takes it again, in milliseconds: longer than any store is waited for. */
export const TURN = 120_000;

/** What several instances, and this one after a restart, have to know of each other’s forwarding. */
export interface ForwardingState {
  /** The address that was forwarded to last: several stores may lie on one host. */
  address(): Promise<string | undefined>;
  /** Since when that address has been forwarded to, milliseconds since 1970; where it is another one than before: since `begun`. */
  since(address: string, begun: number): Promise<number>;
  /** Takes the turn, or keeps it; answers whether it is ours. */
  takeTurn(): Promise<boolean>;
  endTurn(): Promise<void>;
  /** Notes that something was taken now. */
  noteTaken(): Promise<void>;
  lastTaken(): Promise<number | undefined>;
  /** Nothing is forwarded any more. */
  clear(): Promise<void>;
}

interface Noted {
  address: string;
  at: number;
}

/** The state among the documents. */
export function forwardingState(documents: Documents, now: () => number): ForwardingState {
  const ourselves = randomBytes(9).toString('base64url');
  const isOurs = (turn: unknown) => (turn as { who: string } | undefined)?.who === ourselves;

  return {
    async address() {
      return ((await documents.read(KIND, 'since')) as Noted | undefined)?.address;
    },
    async since(address, begun) {
      let since = begun;
      await documents.update(KIND, 'since', (before) => {
        const noted = before as Noted | undefined;
        if (noted?.address !== address) return { v: 1, address, at: begun };
        since = noted.at;
        return before;
      });
      return since;
    },
    async takeTurn() {
      let taken = false;
      await documents.update(KIND, 'turn', (before) => {
        const { at } = (before as { at: number } | undefined) ?? { at: -Infinity };
        // Whatever a clock that was set back says lies ahead counts as long ago.
        taken = isOurs(before) || Math.abs(now() - at) >= TURN;
        return taken ? { v: 1, at: now(), who: ourselves } : before;
      });
      return taken;
    },
    endTurn: () => documents.update(KIND, 'turn', (before) => (isOurs(before) ? undefined : before)),
    noteTaken: () => documents.update(KIND, 'taken', () => ({ v: 1, at: now() })),
    async lastTaken() {
      return ((await documents.read(KIND, 'taken')) as { at: number } | undefined)?.at;
    },
    async clear() {
      for (const id of ['since', 'turn', 'taken']) await documents.update(KIND, id, () => undefined);
    },
  };
}
