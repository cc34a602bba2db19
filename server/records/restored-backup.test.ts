import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { readFolder } from '../store/lowdb/open.ts';
import { command, environment } from '../testing/command.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { damagedIn, damageRecords, rawRecords, rowsIn } from '../testing/raw-store.ts';
import { PSEUDONYM_KEY, SECRET, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const DAY = 86_400_000;

describe('a restored backup', () => {
  let folder: string;
  let data: string;
  let service: TestService;
  let anna: { authorization: string };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-backup-'));
    data = join(folder, 'data');
    service = await startService({ data });
    anna = await signedIn('anna.kanarienvogel', { name: 'Anna Kanarienvogel' });
    await sendFacts(service, anna, [watched('ablage'), watched('leise')]);
    await sendFacts(service, await signedIn('bert'), [watched('ablage')]);
  });

  afterEach(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  /** Makes a backup, erases Anna, and brings the backup back beside the newer erasure list. */
  async function restore(restarted: Parameters<typeof startService>[0] = {}, person = anna): Promise<void> {
    await service.close();
    copyFileSync(join(data, 'store.sqlite'), join(folder, 'backup.sqlite'));
    service = await startService({ data, ...restarted });
    assert.equal((await service.ask('/api/v1/me', { method: 'DELETE', headers: person })).status, 204);
    await service.close();
    for (const name of ['store.sqlite-wal', 'store.sqlite-shm']) rmSync(join(data, name), { force: true });
    copyFileSync(join(folder, 'backup.sqlite'), join(data, 'store.sqlite'));
    service = await startService({ data, ...restarted });
  }

  function assertNothingLeft(): void {
    for (const file of readdirSync(data)) {
      assert.ok(!/kanarienvogel/i.test(readFileSync(join(data, file), 'latin1')), file);
    }
  }

  it('does not bring back who was erased, when they come again', async () => {
    await restore();

    assert.deepEqual((await service.ask('/api/v1/progress', { headers: anna })).json.courses, {});
    assert.deepEqual((await service.ask('/api/v1/me/export', { headers: anna })).json.records, []);
    assert.deepEqual(
      (await rawRecords(data)).map(({ key }) => key.id),
      ['bert'],
    );
    assertNothingLeft();
  });

  it('is cleaned at the start, when nobody comes; until then no export holds what came back', async () => {
    await restore();
    const admin = await signedIn('chef', { roles: ['admin'] });
    const exported = await service.ask('/api/v1/admin/export', { headers: admin });
    assert.deepEqual(
      exported.json.records.map(({ record }: { record: { id: string } }) => record.id),
      ['bert'],
    );
    while (!service.log.some((line) => line.includes('zurückgebracht'))) await setImmediate();

    assert.deepEqual(
      (await rawRecords(data)).map(({ key }) => key.id),
      ['bert'],
    );
    assertNothingLeft();
  });

  it('does not bring back what had been set aside of somebody erased', async () => {
    for (const one of ['named', 'pseudonymous'] as const) damageRecords(data, one);
    await sendFacts(service, anna, [watched('ablage'), watched('leise')]);
    assert.equal(damagedIn(data), 2);
    await restore();
    await service.app.retain();

    // Of Bert, whom nobody erased, a note is kept that his record is damaged.
    assert.equal(damagedIn(data), 1);
    assertNothingLeft();
  });

  it('does not bring back a damaged record of somebody erased either', async () => {
    for (const one of ['named', 'pseudonymous'] as const) damageRecords(data, one);
    await restore();
    await service.app.retain();

    // Of Bert, whom nobody erased, the damaged one stays, with its course.
    assert.equal(rowsIn('records', data), 2);
    assertNothingLeft();
  });

  it('is cleaned by the next retention run, too', async () => {
    await restore();
    const report = await service.app.retain();

    assert.equal(report.records, 1);
    assert.equal((await rawRecords(data)).length, 1);
    assert.ok(service.log.some((line) => /2 gelöschte Datensätze zurückgebracht/.test(line)));
    assert.doesNotMatch(service.log.join(), /kanarien/i);
  });

  it('is recognised after secrets and keys were rotated', async () => {
    await restore({
      secrets: ['ein-neueres-geheimnis-nur-fuer-tests-012345', SECRET],
      pseudonymKeys: ['ein-neuerer-schluessel-nur-fuer-tests-01234', PSEUDONYM_KEY],
    });
    await service.app.retain();

    assert.deepEqual(
      (await rawRecords(data)).map(({ key }) => key.id),
      ['bert'],
    );
  });

  it('is left alone by an export at the command line, which has nobody in it who was erased', async () => {
    await restore();
    const courses = service.courses;
    const { code, out, error } = await command(['export'], environment(courses, data));

    assert.equal(code, 0, error);
    assert.doesNotMatch(out, /kanarien/i);
    assert.equal(JSON.parse(out).count, 1);
  });

  it('does not bring back what was begun while the clock ran ahead; who is erased after it was corrected learns on', async () => {
    let now = Date.now();
    const restart = async () => {
      await service.close();
      service = await startService({ data, now: () => now });
    };
    const carla = await signedIn('carla.kanarienvogel');
    now += 300 * DAY;
    await restart();
    await sendFacts(service, carla, [watched('ablage', { at: now }), watched('leise', { at: now })]);
    assert.equal((await rawRecords(data)).length, 5);
    now -= 300 * DAY;
    await restore({ now: () => now }, carla);
    await service.app.retain();
    assert.equal((await rawRecords(data)).length, 3);

    for (const wait of [1000, 310 * DAY]) {
      now += wait;
      const { json } = await sendFacts(service, carla, [watched('ablage', { at: now }), watched('leise', { at: now })]);
      assert.deepEqual(json.rejected, []);
      await restart();
      await service.app.retain();
      assert.equal((await rawRecords(data)).length, 5);
    }
  });

  it('takes what is learnt anew, and keeps it', async () => {
    await restore();
    await sendFacts(service, anna, [watched('ablage', { at: Date.now() })]);
    await service.app.retain();
    await service.close();
    service = await startService({ data });
    await service.app.retain();

    const stores = readFolder(data);
    assert.ok(await stores.progress.read({ class: 'named', id: 'anna.kanarienvogel' }));
    stores.close();
  });
});
