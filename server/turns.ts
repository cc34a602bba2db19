import { setImmediate, setTimeout } from 'node:timers/promises';

/** So long it is worked in one go, in milliseconds. */
const TURN = 1;

/** Work that somebody waits beside takes this part of the time. */
const SHARE = 1 / 20;

/** No rest is longer, in milliseconds. */
const LONGEST_REST = 50;

/** Where nobody has asked for so long, in milliseconds, nobody does right now. */
const QUIET = 50;

/** Who asks, and who works for long beside it: all that one service does. */
export interface Turns {
  /** Somebody asks for something: whoever works for long makes room. */
  makeRoom(): void;
  /** Somebody begins to work for long. */
  take(): Turn;
}

/** Work that takes long, beside requests that are to be answered at once. */
export interface Turn {
  /** To be called every now and then while working: rests, once it was worked long enough. */
  rest(): Promise<void>;
  /** Waits for somebody else: that is no work. */
  waiting(): void;
  /** Goes on. */
  working(): void;
  end(): void;
}

/** Tells the time and lets it pass; in milliseconds. */
export interface TurnsClock {
  now(): number;
  /** For no time at all, too: then others have their turn, and it goes on at once. */
  pause(time: number): Promise<void>;
}

const clockOfMachine: TurnsClock = {
  now: () => performance.now(),
  pause: (time) => (time === 0 ? setImmediate() : setTimeout(time)),
};

/**
 * While anybody asks for anything, all who work like this take a twentieth of the time together: learners who report don't
 * wait for admins, however many of them export. Else they work on, and only look up.
 */
export function openTurns(clock = clockOfMachine): Turns {
  /** How many work right now. */
  let atWork = 0;
  /** When somebody asked for something last. */
  let asked = -Infinity;
  return {
    makeRoom: () => void (asked = clock.now()),
    take() {
      let begin = clock.now();
      let worked = 0;
      let isWaiting = false;
      atWork += 1;
      return {
        async rest() {
          const now = clock.now();
          const lasted = worked + now - begin;
          if (lasted < TURN) return;
          await clock.pause(restAfter(lasted, { quiet: now - asked, atWork }));
          worked = 0;
          begin = clock.now();
        },
        waiting() {
          worked += clock.now() - begin;
          isWaiting = true;
          atWork -= 1;
        },
        working() {
          begin = clock.now();
          isWaiting = false;
          atWork += 1;
        },
        end() {
          if (!isWaiting) atWork -= 1;
        },
      };
    },
  };
}

/** For a process in which nobody asks: whoever works there is in a hurry, and doesn't even look up. */
export function inAHurry(): Turns {
  return {
    makeRoom: () => {},
    take: () => ({ rest: async () => {}, waiting: () => {}, working: () => {}, end: () => {} }),
  };
}

/** How long to rest after so much work, where nobody has asked for `quiet`; all in milliseconds. */
function restAfter(lasted: number, { quiet, atWork }: { quiet: number; atWork: number }): number {
  return quiet > QUIET ? 0 : Math.min(LONGEST_REST * atWork, lasted * (atWork / SHARE - 1));
}
