import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a command is. */
export interface ShownProgress {
  at(done: number, total: number): void;
  end(): void;
}

/** Every how many milliseconds a line says how far it is, where nobody looks at a terminal. */
const LINES = 5000;

/** A bar on the standard error; there is none before the first news, and none is left at the end. */
export function showProgress(what: string): ShownProgress {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage} %`,
      ...{ stream: process.stderr, noTTYOutput: true, notTTYSchedule: LINES },
      ...{ clearOnComplete: true, gracefulExit: false, hideCursor: true },
    },
    Presets.shades_classic,
  );
  return {
    at(done, total) {
      if (!bar.isActive) bar.start(total, done);
      bar.setTotal(total);
      bar.update(done);
      if (done === total) bar.stop();
    },
    end: () => bar.stop(),
  };
}
