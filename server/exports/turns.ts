import { setTimeout } from 'node:timers/promises';

/** So long it is worked in one go, in milliseconds. */
const TURN = 1;

/** No rest is longer, in milliseconds. */
const LONGEST_REST = 50;

/** How many work in this process right now. */
let working = 0;

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

/**
 * All who work like this take half of the time together, at most: learners who report meanwhile don't wait for admins,
 * however many of them export. In a hurry nobody is waited for, for there is nobody in this process.
 */
export function takeTurns({ hurry = false } = {}): Turns {
  let begin = performance.now();
  let worked = 0;
  working += 1;
  return {
    async rest() {
      const lasted = worked + performance.now() - begin;
      if (hurry || lasted < TURN) return;
      await setTimeout(Math.min(LONGEST_REST, lasted * (2 * working - 1)));
      worked = 0;
      begin = performance.now();
    },
    waiting: () => void (worked += performance.now() - begin),
    working: () => void (begin = performance.now()),
    end: () => void (working -= 1),
  };
}
