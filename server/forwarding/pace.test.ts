import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { keepPace } from './pace.ts';
import type { Pace, RunEnd } from './pace.ts';

const DAY = 86_400_000;
const RHYTHM = { start: 60_000, gather: 5_000, first: 30_000, longest: 100_000 };

describe('the pace of forwarding', () => {
  let runs: number;
  let time: number;

  beforeEach(() => {
    runs = 0;
    time = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
    mock.method(performance, 'now', () => time);
  });

  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  /** Lets what is due by then run, and end. */
  async function pass(wait: number): Promise<void> {
    time += wait;
    mock.timers.tick(wait);
    await new Promise(setImmediate);
  }

  it('runs after the start, then when it said itself', async () => {
    keepPace(() => ending({ is: 'done', wait: DAY }), RHYTHM);
    for (const [wait, expected] of [
      [RHYTHM.start - 1, 0],
      [1, 1],
      [DAY - 1, 1],
      [1, 2],
    ] as const) {
      await pass(wait);
      assert.equal(runs, expected);
    }
  });

  for (let late = 0; late < 6; late++) {
    it(`runs once more for what came while a run was ending (${late})`, async () => {
      let hasCome = false;
      const pace: Pace = keepPace(() => {
        const end = ending({ is: 'done', wait: DAY });
        if (!hasCome) void wakeAfter(end, late);
        hasCome = true;
        return end;
      }, RHYTHM);
      const wakeAfter = async (end: Promise<unknown>, turns: number) => {
        await end;
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        pace.wake();
      };
      await pass(RHYTHM.start);
      await pass(RHYTHM.gather);

      assert.equal(runs, 2);
    });
  }

  it('waits longer after each failure, as long as it is asked to, whatever comes meanwhile', async () => {
    const ends: RunEnd[] = [{ is: 'failed' }, { is: 'failed' }, { is: 'put-off', wait: 10 }, { is: 'failed' }];
    const pace = keepPace(() => ending(ends.shift() ?? { is: 'failed', pause: DAY }), RHYTHM);
    await pass(RHYTHM.start);
    for (const [least, most] of [
      [15_000, 30_000],
      [30_000, 60_000],
      [0, 10],
      [50_000, 100_000],
      [DAY, DAY],
    ] as const) {
      pace.wake();
      const wait = pace.wait();
      assert.ok(wait >= least && wait <= most, String(wait));
      await pass(most);
    }
  });

  it('runs no more once it is closed, and is closed once what runs has ended', async () => {
    let end = (_end: RunEnd): void => undefined;
    const pace = keepPace(() => new Promise((resolve) => (end = resolve)), RHYTHM);
    await pass(RHYTHM.start);
    let isClosed = false;
    const closed = pace.close().then(() => (isClosed = true));
    await pass(0);
    assert.ok(!isClosed);
    end({ is: 'done', wait: 0 });
    await closed;
    pace.wake();
    await pass(DAY);
    assert.equal(runs, 0);
  });

  async function ending(end: RunEnd): Promise<RunEnd> {
    runs += 1;
    return end;
  }
});
