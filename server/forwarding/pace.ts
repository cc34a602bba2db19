/** How long is waited, in milliseconds. */
export interface Rhythm {
  /** After the start. */
  start: number;
  /** After something has come: more may follow. */
  gather: number;
  /** After the first failure; then twice as long each time, up to `longest`. */
  first: number;
  longest: number;
}

/** How a run ended, and when the next one begins. */
export type RunEnd =
  /** In `wait` milliseconds, or soon where something has come meanwhile. */
  | { is: 'done'; wait: number }
  /** It wasn’t its turn: whether it works is not known. */
  | { is: 'put-off'; wait: number }
  /** Later each time, and not before `pause` milliseconds. */
  | { is: 'failed'; pause?: number | undefined };

/** Runs something again and again in the background, once at a time. */
export interface Pace {
  /** Something has come: runs soon, unless it just failed. */
  wake(): void;
  /** In how many milliseconds it runs. */
  wait(): number;
  /** Ends once what runs has ended. */
  close(): Promise<void>;
}

/** Begins to run something that never throws. */
export function keepPace(run: () => Promise<RunEnd>, rhythm: Rhythm): Pace {
  let timer: NodeJS.Timeout | undefined;
  let due: number;
  let running: Promise<void> | undefined;
  let isWoken = false;
  let failures = 0;
  let isClosed = false;

  plan(rhythm.start);

  return {
    wake() {
      isWoken = true;
      const isSoon = due <= performance.now() + rhythm.gather;
      if (!running && failures === 0 && !isSoon) plan(rhythm.gather);
    },
    wait: () => Math.max(0, due - performance.now()),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };

  function plan(wait: number): void {
    if (isClosed) return;
    clearTimeout(timer);
    due = performance.now() + wait;
    timer = setTimeout(begin, wait).unref();
  }

  function begin(): void {
    isWoken = false;
    running = run().then((end) => {
      // Who wakes it from now on plans by itself.
      running = undefined;
      plan(waitAfter(end));
    });
  }

  function waitAfter(end: RunEnd): number {
    if (end.is === 'put-off') return end.wait;
    failures = end.is === 'failed' ? failures + 1 : 0;
    if (end.is === 'done') return isWoken ? rhythm.gather : end.wait;
    // Not all at the same moment, where several services wait for one store.
    const backOff = Math.min(rhythm.longest, rhythm.first * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
    return Math.max(backOff, end.pause ?? 0);
  }
}
