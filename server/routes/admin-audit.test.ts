import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { AuditEntry } from '../contract/api.ts';
import { command, environment } from '../testing/command.ts';
import { lessonCourse, writeCourse, writeCourses } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { SECRET, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('the audit', () => {
  let folder: string;
  let data: string;
  let now: number;
  let service: TestService;
  let council: { authorization: string };
  let admin: { authorization: string };

  beforeEach(async () => {
    now = Date.now();
    folder = mkdtempSync(join(tmpdir(), 'lern-audit-'));
    data = join(folder, 'data');
    writeCourses(join(folder, 'courses'));
    service = await start();
    council = await signedIn('petra', { roles: ['staff-council'] });
    admin = await signedIn('chef.canary', { name: 'Chef Canary', roles: ['admin'] });
  });

  afterEach(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  function start(overrides: Parameters<typeof startService>[0] = {}): Promise<TestService> {
    // Tick by tick, so that lines have an order.
    return startService({ data, courses: join(folder, 'courses'), now: () => now++, ...overrides });
  }

  async function restart(overrides: Parameters<typeof startService>[0]): Promise<void> {
    await service.close();
    service = await start(overrides);
    await service.app.retain();
  }

  async function entries(): Promise<AuditEntry[]> {
    return (await service.ask('/api/v1/admin/audit', { headers: council })).json.entries;
  }

  const configurations = async () =>
    (await entries()).filter(({ what }) => what === 'configuration').map(({ detail }) => detail!);

  it('is the staff council’s to read, and nobody else’s', async () => {
    assert.equal((await service.ask('/api/v1/admin/audit', { headers: admin })).status, 403);
    assert.equal((await service.ask('/api/v1/admin/audit')).status, 401);
    assert.equal((await service.ask('/api/v1/admin/audit', { headers: council })).headers['cache-control'], 'no-store');
  });

  it('says who exported and who erased, newest first, and names nobody', async () => {
    await sendFacts(service, admin, [watched('ablage', { at: now - 1000 })]);
    await service.ask('/api/v1/admin/export', { headers: admin });
    await service.ask('/api/v1/me', { method: 'DELETE', headers: admin });
    const [erasure, exported] = (await entries()).filter(({ what }) => what === 'erasure' || what === 'export');

    assert.deepEqual([erasure!.what, exported!.what], ['erasure', 'export']);
    assert.equal(erasure!.who, erasure!.about);
    assert.equal(erasure!.who, exported!.who);
    assert.equal(exported!.about, undefined);
    assert.ok(erasure!.at > exported!.at);
    await service.close();
    for (const file of readdirSync(data).filter((name) => name.includes('sqlite'))) {
      assert.ok(!/canary/i.test(readFileSync(join(data, file), 'latin1')), file);
    }
    service = await start();
  });

  it('holds an export before its first byte, and none that was only asked about', async () => {
    await service.ask('/api/v1/admin/export', { headers: admin, method: 'HEAD' });
    await service.ask('/api/v1/admin/export', { headers: council });
    assert.equal((await entries()).filter(({ what }) => what === 'export').length, 0);
  });

  it('holds an export at the command line, beside the service', async () => {
    const { code, error } = await command(['export'], environment(service.courses, data));
    const [exported] = (await entries()).filter(({ what }) => what === 'export');

    assert.equal(code, 0, error);
    assert.equal(exported!.who, 'console');
    assert.ok(!readdirSync(data).some((name) => name.startsWith('note')));
    assert.equal((await entries()).filter(({ what }) => what === 'export').length, 1);
  });

  it('holds what was changed in the configuration, found at the start', async () => {
    await service.app.retain();
    assert.equal((await configurations()).length, 1);
    await restart({
      record: 'pseudonymous',
      keep: { pseudonymous: 6, named: 12, proofs: 36, audit: 24, erasures: 24 },
    });
    const [change] = await configurations();

    assert.deepEqual(change, {
      record: { from: 'named', to: 'pseudonymous' },
      'keep.pseudonymous': { from: 12, to: 6 },
      // What lies above the ceiling isn't offered any more.
      'course.ablage': { from: 'named', to: null },
      'course.amt': { from: 'named', to: null },
      'course.schau': { from: 'named', to: null },
    });
    await restart({
      record: 'pseudonymous',
      keep: { pseudonymous: 6, named: 12, proofs: 36, audit: 24, erasures: 24 },
    });
    assert.equal((await configurations()).length, 2);
  });

  it('says of secrets and texts only that they changed', async () => {
    const newer = 'ein-ganz-neues-geheimnis-nur-fuer-die-tests';
    await restart({
      secrets: [newer, SECRET],
      privacy: { legal: { named: 'Neuer Text' }, contact: 'd.schutz@stadt.de' },
      origins: [],
      proxy: undefined,
      groups: { roles: new Map([['staff-council', ['staff-council']]]) },
    });
    const [change] = await configurations();
    const answer = JSON.stringify(await entries());

    assert.deepEqual(change, {
      secrets: 'changed',
      'groups.roles': 'changed',
      contact: 'changed',
      'legal.pseudonymous': 'changed',
      'legal.named': 'changed',
      origins: { from: 'http://intranet.test', to: '' },
      ways: { from: 'proxy, token', to: 'token' },
    });
    assert.ok(!answer.includes(SECRET) && !answer.includes(newer) && !answer.includes('d.schutz'));
    for (const file of readdirSync(data).filter((name) => name.includes('sqlite'))) {
      const raw = readFileSync(join(data, file), 'latin1');
      assert.ok(!raw.includes(SECRET) && !raw.includes(newer) && !raw.includes('d.schutz'), file);
    }
  });

  it('holds courses whose class changed, found by the daily run', async () => {
    await service.app.retain();
    writeCourse(service.courses, 'leise', lessonCourse('leise', 'access: staff\nrecord: named'));
    await service.app.retain();

    assert.deepEqual((await configurations())[0], { 'course.leise': { from: 'pseudonymous', to: 'named' } });
  });

  it('is read page by page, and every line once', async () => {
    for (let count = 0; count < 130; count++) {
      await service.ask('/api/v1/admin/export', { headers: admin });
    }
    const first = await service.ask('/api/v1/admin/audit', { headers: council });
    const second = await service.ask(`/api/v1/admin/audit?before=${first.json.next}`, { headers: council });
    const times = [...first.json.entries, ...second.json.entries].map(({ at }: AuditEntry) => at);

    assert.equal(first.json.entries.length, 100);
    assert.equal(second.json.next, undefined);
    assert.equal(times.length, 131);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    assert.equal(new Set(times).size, times.length);
    assert.equal((await service.ask('/api/v1/admin/audit?before=../x', { headers: council })).status, 400);
  });
});
