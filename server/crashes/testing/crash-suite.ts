import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { endAll } from '../../testing/command.ts';
import { ordeal } from './ordeal.ts';
import type { Outcome } from './ordeal.ts';
import type { MakePlace } from './place.ts';

/** How often each place is crashed: often in `npm run test:crash`, once in every test run. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 1);

/** A mistake that somebody could make in a service: what has to be noticed, or nothing would be. */
type Hole = 'no-commit' | 'no-flush' | 'no-flush-postgres';

export interface Crash {
  /** What happens to what, as the table says it. */
  name: string;
  place: MakePlace;
  /** With it something must be lost. */
  hole?: Hole;
  /** Why it can't be tried here. */
  skip?: string | undefined;
}

/** What every service does, whatever happens in the middle of load; ends with a table of what was tried. */
export function crashSuite({ name, place, hole, skip }: Crash): void {
  describe(`in the middle of load: ${name}`, { skip }, () => {
    const table: Record<string, Outcome> = {};

    afterEach(endAll);
    after(() => console.table(table));

    for (const clients of [1, 64]) {
      it(
        `loses nothing that was acknowledged, with ${clients} at once`,
        { timeout: timeFor(ROUNDS) },
        async (context) => {
          const opened = await place({});
          context.after(() => opened.close());
          const outcome = await ordeal(opened, clients, ROUNDS);
          table[`${name}, ${clients} at once`] = outcome;

          assert.deepEqual([outcome.lost, outcome.torn, outcome.wrong], [0, 0, 0]);
          assert.ok(outcome.acknowledged >= ROUNDS);
        },
      );
    }

    if (!hole) return;
    // A PostgreSQL flushes by itself a few times a second: once that may be just in time.
    const rounds = hole === 'no-flush-postgres' ? 3 : 1;
    it(`would be caught with a hole in it: ${hole}`, { timeout: timeFor(rounds) }, async (context) => {
      const opened = await place({ NODE_OPTIONS: `--import=${new URL(`holes/${hole}.ts`, import.meta.url).href}` });
      context.after(() => opened.close());
      const outcome = await ordeal(opened, 64, rounds);
      table[`control: ${hole}`] = outcome;

      assert.ok(outcome.lost > 0);
    });
  });
}

/** Some minutes for each round: only what hangs takes that long. */
function timeFor(rounds: number): number {
  return (rounds + 1) * 120_000;
}
