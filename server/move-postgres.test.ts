import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { monthOf } from './contract/figures/months.ts';
import { countDevices } from './figures/testing/learning.ts';
import { startDatabase } from './store/postgres/testing/database.ts';
import type { TestDatabase } from './store/postgres/testing/database.ts';
import { command, environment } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { daysUntil } from './testing/days.ts';
import { sendFacts, watched } from './testing/facts.ts';
import { rawRecords } from './testing/raw-store.ts';
import { startService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';

const DAY = 86_400_000;

describe('lernbausteine with a PostgreSQL', () => {
  let folder: string;
  let data: string;
  let database: TestDatabase;
  let DATABASE_URL: string;
  /** One that is closed. */
  let month: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-postgres-'));
    data = join(folder, 'data');
    database = await startDatabase();
    DATABASE_URL = database.url;
    let now = Date.now() - 40 * DAY;
    const service = await startService({ data, now: () => now });
    month = monthOf(now);
    await countDevices(service, 12, month);
    for (now of daysUntil(now, Date.now())) await service.app.retain();
    await service.app.count();
    await countDevices(service, 1, monthOf(now));
    await sendFacts(service, await signedIn('anna'), [watched('ablage'), watched('leise')]);
    await sendFacts(service, await signedIn('bert'), [watched('ablage')]);
    await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('bert') });
    await service.close();
  });

  after(async () => {
    await database.stop();
    rmSync(folder, { recursive: true });
  });

  it('moves everything there and back, and both exports are the same', async () => {
    const before = await rawRecords(data);
    const there = await command(['move', data, 'DATABASE_URL'], { DATABASE_URL });
    const back = await command(['move', 'DATABASE_URL', join(folder, 'back')], { DATABASE_URL });

    assert.deepEqual([there.code, back.code], [0, 0], there.error + back.error);
    assert.match(there.out, /2 Lernstände.*beide Exporte sind gleich/);
    assert.deepEqual(await rawRecords(join(folder, 'back')), before);
    assert.doesNotMatch(there.out + there.error, /postgresql:/);
  });

  it('tells the same figures wherever they have moved, of the month that is closed and of the one that runs', async () => {
    const told: string[] = [];
    for (const place of [{ data }, { database: DATABASE_URL }, { data: join(folder, 'back') }]) {
      const service = await startService(place);
      await service.app.count();
      told.push((await service.ask(`/api/v1/figures?year=${month.slice(0, 4)}`)).text.replace(/"time":"[^"]*"/, ''));
      await service.close();
    }

    assert.match(
      told[0]!,
      new RegExp(`"month":"${month}","closed":true,"participations":\\{"exactly":12\\},"offers":1`),
    );
    assert.deepEqual(told, [told[0], told[0], told[0]]);
  });

  it('is moved by nobody while a service works with it', async () => {
    const service = await startService({ database: DATABASE_URL });
    const { code, error } = await command(['move', 'DATABASE_URL', join(folder, 'other')], { DATABASE_URL });
    await service.close();

    assert.equal(code, 1);
    assert.match(error, /arbeitet noch ein Dienst.*A service still works/);
  });

  it('goes on there: learners have what they had, who was erased stays so, and the audit knows of the move', async () => {
    const service = await startService({ database: DATABASE_URL });
    const { json } = await service.ask('/api/v1/progress', { headers: await signedIn('anna') });
    const late = await sendFacts(service, await signedIn('bert'), [watched('ablage')]);
    const council = await signedIn('rat', { roles: ['staff-council'] });
    const audit = await service.ask('/api/v1/admin/audit', { headers: council });
    await service.close();

    assert.deepEqual(Object.keys(json.courses).sort(), ['ablage', 'leise']);
    assert.deepEqual(
      late.json.rejected.map(({ reason }: { reason: string }) => reason),
      ['erased'],
    );
    assert.ok(audit.json.entries.some(({ what }: { what: string }) => what === 'move'));
  });

  it('is exported beside its instances, with a line in the audit, and backed up by its own tools', async () => {
    const courses = join(folder, 'courses');
    writeCourses(courses);
    const env = { ...environment(courses, ''), DATABASE_URL };
    const service = await startService({ database: DATABASE_URL });
    const exported = await command(['export'], env);
    const backedUp = await command(['backup', folder], env);
    const council = await signedIn('rat', { roles: ['staff-council'] });
    const audit = await service.ask('/api/v1/admin/audit', { headers: council });
    await service.close();

    assert.equal(exported.code, 0, exported.error);
    assert.equal(JSON.parse(exported.out).count, 2);
    assert.ok(audit.json.entries.some((entry: object) => 'what' in entry && entry.what === 'export'));
    assert.equal(backedUp.code, 1);
    assert.match(backedUp.error, /pg_dump/);
  });

  it('takes a backup of the embedded store, but nobody who was erased', async () => {
    const other = await startDatabase();
    const backup = join(folder, 'backup.sqlite');
    const courses = join(folder, 'more-courses');
    writeCourses(courses);
    assert.equal((await command(['backup', backup], environment(courses, data))).code, 0);
    const env = { ...environment(courses, ''), DATABASE_URL: other.url };
    const service = await startService({ database: other.url });
    await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('anna') });
    await service.close();
    const { code, out, error } = await command(['restore', backup], env);

    assert.equal(code, 0, error);
    assert.match(out, /2 of erased persons/);
    await other.stop();
  });
});
