import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sendFacts, watched } from '../testing/facts.ts';
import { SECRET, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('erasing oneself', () => {
  let service: TestService;
  let now: number;

  before(async () => {
    now = Date.now();
    service = await startService({ now: () => now });
  });

  after(() => service.close());

  it('leaves nothing in the store, the export and the log', async () => {
    const headers = await signedIn('kanarienvogel', { name: 'Karl Kanarienvogel' });
    await sendFacts(service, headers, [watched('ablage'), watched('leise')]);
    const before = await service.ask('/api/v1/me/export', { headers });
    const answer = await service.ask('/api/v1/me', { method: 'DELETE', headers });

    assert.equal(before.json.records.length, 2);
    assert.deepEqual([answer.status, answer.text], [204, '']);
    assert.deepEqual((await service.ask('/api/v1/me/export', { headers })).json.records, []);
    for (const file of readdirSync(service.data)) {
      const left = readFileSync(join(service.data, file));
      assert.ok(!/kanarienvogel/i.test(left.toString('latin1')), file);
      for (const { generation } of before.json.records) assert.ok(!left.includes(generation), file);
    }
    assert.doesNotMatch(service.log.join(), /kanarien/i);
  });

  it('is final, also for old tabs and for devices that were offline from the start', async () => {
    const headers = await signedIn('anna');
    const first = await sendFacts(service, headers, [watched('ablage')]);
    const { generation } = first.json.progress.ablage;
    const offline = watched('ablage', { at: now - 1000 });
    now += 1000;
    await service.ask('/api/v1/me', { method: 'DELETE', headers });
    const late = await sendFacts(service, headers, [offline, watched('ablage', { generation, at: now })]);

    assert.deepEqual(
      late.json.rejected.map(({ reason, retry }: { reason: string; retry: boolean }) => [reason, retry]),
      [
        ['erased', false],
        ['erased', false],
      ],
    );
    assert.deepEqual(late.json.progress.ablage, { generation: null, state: { lessons: {} }, milestones: [] });

    now += 1000;
    const anew = await sendFacts(service, headers, [watched('ablage', { at: now }), offline]);
    assert.equal(anew.json.rejected.length, 1);
    assert.notEqual(anew.json.progress.ablage.generation, generation);
  });

  it('is final for what a wrong clock stamped, however it is stamped anew', async () => {
    const headers = await signedIn('uhr');
    const [hour, year] = [3_600_000, 366 * 86_400_000];
    await sendFacts(service, headers, [watched('ablage', { at: now })]);
    await service.ask('/api/v1/me', { method: 'DELETE', headers });
    const erased = now;
    now += 60_000;
    const { json } = await sendFacts(service, headers, [
      watched('ablage', { at: now - year - hour }),
      watched('ablage', { at: now + hour }),
      watched('ablage', { at: now, first: now + hour }),
      watched('ablage', { at: now, first: erased - 1 }),
      watched('ablage', { at: now, first: now - year - hour }),
    ]);

    assert.deepEqual(
      json.rejected.map(({ reason, retry }: { reason: string; retry: boolean }) => [reason, retry]).sort(),
      [
        ['erased', false],
        ['erased', false],
        ['erased', false],
        ['old', false],
        ['old', false],
      ],
    );
    assert.deepEqual((await service.ask('/api/v1/me/export', { headers })).json.records, []);
  });

  it('costs nobody else anything that a wrong clock stamped', async () => {
    const headers = await signedIn('nie-geloescht');
    const hour = 3_600_000;
    const ahead = watched('ablage', { at: now + hour });
    const first = await sendFacts(service, headers, [ahead, watched('ablage', { at: now - 24 * hour })]);
    const again = await sendFacts(service, headers, [{ ...ahead, at: now, first: now + hour, segments: [[10, 15]] }]);

    assert.deepEqual(
      first.json.rejected.map(({ reason, retry }: { reason: string; retry: boolean }) => [reason, retry]),
      [['clock', true]],
    );
    assert.deepEqual(again.json.rejected, []);
    assert.deepEqual(again.json.progress.ablage.state.lessons.ablegen.first.watched, [[0, 15]]);
  });

  it('is final also where the secret it was written with is gone', async () => {
    const data = mkdtempSync(join(tmpdir(), 'lern-erasing-'));
    const newer = 'ein-neueres-geheimnis-nur-fuer-tests-0123456';
    const headers = await signedIn('anna');
    const offline = watched('ablage', { at: now - 1000 });
    const both = await startService({ data, now: () => now, secrets: [newer, SECRET] });
    await both.ask('/api/v1/me', { method: 'DELETE', headers });
    await both.close();
    const rotated = await startService({ data, now: () => now, secrets: [newer] });
    const { json } = await sendFacts(rotated, headers, [offline]);
    await rotated.close();
    rmSync(data, { recursive: true });

    assert.equal(json.rejected[0].reason, 'erased');
  });

  it('erases nothing of somebody whom the page did not mean', async () => {
    const headers = await signedIn('emma');
    const { subject } = (await service.ask('/api/v1/me', { headers: await signedIn('frieda') })).json;
    await sendFacts(service, headers, [watched('ablage', { at: now })]);
    const erase = (query: string) => service.ask(`/api/v1/me${query}`, { method: 'DELETE', headers });
    for (const query of [`?subject=${subject}`, '?subject=', '?subject=a&subject=b']) {
      const { status, json } = await erase(query);
      assert.deepEqual([status, json.type], [409, '/problems/subject-changed'], query);
    }
    const { json } = await service.ask('/api/v1/me/export', { headers });

    assert.deepEqual([json.records.length, json.audit], [1, []]);
    assert.equal((await erase(`?subject=${(await service.ask('/api/v1/me', { headers })).json.subject}`)).status, 204);
    assert.deepEqual((await service.ask('/api/v1/me/export', { headers })).json.records, []);
  });

  it('is one line in the audit, however often it is repeated within the hour, and final each time', async () => {
    const headers = await signedIn('gustav');
    const erase = () => service.ask('/api/v1/me', { method: 'DELETE', headers });
    const lines = async () => (await service.ask('/api/v1/me/export', { headers })).json.audit.length;
    await erase();
    const meanwhile = watched('ablage', { at: now + 1000 });
    now += 2000;
    assert.equal((await erase()).status, 204);
    assert.equal(await lines(), 1);
    assert.equal((await sendFacts(service, headers, [meanwhile])).json.rejected[0].reason, 'erased');

    now += 1000;
    await sendFacts(service, headers, [watched('leise', { at: now })]);
    await erase();
    assert.equal(await lines(), 2);
    now += 3_600_000;
    await erase();
    assert.equal(await lines(), 3);
  });

  it('touches nobody else', async () => {
    const bert = await signedIn('bert');
    await sendFacts(service, bert, [watched('ablage', { at: now })]);
    await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('carla') });

    assert.equal((await service.ask('/api/v1/me/export', { headers: bert })).json.records.length, 1);
  });

  it('hands out everything before, as a file', async () => {
    const headers = await signedIn('dora', { name: 'Dora', department: 'Bauamt', roles: ['editor'] });
    await sendFacts(service, headers, [watched('ablage', { at: now })]);
    const { json, headers: got } = await service.ask('/api/v1/me/export', { headers });

    assert.match(got['content-disposition']!, /^attachment; filename="?meine-lerndaten-\d{4}-\d\d-\d\d\.json"?$/);
    assert.equal(got['cache-control'], 'no-store');
    assert.equal(json.identity.id, 'dora');
    assert.deepEqual(json.records[0].person, { name: 'Dora', department: 'Bauamt' });
  });

  it('says to everybody who the service takes them for', async () => {
    const nobody = await service.ask('/api/v1/me');
    const dora = await service.ask('/api/v1/me', { headers: await signedIn('dora', { name: 'Dora', roles: 'admin' }) });

    assert.deepEqual(nobody.json, { subject: null, roles: [], record: 'named' });
    assert.deepEqual([dora.json.name, dora.json.roles], ['Dora', ['learner', 'admin', 'reporter']]);
    assert.doesNotMatch(dora.json.subject, /dora/);
  });
});
