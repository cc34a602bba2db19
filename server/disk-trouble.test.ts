import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { command, environment } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { lockFiles, NO_LOCKING, NO_LOCKING_OPEN, NO_SMALL_DISK, smallDisk, unlockFiles } from './testing/disk.ts';
import { sendFacts, watched } from './testing/facts.ts';
import { startService } from './testing/service.ts';
import type { TestService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';

describe('a service whose disk makes trouble', () => {
  let folder: string;
  let service: TestService | undefined;
  let anna: { authorization: string };
  let now: number;
  let seconds: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-trouble-'));
    anna = await signedIn('anna');
    now = Date.now();
    seconds = 0;
  });

  afterEach(async () => {
    await service?.close();
    service = undefined;
    rmSync(folder, { recursive: true });
  });

  async function start(data: string): Promise<TestService> {
    service = await startService({ data, now: () => now });
    assert.equal((await send()).status, 200);
    return service;
  }

  /** One more second watched. */
  const nextFact = () => watched('ablage', { segments: [[seconds, ++seconds]], position: seconds });
  const send = (fact = nextFact()) => sendFacts(service!, anna, [fact]);

  async function isReady(): Promise<boolean> {
    now += 2000;
    return (await service!.ask('/readyz')).status === 200;
  }

  /** A fact is refused for now, everything else goes on; once `mend` has done its work the same fact is taken. */
  async function assertWaitsFor(mend: () => void, sentence: RegExp): Promise<void> {
    const fact = nextFact();
    const { status, headers, json } = await send(fact);

    assert.deepEqual([status, headers['retry-after'], json.type], [503, '5', '/problems/too-busy']);
    assert.match(json.en, /not ready right now/);
    assert.ok(
      service!.log.some((line) => sentence.test(line)),
      service!.log.at(-1),
    );
    assert.doesNotMatch(service!.log.join(), /"at":\[/);
    assert.equal(await isReady(), false);
    assert.equal((await service!.ask('/healthz')).status, 200);
    assert.equal((await service!.ask('/api/v1/me', { method: 'DELETE', headers: anna })).status, 503);
    // What was kept before can still be seen.
    assert.ok((await secondsKept()) >= seconds - 1);

    mend();
    assert.equal((await send(fact)).status, 200);
    assert.equal(await isReady(), true);
    assert.equal(await secondsKept(), seconds);
  }

  /** How much the service says it has. */
  async function secondsKept(): Promise<number> {
    const { status, json } = await service!.ask('/api/v1/progress', { headers: anna });
    assert.equal(status, 200);
    const watched: [number, number][] = json.courses.ablage.state.lessons.ablegen.first.watched;
    return watched.reduce((sum, [from, to]) => sum + to - from, 0);
  }

  it('asks to wait while it is full, and goes on when there is space', { skip: NO_SMALL_DISK }, async () => {
    const disk = smallDisk();
    try {
      await start(disk.folder);
      disk.fill();
      await assertWaitsFor(() => disk.free(), /der Datenträger ist voll.*the disk is full/);
      await service!.close();
      service = await startService({ data: disk.folder });
      assert.equal(await secondsKept(), seconds);
    } finally {
      await service?.close();
      service = undefined;
      disk.remove();
    }
  });

  it('asks to wait while nothing can be written, and goes on when it can', { skip: NO_LOCKING_OPEN }, async () => {
    const data = join(folder, 'data');
    await start(data);
    lockFiles(data);
    try {
      await assertWaitsFor(() => unlockFiles(data), /gerade nicht benutzbar.*can’t be used right now/);
    } finally {
      unlockFiles(data);
    }
  });

  it('asks to wait while its folder is gone, and goes on when that is back', async () => {
    const [data, away] = [join(folder, 'data'), join(folder, 'anderswo')];
    await start(data);
    renameSync(data, away);
    await assertWaitsFor(() => renameSync(away, data), /nicht mehr da.*no longer where/);
  });

  it('says nothing is kept that went into files which were deleted', async () => {
    const data = join(folder, 'data');
    await start(data);
    rmSync(join(data, 'store.sqlite-wal'));

    assert.equal((await send()).status, 503);
    assert.equal((await send()).status, 503);
  });

  describe('at the start', () => {
    let env: Record<string, string>;

    beforeEach(() => {
      writeCourses(join(folder, 'courses'));
      env = environment(join(folder, 'courses'), join(folder, 'data'));
    });

    const SENTENCE = /^In [^\n]+ lässt sich nichts speichern [^\n]+ \/ Nothing can be stored in [^\n]+\n$/;

    it('says so in one sentence where nothing can be written', { skip: NO_LOCKING }, async () => {
      const data = join(folder, 'data');
      mkdirSync(data, { mode: 0o700 });
      lockFiles(data);
      const { code, error } = await command(['serve'], env);
      unlockFiles(data);

      assert.equal(code, 1);
      assert.match(error, SENTENCE);
    });

    it('says so in one sentence where the disk is full', { skip: NO_SMALL_DISK }, async () => {
      const disk = smallDisk();
      disk.fill();
      const { code, error } = await command(['serve'], { ...env, LERN_DATA: disk.folder });
      disk.remove();

      assert.equal(code, 1);
      assert.match(error, SENTENCE);
    });
  });
});
