import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Answer } from '../testing/ask.ts';
import { courseText } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { table } from './table.ts';

const TOKEN = randomBytes(32).toString('hex');

describe('/metrics', () => {
  let service: TestService;

  beforeEach(async () => {
    service = await startService({ metricsToken: TOKEN });
  });

  afterEach(() => service.close());

  const look = (authorization = `Bearer ${TOKEN}`): Promise<Answer> =>
    service.ask('/metrics', { headers: { authorization } });

  /** Series by name and labels, without those of the process. */
  async function series(): Promise<Map<string, number>> {
    const { text } = await look();
    const lines = text.split('\n').filter((line) => line.startsWith('lern_'));
    return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
  }

  it('is there for whoever has its token, and nothing is where none is set', async () => {
    const { status, headers } = await look();
    assert.deepEqual(
      [status, headers['content-type'], headers['cache-control']],
      [200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store'],
    );
    assert.equal(headers['access-control-allow-origin'], undefined);

    for (const wrong of ['', 'Bearer', `Bearer ${TOKEN.slice(1)}`, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
      const answer = await look(wrong);
      assert.deepEqual([answer.status, answer.headers['www-authenticate']], [401, 'Bearer'], wrong);
      assert.doesNotMatch(answer.text, /lern_/);
    }

    const without = await startService();
    for (const authorization of [`Bearer ${TOKEN}`, 'Bearer undefined', 'Bearer ']) {
      assert.equal((await without.ask('/metrics', { headers: { authorization } })).status, 404);
    }
    await without.close();
  });

  it('keeps its token and those of people apart', async () => {
    const admin = await signedIn('chef', { roles: ['admin'] });

    assert.equal((await look(admin.authorization)).status, 401);
    const headers = { authorization: `Bearer ${TOKEN}` };
    for (const path of ['/api/v1/me', '/api/v1/admin/health', '/c/ablage']) {
      assert.equal((await service.ask(path, { headers })).status, 401, path);
    }
  });

  it('tells whoever guesses its token to wait', async () => {
    const guarded = await startService({ metricsToken: TOKEN, limits: { failures: { points: 3, seconds: 60 } } });
    const guess = async () => (await guarded.ask('/metrics', { headers: { authorization: 'Bearer x' } })).status;

    assert.deepEqual([await guess(), await guess(), await guess(), await guess()], [401, 401, 401, 429]);
    assert.equal((await guarded.ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })).status, 200);
    await guarded.close();
  });

  it('counts requests by row, method and class of status, and how long they took', async () => {
    for (const course of ['ablage', 'offen', 'offen', 'nirgends']) await service.ask(`/api/v1/courses/${course}`);
    const all = await series();
    const requests = (status: string) =>
      all.get(`lern_http_requests_total{route="/api/v1/courses/:course",method="GET",status="${status}"}`);

    assert.deepEqual([requests('2xx'), requests('4xx')], [2, 2]);
    const seconds = 'lern_http_request_seconds';
    const labels = 'route="/api/v1/courses/:course",method="GET"';
    assert.equal(all.get(`${seconds}_count{${labels}}`), 4);
    assert.equal(all.get(`${seconds}_bucket{le="+Inf",${labels}}`), 4);
  });

  it('counts facts, refusals by reason, and changes until they are durable; of no course and no person', async () => {
    const anna = await signedIn('anna.kowalski', { name: 'Anna Kowalski', department: 'Bauamt' });
    await sendFacts(service, anna, [watched('ablage'), watched('leise'), watched('nirgends'), watched('ablage')]);
    const all = await series();

    assert.equal(all.get('lern_facts_taken_total'), 3);
    assert.equal(all.get('lern_facts_rejected_total{reason="course"}'), 1);
    assert.equal(all.get('lern_store_change_seconds_count'), 2);
    assert.equal(all.get('lern_store_changes_waiting'), 0);
    const { text } = await look();
    assert.doesNotMatch(text, /ablage|leise|offen|anna|kowalski|bauamt/i);
  });

  it('says how the installation is, and nothing of what it doesn’t have', async () => {
    const before = await series();
    assert.ok(!before.has('lern_retention_last_run_timestamp_seconds') && !before.has('lern_forwarding_waiting'));
    const file = join(service.courses, 'ablage', 'course.md');
    writeFileSync(file, courseText('ablage', 'access: staff\nrecord: named', '\n## L {#a}\n\n### F? {#f text}\n'));
    const { at } = await service.app.retain();
    const after = await series();

    assert.deepEqual([before.get('lern_course_faults{severity="error"}'), before.get('lern_store_writes')], [0, 1]);
    assert.ok(after.get('lern_course_faults{severity="error"}')! > 0);
    assert.equal(after.get('lern_courses_served'), 5);
    assert.equal(after.get('lern_retention_last_run_timestamp_seconds'), at / 1000);
    assert.equal(after.get('lern_retention_held'), 0);
    assert.ok(after.get('lern_disk_free_bytes')! > 0);
  });

  it('says that months can’t be closed while nobody knows what day it is', async () => {
    let now = Date.UTC(2026, 9, 20);
    await service.close();
    service = await startService({ metricsToken: TOKEN, now: () => now, uptime: () => 0 });
    await sendFacts(service, await signedIn('anna'), [watched('ablage', { at: now })]);
    await service.app.retain();
    const before = await series();
    now += 60 * 86_400_000;
    await service.app.count();
    const after = await series();

    assert.deepEqual([before.get('lern_figures_waiting'), before.get('lern_figures_trouble')], [0, 0]);
    assert.deepEqual([after.get('lern_figures_waiting'), after.get('lern_figures_trouble')], [2, 1]);
  });

  it('stays as small as the table of routes, whatever somebody asks for', async () => {
    for (const path of table.map((row) => row.path.replaceAll(/[:*]\w+/g, 'x'))) await service.ask(path);
    const { size } = await series();
    const word = () => randomBytes(6).toString('hex');
    const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'PROPFIND', 'MKCOL', 'REPORT', 'QUERY', 'OPTIONS', 'DELETE'];
    const words: string[] = [];
    for (let round = 0; round < 300; round++) {
      const [a, b] = [word(), word()];
      words.push(a, b);
      const paths = [`/${a}/${b}`, `/c/${a}`, `/media/${a}/${b}/x/y`, `/api/v1/courses/${a}?${b}`, `/metrics/${a}`];
      await service.ask(paths[round % paths.length]!, { method: methods[round % methods.length]! });
    }
    const all = await series();
    const { text } = await look();

    assert.ok(words.every((one) => !text.includes(one)));
    const [rows, ways, classes] = [6, 6, 6];
    assert.ok(all.size - size < rows * ways * (classes + 15), `${all.size - size} more`);
    for (const name of all.keys()) {
      const { route, method } = /route="(?<route>[^"]*)",method="(?<method>[^"]*)"/.exec(name)?.groups ?? {};
      if (route === undefined) continue;
      assert.ok(route === 'none' || table.some((row) => row.path === route), name);
      assert.match(method!, /^(GET|HEAD|POST|DELETE|OPTIONS|other)$/);
    }
  });

  it('begins anew with each service in a process', async () => {
    await service.ask('/healthz');
    const other = await startService({ metricsToken: TOKEN });
    const { text } = await other.ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } });

    assert.doesNotMatch(text, /route="\/healthz"/);
    assert.match(text, /^process_resident_memory_bytes /m);
    await other.close();
  });
});
