import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { monthsAfter } from '../contract/retention.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { startStrictLrs } from './testing/strict-lrs.ts';
import type { StrictLrs } from './testing/strict-lrs.ts';
import { erase, healthOf, learn, settled, shownBy, troubled, UNLIMITED } from './testing/town.ts';

const DAY = 86_400_000;

describe('taking back from an LRS what is erased here', () => {
  let folder: string;
  let lrs: StrictLrs;
  let service: TestService;
  let ahead = 0;
  let isRunning = false;

  const start = async (more: Parameters<typeof startService>[0] = {}) => {
    const now = () => Date.now() + ahead;
    const data = join(folder, 'data');
    service = await startService({ data, now, uptime: () => ahead, lrs: lrs.target, limits: UNLIMITED, ...more });
    isRunning = true;
  };
  const stop = async () => {
    if (isRunning) await service.close();
    isRunning = false;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-taking-back-'));
    lrs = await startStrictLrs();
    ahead = 0;
    await start();
  });

  afterEach(async () => {
    await stop();
    await lrs.close();
    rmSync(folder, { recursive: true });
  });

  const shown = () => shownBy(lrs);
  const asked = () => lrs.requests.filter(({ method, status }) => method === 'GET' && status === 404).length;
  const logged = (words: RegExp) => service.log.filter((line) => words.test(line));

  for (const isKilled of [false, true]) {
    it(`reaches what it took though its answer was lost${isKilled ? ', and the service with it' : ''}`, async () => {
      lrs.fault = () => 'taken-unsaid';
      await learn(service, 'anna');
      await lrs.until(() => lrs.statements.size > 0);
      if (isKilled) {
        await stop();
        await start({ lrs: { ...lrs.target, rhythm: { start: 60_000, gather: 60_000 } } });
      } else lrs.fault = () => 'broken';
      assert.ok(shown().some(({ actor }) => actor.name === 'Anna Amt'));

      assert.equal(await erase(service, 'anna'), 204);
      lrs.fault = () => undefined;
      await stop();
      await start();
      await settled(service);
      assert.deepEqual(shown(), []);
    });
  }

  it('reaches what was on its way when it was erased', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    lrs.before = () => (lrs.requests.length === 0 ? arrived : undefined);
    await learn(service, 'anna');
    await lrs.until(() => lrs.begun > 0);
    assert.equal(await erase(service, 'anna'), 204);
    arrive();
    await settled(service);

    assert.ok(lrs.voided.size >= 7);
    assert.deepEqual(shown(), []);
  });

  it('doesn’t touch what somebody reaches anew on the same day', async () => {
    await learn(service, 'anna');
    await settled(service);
    await erase(service, 'anna');
    await settled(service);
    await learn(service, 'anna');
    await settled(service);

    assert.equal(shown().length, 7);
  });

  for (const status of [400, 403, 409] as const) {
    it(`goes on daily where it is refused (${status}), says so, and doesn’t hold up what is new`, async () => {
      await learn(service, 'anna');
      await settled(service);
      const ids = [...lrs.statements.keys()].sort();
      lrs.refuse = () => status;
      await erase(service, 'anna');
      const { waiting, trouble } = await troubled(service, /7 Aussagen nicht zurück/);
      await learn(service, 'bert');
      await lrs.until(() => shown().length === 14);

      assert.equal(waiting, 7);
      assert.ok(Date.parse(trouble!.again) > Date.now() + DAY / 2);
      const lines = logged(/nimmt Aussagen nicht zurück/).map((line) => JSON.parse(line) as { statements: string[] });
      assert.deepEqual(lines.flatMap(({ statements }) => statements).sort(), ids);
      assert.doesNotMatch(service.log.join(''), /anna/i);
      const requests = lrs.requests.length;
      await learn(service, 'carl');
      await lrs.until(() => shown().length === 21);
      assert.ok(lrs.requests.slice(requests).every(({ count }) => count > 1));

      lrs.refuse = () => undefined;
      await stop();
      await start();
      await settled(service);
      assert.deepEqual([...lrs.voided].sort(), ids);
    });
  }

  for (const isLate of [false, true]) {
    it(`is done where the LRS refuses to take back what it ${isLate ? 'takes only later' : 'doesn’t show the next day, either'}`, async () => {
      lrs.fault = () => 'taken-unsaid';
      await learn(service, 'anna');
      await lrs.until(() => lrs.statements.size === 7);
      const late = [...lrs.statements];
      lrs.fault = () => 'broken';
      lrs.statements.clear();
      lrs.refuse = (id) => (lrs.statements.has(id) ? undefined : 400);
      await erase(service, 'anna');
      lrs.fault = () => undefined;
      await lrs.until(() => asked() === 7);
      while ((await healthOf(service)).trouble);
      await stop();
      if (isLate) for (const [id, statement] of late) lrs.statements.set(id, statement);
      await start();
      await settled(service);

      assert.equal(lrs.voided.size, isLate ? 7 : 0);
      assert.equal(asked(), isLate ? 7 : 14);
      assert.deepEqual(shown(), []);
    });
  }

  it('reaches what has ended here, and leaves what goes on', async () => {
    await learn(service, 'anna');
    await settled(service);
    ahead = monthsAfter(Date.now(), 6) - Date.now();
    await learn(service, 'bert');
    await settled(service);
    ahead = monthsAfter(Date.now(), 13) - Date.now();
    const retained = await service.app.retain();
    if (retained.held) {
      ahead += 2 * DAY;
      await service.app.retain();
    }
    await settled(service);

    assert.equal(lrs.voided.size, 7);
    assert.ok(shown().every(({ actor }) => actor.name !== 'Anna Amt'));
    assert.equal(shown().length, 7);
  });

  it('begins anew where a backup brought back what was erased', async () => {
    await learn(service, 'anna');
    await settled(service);
    await stop();
    copyFileSync(join(folder, 'data', 'store.sqlite'), join(folder, 'store.sqlite'));
    await start({ lrs: { ...lrs.target, rhythm: { start: 60_000, gather: 60_000 } } });
    await erase(service, 'anna');
    await stop();
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, 'data', `store.sqlite${ending}`), { force: true });
    copyFileSync(join(folder, 'store.sqlite'), join(folder, 'data', 'store.sqlite'));
    await start();
    await lrs.until(() => lrs.voided.size === 7);

    assert.deepEqual(shown(), []);
  });

  it('is said in the log by their ids where the LRS is another one by now, or none', async () => {
    for (const other of [await startStrictLrs(), undefined]) {
      const before = new Set(lrs.statements.keys());
      await learn(service, 'anna');
      await settled(service);
      const ids = [...lrs.statements.keys()].filter((id) => !before.has(id) && !lrs.voided.has(id));
      lrs.fault = () => 'broken';
      await erase(service, 'anna');
      await stop();
      await start({ lrs: other?.target });
      if (other) await settled(service);
      const [line] = logged(/Bei einem früheren LRS/).map((one) => JSON.parse(one) as { statements: string[] });

      assert.ok(ids.length === 7 && ids.every((id) => line!.statements.includes(id)));
      assert.equal(other?.requests.length ?? 0, 0);
      await stop();
      await other?.close();
      lrs.fault = () => undefined;
      await start();
    }
  });

  it('begins anew where another LRS lies under the same host, and goes on where only a slash was added', async () => {
    await learn(service, 'anna');
    await settled(service);
    const ids = [...lrs.statements.keys()];
    await stop();
    await start({ lrs: { ...lrs.target, url: new URL('/xapi', lrs.target.url) } });
    lrs.fault = () => 'broken';
    await learn(service, 'bert');
    await erase(service, 'anna');
    await troubled(service);
    await stop();
    assert.deepEqual(logged(/Bei einem früheren LRS/), []);

    lrs.fault = () => undefined;
    lrs.path = '/other/xapi';
    lrs.requests.length = 0;
    await start({ lrs: { ...lrs.target, url: new URL('/other/xapi', lrs.target.url) } });
    await settled(service);
    const [line] = logged(/Bei einem früheren LRS/).map((one) => JSON.parse(one) as { statements: string[] });

    assert.deepEqual(lrs.requests, []);
    assert.ok(ids.every((id) => line!.statements.includes(id)));
    assert.equal((await healthOf(service)).host, lrs.target.url.host);
  });
});
