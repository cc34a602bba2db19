import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readFolder } from '../store/lowdb/open.ts';
import { collect } from '../testing/collect.ts';
import { command, environment } from '../testing/command.ts';
import { writeCourses } from '../testing/courses.ts';
import { daysUntil } from '../testing/days.ts';
import { NO_SMALL_DISK, smallDisk } from '../testing/disk.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { countDevices, learn, people, writeReading } from './testing/learning.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The last month of which it was learnt, and when it is closed: the commands go by the clock of the machine. */
const LEARNT = Date.now();
const MONTH = new Date(LEARNT).toISOString().slice(0, 7);
const CLOSING = Date.UTC(Number(MONTH.slice(0, 4)), Number(MONTH.slice(5)), 8) + HOUR;

describe('a closed month', () => {
  let folder: string;
  let now: number;
  let service: TestService | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-kept-'));
    writeCourses(join(folder, 'courses'));
    writeReading(join(folder, 'courses'), 'lesen');
    now = LEARNT;
  });

  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  async function start(data = join(folder, 'data')): Promise<TestService> {
    return (service ??= await startService({ courses: join(folder, 'courses'), data, now: () => now }));
  }

  async function stop(): Promise<void> {
    await service?.close();
    service = undefined;
  }

  async function told(): Promise<string> {
    const running = await start();
    await running.app.count();
    return (await running.ask(`/api/v1/figures?year=${MONTH.slice(0, 4)}`)).text;
  }

  async function kept(data = join(folder, 'data')): Promise<string> {
    const stores = readFolder(data);
    const all = await collect(stores.documents.all('figures'));
    stores.close();
    return JSON.stringify(all);
  }

  async function goOn(until: number): Promise<void> {
    await start();
    for (now of daysUntil(now, until)) await service!.app.retain();
  }

  async function close(): Promise<string> {
    await goOn(CLOSING);
    const figures = await told();
    assert.match(figures, /"closed":true.*"exactly":24/);
    return figures;
  }

  async function run(...words: string[]): Promise<void> {
    const env = environment(join(folder, 'courses'), join(folder, 'data'));
    const { code, error } = await command(words, env);
    assert.equal(code, 0, error);
  }

  it('is the same after an older backup was restored, byte for byte, and so are the figures', async () => {
    const backup = join(folder, 'sicherung.sqlite');
    await learn(await start(), people(12), 'lesen', LEARNT);
    await countDevices(service!, 14, MONTH);
    await stop();
    await run('backup', backup);

    // Two are gone when the month is closed, two came, and more is counted: so the backup says something else.
    await learn(await start(), people(2, 'neu'), 'lesen', LEARNT);
    for (const person of people(2)) {
      await service!.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn(person) });
    }
    await goOn(CLOSING);
    const before = await told();
    const documents = await kept();
    assert.match(before, /"closed":true.*"exactly":26/);
    for (const person of people(9, 'person')) {
      await service!.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn(person) });
    }
    await stop();
    await run('restore', backup);

    assert.equal(await told(), before);
    assert.equal(await kept(), documents);
  });

  it('comes back with a backup into an empty folder, as it was', async () => {
    const backup = join(folder, 'sicherung.sqlite');
    await learn(await start(), people(12), 'lesen', LEARNT);
    await countDevices(service!, 12, MONTH);
    const before = await close();
    const documents = await kept();
    await stop();
    await run('backup', backup);
    rmSync(join(folder, 'data'), { recursive: true });
    await run('restore', backup);

    assert.equal(await told(), before);
    assert.equal(await kept(), documents);
  });

  it('is closed once more, with the same numbers, where it is lost and a backup from before is left', async () => {
    const backup = join(folder, 'sicherung.sqlite');
    await learn(await start(), people(12), 'lesen', LEARNT);
    await countDevices(service!, 12, MONTH);
    await stop();
    await run('backup', backup);
    const before = await close();
    const documents = await kept();
    await stop();
    rmSync(join(folder, 'data'), { recursive: true });
    await run('restore', backup);
    now = LEARNT;
    await goOn(CLOSING);

    assert.equal(await told(), before);
    assert.equal(withoutTime(await kept()), withoutTime(documents));
  });

  it('counts nobody who is erased when it is closed once more, and forgets no offer that was used', async () => {
    const backup = join(folder, 'sicherung.sqlite');
    await learn(await start(), people(14), 'lesen', LEARNT);
    await learn(service!, ['einzig'], 'ablage', LEARNT);
    await stop();
    await run('backup', backup);
    await goOn(CLOSING);
    assert.match(await told(), /"exactly":15.*"offers":2/);
    for (const person of ['einzig', ...people(2)]) {
      await service!.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn(person) });
    }
    await stop();
    // The list of who is erased lies in a file of its own, and is still there.
    for (const file of ['', '-wal', '-shm']) rmSync(join(folder, 'data', `store.sqlite${file}`), { force: true });
    await run('restore', backup);
    now = LEARNT;
    await goOn(CLOSING);

    assert.match(await told(), /"exactly":12.*"offers":2/);
  });

  it('is waited for while the clock is in doubt, and the health of the installation says so', async () => {
    await learn(await start(), people(12), 'lesen', LEARNT);
    const headers = await signedIn('chefin', { roles: ['admin'] });
    const waits = async () => {
      await service!.app.count();
      return (await service!.ask('/api/v1/admin/health', { headers })).json.figures;
    };
    await service!.app.retain();
    now = Math.max(CLOSING, LEARNT + 10 * DAY);
    const { waiting, trouble } = await waits();
    assert.deepEqual(waiting, [MONTH]);
    assert.match(
      `${trouble.de} ${trouble.en}`,
      /Uhr dieses Rechners ist nicht zu trauen.*clock of this machine is in doubt/,
    );

    now = LEARNT + DAY;
    assert.deepEqual(await waits(), { waiting: [] });
  });

  it(
    'is not half there when the disk is full, and is closed when there is room again',
    { skip: NO_SMALL_DISK },
    async () => {
      const disk = smallDisk();
      try {
        await start(disk.folder);
        await learn(service!, people(12), 'lesen', LEARNT);
        await countDevices(service!, 12, MONTH);
        await goOn(CLOSING);
        disk.fill();
        await assert.rejects(service!.app.count());
        assert.equal(await kept(disk.folder), '[]');
        assert.ok(service!.log.some((line) => /Zahlen konnten nicht.*could not be counted/.test(line)));
        const { status, json } = await service!.ask(`/api/v1/figures?year=${MONTH.slice(0, 4)}`);
        assert.deepEqual([status, json.counting, json.detail.months[0].closed], [200, true, false]);

        disk.free();
        await close();
        assert.match(await kept(disk.folder), /"total":.*"exactly":12.*"device":.*"exactly":12/);
      } finally {
        await stop();
        disk.remove();
      }
    },
  );

  it('counts nobody who came back from a backup after they were erased', async () => {
    const backup = join(folder, 'sicherung.sqlite');
    await learn(await start(), people(24), 'lesen', LEARNT);
    await stop();
    await run('backup', backup);
    for (const person of people(24)) {
      const { ask } = await start();
      await ask('/api/v1/me', { method: 'DELETE', headers: await signedIn(person) });
    }
    await stop();
    await run('restore', backup);
    await goOn(CLOSING + DAY);
    await told();

    assert.doesNotMatch(await kept(), /exactly/);
  });
});

/** When it was closed is of that day. */
function withoutTime(documents: string): string {
  return documents.replace(/"closed":\d+/, '');
}
