import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import type { HealthAnswer } from '../contract/admin.ts';
import { openCatalog } from '../content/catalog.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import { courseText } from '../testing/courses.ts';
import { NO_SMALL_DISK, smallDisk } from '../testing/disk.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { healthOf } from '../health/health.ts';

describe('the health of an installation', () => {
  let service: TestService | undefined;
  let now = Date.now();

  afterEach(async () => {
    await service?.close();
    service = undefined;
  });

  async function health(): Promise<HealthAnswer> {
    const admin = await signedIn('chef', { roles: ['admin'] });
    const { status, headers, json } = await service!.ask('/api/v1/admin/health', { headers: admin });
    assert.deepEqual([status, headers['cache-control']], [200, 'no-store']);
    return json as HealthAnswer;
  }

  it('names versions, the store, the disk and how many courses are served', async () => {
    service = await startService({ now: () => now });
    const { service: process_, store, disk, courses, forwarding } = await health();

    assert.match(process_.version, /^\d+\.\d+\.\d+$/);
    assert.deepEqual([process_.node, process_.since], [process.versions.node, new Date(now).toISOString()]);
    assert.deepEqual(store, { kind: 'lowdb', writes: true, records: 0 });
    assert.ok(disk && disk.free > 0 && disk.total >= disk.free);
    assert.deepEqual([courses.served, courses.faults, forwarding], [5, [], undefined]);
  });

  it('counts records anew after a minute, not with every look', async () => {
    service = await startService({ now: () => now });
    assert.equal((await health()).store.records, 0);
    await sendFacts(service, await signedIn('anna'), [watched('ablage')]);

    assert.equal((await health()).store.records, 0);
    now += 61_000;
    assert.equal((await health()).store.records, 1);
  });

  it('says what is wrong in the courses as they lie there now: where, how bad, in both languages, and no path of the machine', async () => {
    service = await startService();
    const file = join(service.courses, 'ablage', 'course.md');
    writeFileSync(
      file,
      courseText('ablage', 'access: staff\nrecord: named', '\n## Lektion {#a}\n\n### Frage? {#f text}\n'),
    );
    const { courses } = await health();
    const fault = courses.faults.find(({ severity }) => severity === 'error');

    assert.deepEqual([fault?.course, fault?.file], ['ablage', 'ablage/course.md']);
    assert.ok(fault!.line! > 1 && fault!.words.de !== fault!.words.en);
    assert.ok(!JSON.stringify(courses).includes(service.courses));
    assert.equal(courses.served, 5, 'the last good revision is');

    rmSync(join(service.courses, 'ablage'), { recursive: true });
    assert.deepEqual((await health()).courses, { served: 4, faults: [] });
  });

  it('says why nothing can be kept', { skip: NO_SMALL_DISK }, async () => {
    const disk = smallDisk();
    service = await startService({ data: disk.folder, now: () => now });
    disk.fill();
    now += 2000;
    const { store, disk: space } = await health();

    assert.equal(store.writes, false);
    assert.match(store.fault!.de, /^Die Datenbank in LERN_DATA ist gerade nicht benutzbar/);
    assert.match(store.fault!.en, /^The database in LERN_DATA can’t be used/);
    assert.ok(space!.free < 100_000);
    await service.close();
    service = undefined;
    disk.remove();
  });

  it('answers also where records can’t be counted, and with what is known of forwarding', async () => {
    service = await startService();
    const archive = { load: async () => undefined, save: async () => {}, async *all() {} };
    const catalog = await openCatalog({
      ...{ folder: service.courses, secret: 's', ceiling: 'named', archive, report() {} },
    });
    const forwarding = { host: 'lrs.stadt.de', waiting: 3 };
    const health = healthOf({
      ...{ catalog, courses: service.courses, data: '/nirgends', database: 'postgresql://x/y', now: Date.now },
      store: { count: () => Promise.reject(new StoreUnavailable('Weg. / Gone.')) },
      demandReady: () => Promise.reject(new StoreUnavailable('Weg. / Gone.')),
      forwarding: async () => forwarding,
      closing: () => ({ waiting: [] }),
    });
    const answer = await health();

    assert.deepEqual(answer.store, { kind: 'postgresql', writes: false, fault: { de: 'Weg.', en: 'Gone.' } });
    assert.deepEqual([answer.forwarding, answer.disk], [forwarding, undefined]);
  });
});
