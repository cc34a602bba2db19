import { setImmediate, setTimeout } from 'node:timers/promises';

/** So long it is worked in one go, in milliseconds. */
const TURN = 1;

/** Work that somebody waits beside takes this part of the time. */
const SHARE = 1 / 20;

/** No rest is longer, in milliseconds. */
const LONGEST_REST = 50;

/** Where nobody has asked for so long, in milliseconds, nobody does right now. */
const QUIET = 50;

/** How many work in this process right now. */
let working = 0;

/** When somebody asked this process for something last. */
let asked = -Infinity;

/** Work that takes long, beside requests that are to be answered at once. */
export interface Turns {
  /** To be called every now and then while working: rests, once it was worked long enough. */
  rest(): Promise<void>;
  /** Waits for somebody else: that is no work. */
  waiting(): void;
  /** Goes on. */
  working(): void;
  end(): void;
}

/** Somebody asks for something: whoever works for long makes room. */
export function makeRoom(): void {
  asked = performance.now();
}

/**
 * While anybody asks for anything, all who work like this take a twentieth of the time together: learners who report don't
 * wait for admins, however many of them export. Else they work on, and only look up. In a hurry nobody is waited for, for
 * there is nobody in this process.
 */
export function takeTurns({ hurry = false } = {}): Turns {
  let begin = performance.now();
  let worked = 0;
  working += 1;
  return {
    async rest() {
      const now = performance.now();
      const lasted = worked + now - begin;
      if (hurry || lasted < TURN) return;
      const rest = restAfter(lasted, { quiet: now - asked, working });
      await (rest === 0 ? setImmediate() : setTimeout(rest));
      worked = 0;
      begin = performance.now();
    },
    waiting: () => void (worked += performance.now() - begin),
    working: () => void (begin = performance.now()),
    end: () => void (working -= 1),
  };
}

/** How long to rest after so much work, where nobody has asked for `quiet`; all in milliseconds. */
export function restAfter(lasted: number, { quiet, working }: { quiet: number; working: number }): number {
  return quiet > QUIET ? 0 : Math.min(LONGEST_REST * working, lasted * (working / SHARE - 1));
}
