import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import { ask } from './testing/ask.ts';
import { writeCourse } from './testing/courses.ts';
import { sendFacts, watched } from './testing/facts.ts';
import { listen, startService } from './testing/service.ts';
import type { TestService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';
import { openTurns } from './turns.ts';

describe('the service under a path of another Express', () => {
  let service: TestService;
  let origin: string;
  let close: () => Promise<void>;

  before(async () => {
    service = await startService();
    const outer = express();
    outer.use('/lernen', service.app.handler);
    outer.use((_request, response) => void response.status(418).end());
    ({ origin, close } = await listen(outer));
  });

  after(async () => {
    await close();
    await service.close();
  });

  it('serves everything below it, and nothing beside it', async () => {
    const headers = await signedIn('anna');
    const course = await ask(origin, '/lernen/api/v1/courses/ablage', { headers });

    assert.equal(course.status, 200);
    assert.equal((await ask(origin, `/lernen/${course.json.media}film.m3u8`)).status, 200);
    assert.equal((await ask(origin, '/lernen/loader.js')).status, 200);
    assert.equal((await ask(origin, '/api/v1/me')).status, 418);
  });

  it('logs what is wrong with courses line by line', async () => {
    writeCourse(service.courses, 'kaputt', '---\nid: kaputt\n---\n\n## Ohne alles {#a}\n\n::video{src=fehlt.m3u8}\n');
    await service.ask('/api/v1/courses');
    const lines = service.log.map((line) => JSON.parse(line).msg as string | undefined);

    assert.ok(lines.filter((line) => /kaputt[/\\]course\.md:\d+:\d+/.test(line ?? '')).length > 1);
    assert.ok(lines.every((line) => !line?.includes('\n')));
  });

  it('names its problems where they lie', async () => {
    const { status, json } = await ask(origin, '/lernen/api/v1/nothing');

    assert.deepEqual([status, json.type], [404, '/lernen/problems/not-found']);
  });

  it('takes facts', async () => {
    const { status } = await sendFacts(
      { ...service, ask: (path, asking) => ask(origin, `/lernen${path}`, asking) },
      await signedIn('bert'),
      [watched('ablage')],
    );

    assert.equal(status, 200);
  });

  it('carries the headers it chose, and none that breaks an intranet on plain http', async () => {
    const { headers } = await service.ask('/api/v1/me');

    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none'");
    for (const name of ['strict-transport-security', 'x-frame-options', 'x-powered-by', 'set-cookie', 'server']) {
      assert.equal(headers[name], undefined, name);
    }
  });
});

describe('work that takes long, beside requests', () => {
  it('is told of whoever asks', async () => {
    const seen: string[] = [];
    const turns = openTurns();
    const service = await startService({
      turns: {
        makeRoom: () => void seen.push('asked'),
        take: () => (seen.push('works'), turns.take()),
      },
    });
    await service.ask('/api/v1/courses');
    const headers = await signedIn('chef', { roles: ['admin'] });
    await service.ask('/api/v1/admin/export', { headers });
    await service.close();

    assert.deepEqual(seen, ['asked', 'asked', 'works']);
  });
});

describe('a service that can’t be opened', () => {
  it('leaves the data folder free for the next one', async () => {
    const data = mkdtempSync(join(tmpdir(), 'lern-unopened-'));
    const oidc = {
      ...{ issuer: new URL('https://anmelden.test/'), client: 'lernen', secret: 'geheim', scope: 'openid' },
      sessionHours: 8,
    };
    await assert.rejects(startService({ data, oidc, url: undefined }), /needs the address of the service/);
    const next = await startService({ data });
    const { status } = await sendFacts(next, await signedIn('anna'), [watched('ablage')]);
    await next.close();
    rmSync(data, { recursive: true });

    assert.equal(status, 200);
  });
});
