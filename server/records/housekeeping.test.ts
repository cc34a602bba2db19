import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { openFolder } from '../store/lowdb/open.ts';
import type { Stores } from '../store/stores.ts';
import { auditOf } from './audit.ts';
import type { Housekeeping } from './housekeeping.ts';
import { clockGuard } from './housekeeping-clock.ts';
import { keepHouse } from './housekeeping.ts';
import { recordKeys } from './record-keys.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('housekeeping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-house-'));
  let stores: Stores;
  let house: Housekeeping;
  let now: number;
  let uptime: number;
  let log: string[];
  let planned: { run(): void; wait: number } | undefined;

  beforeEach(() => {
    planned = undefined;
    mock.method(globalThis, 'setTimeout', (run: () => void, wait: number) => {
      planned = { run, wait };
      return { unref() {} };
    });
    now = Date.UTC(2026, 10, 22);
    uptime = 0;
    log = [];
    stores = openFolder(join(folder, String(Math.random())));
  });

  afterEach(async () => {
    mock.restoreAll();
    await house.close();
    stores.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function begin(): Housekeeping {
    const keep = { pseudonymous: 12, named: 12, proofs: 36, audit: 24, erasures: 24 };
    const audit = auditOf(stores.documents, () => now);
    const secrets = ['geheim'];
    return keepHouse({
      ...{ ...stores, store: stores.progress, audit, keep, data: folder, now: () => now },
      clock: clockGuard({ documents: stores.documents, now: () => now, uptime: () => uptime }),
      keys: recordKeys({ pseudonymKeys: [], secrets }),
      catalog: { list: async () => [] },
      settings: {
        ...{ record: 'named', keep, k: 10, secrets, pseudonymKeys: [] },
        ways: [],
        origins: [],
        privacy: { legal: {} },
      },
      log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    });
  }

  /** How long it waits until its next run, once it has decided. */
  async function nextWait(): Promise<number> {
    while (!planned) await setImmediate();
    return planned.wait;
  }

  /** The time it waits for has come. */
  async function runNext(): Promise<void> {
    const wait = await nextWait();
    now += wait;
    uptime += wait;
    const { run } = planned!;
    planned = undefined;
    run();
    await nextWait();
  }

  const lastRun = async () => (await house.last())?.at;

  it('runs a minute after the first start, then every day', async () => {
    house = begin();
    assert.equal(await nextWait(), MINUTE);
    assert.equal(await lastRun(), undefined);
    await runNext();
    const first = now;
    assert.equal(await lastRun(), first);
    assert.equal(await nextWait(), DAY);
    await runNext();
    assert.equal(await lastRun(), first + DAY);
  });

  it('is done by one of several instances, each day', async () => {
    const due: (() => void)[] = [];
    mock.method(globalThis, 'setTimeout', (run: () => void) => {
      due.push(run);
      return { unref() {} };
    });
    const runs = mock.method(stores.erasures, 'forget');
    const other = begin();
    house = begin();
    for (const day of [1, 2]) {
      while (due.length < 2) await setImmediate();
      now += DAY;
      for (const run of due.splice(0)) run();
      // Each plans its next run when it has run, or has seen that the other one does.
      while (due.length < 2) await setImmediate();
      assert.equal(runs.mock.callCount(), day);
    }
    await other.close();
  });

  it('goes on where it was before a restart: nothing is skipped, nothing repeated', async () => {
    house = begin();
    await runNext();
    for (const [later, wait] of [
      [DAY / 3, (DAY * 2) / 3],
      [DAY / 3, DAY / 3],
      [3 * DAY, MINUTE],
      // Somebody has set the clock back: a run says so.
      [-400 * DAY, MINUTE],
    ] as const) {
      await house.close();
      planned = undefined;
      now += later;
      house = begin();
      assert.equal(await nextWait(), wait);
    }
  });

  it('deletes nothing by a clock that jumped, and goes on by itself when that has stood for a day', async () => {
    const deletes = mock.method(stores.erasures, 'forget');
    house = begin();
    await runNext();
    for (const jump of [6 * DAY + 1, 41 * DAY, 3 * 365 * DAY, -2 * DAY]) {
      await house.close();
      planned = undefined;
      now += jump;
      deletes.mock.resetCalls();
      log = [];
      house = begin();
      assert.equal(await nextWait(), MINUTE);
      await runNext();
      assert.deepEqual([(await house.last())?.held, deletes.mock.callCount()], [true, 0]);
      assert.ok(log.some((line) => /Uhr dieses Rechners steht auf.*timedatectl.*clock of this machine/.test(line)));
      assert.equal(await nextWait(), DAY + MINUTE);
      await runNext();
      assert.deepEqual([(await house.last())?.held, deletes.mock.callCount()], [undefined, 1]);
      assert.equal(await nextWait(), DAY);
    }
  });

  it('does not believe a clock that jumps on, nor for the days that it says went by', async () => {
    house = begin();
    await runNext();
    const held: unknown[] = [];
    for (const [jump, running] of [
      [100 * DAY, 0],
      [2 * DAY, 0],
      [0, DAY / 2],
      [50 * DAY, DAY],
      [0, DAY - 1],
      [0, 1],
    ] as const) {
      now += jump + running;
      uptime += running;
      held.push((await house.retain()).held);
    }

    assert.deepEqual(held, [true, true, true, true, true, undefined]);
  });

  it('believes one that went on for a day, though the service was restarted each night, or the machine was not', async () => {
    house = begin();
    await runNext();
    const held: unknown[] = [];
    for (const [passed, running] of [
      [11 * DAY, 0],
      [DAY - MINUTE, DAY - MINUTE],
      [DAY, DAY],
      // The machine started anew: nobody knows how long it was off.
      [11 * DAY, -12 * DAY],
      [DAY, DAY],
    ] as const) {
      await house.close();
      now += passed;
      uptime += running;
      house = begin();
      held.push((await house.retain()).held);
    }

    assert.deepEqual(held, [true, true, undefined, true, undefined]);
    assert.equal(await stores.documents.read('clock', 'doubt'), undefined);
  });

  it('believes a clock that was corrected, at once', async () => {
    house = begin();
    await runNext();
    now += 365 * DAY;
    assert.equal((await house.retain()).held, true);
    now -= 365 * DAY;
    assert.equal((await house.retain()).held, undefined);
  });

  it('tries again after an hour where a run failed, and says so', async () => {
    house = begin();
    const forget = mock.method(stores.erasures, 'forget', () => Promise.reject(new Error('kaputt')));
    await runNext();
    assert.equal(await lastRun(), undefined);
    assert.ok(log.some((line) => /gescheitert.*failed/.test(line)));
    assert.equal(await nextWait(), 60 * MINUTE);
    forget.mock.restore();
    await runNext();
    assert.equal(await lastRun(), now);
  });

  it('ends cleanly in the middle of a run', async () => {
    const generation = 'g';
    await Promise.all(
      Array.from({ length: 300 }, (_, index) => {
        const key = { class: 'named' as const, id: `p${index}` };
        return stores.progress.update(key, () => ({
          record: { v: 4, key, generation, created: 1, courses: {} },
          result: 0,
        }));
      }),
    );
    house = begin();
    const run = house.retain();
    const [ended] = await Promise.allSettled([run, house.close()]);

    assert.equal(ended.status, 'rejected');
    assert.deepEqual(log, []);
    assert.equal(await lastRun(), undefined);
  });
});
