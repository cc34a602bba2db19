import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LISTED, PROXY, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const ambient = { 'x-remote-user': 'anna', 'x-learn': '1' };
const nothing = { answers: [] };
/** Refused for its subject only after everything about origins has been found right. */
const noFacts = { subject: 'x', facts: [] };

describe('other origins', () => {
  let service: TestService;

  before(async () => {
    service = await startService();
  });

  after(() => service.close());

  const verdicts = (headers: Record<string, string>, from?: string) =>
    service.ask('/api/v1/verdicts', { headers, body: nothing, ...(from && { from }) });
  const facts = (headers: Record<string, string>, from?: string) =>
    service.ask('/api/v1/facts', { headers, body: noFacts, ...(from && { from }) });

  it('names a listed origin exactly, with credentials, and exposes what the outbox and an export need', async () => {
    const { headers } = await service.ask('/api/v1/me', { headers: { origin: LISTED } });

    assert.equal(headers['access-control-allow-origin'], LISTED);
    assert.equal(headers['access-control-allow-credentials'], 'true');
    assert.equal(
      headers['access-control-expose-headers'],
      'Date, ETag, Retry-After, Learn-Next, Learn-Done, Learn-Total',
    );
    assert.match(headers.vary ?? '', /Origin/);
  });

  it('names it in errors too', async () => {
    const { status, headers } = await service.ask('/api/v1/facts', { headers: { origin: LISTED }, body: {} });

    assert.equal(status, 401);
    assert.equal(headers['access-control-allow-origin'], LISTED);
  });

  it('answers the preflight of a listed origin', async () => {
    const { status, headers } = await service.ask('/api/v1/facts', {
      method: 'OPTIONS',
      headers: { origin: LISTED, 'access-control-request-method': 'POST' },
    });

    assert.equal(status, 204);
    assert.equal(headers['access-control-allow-origin'], LISTED);
    assert.equal(headers['access-control-allow-headers'], 'content-type, authorization, x-learn');
    assert.equal(headers['access-control-max-age'], '7200');
  });

  for (const origin of [
    'null',
    'https://evilintranet.test',
    `${LISTED}.evil.test`,
    'http://intranet.test:81',
    LISTED.toUpperCase(),
  ]) {
    it(`tells ${origin} nothing, and takes nothing from it`, async () => {
      const signed = { ...(await signedIn('anna')), origin };
      const mine = await service.ask('/api/v1/me/export', { headers: signed });
      const preflight = { origin, 'access-control-request-method': 'POST' };

      assert.equal(mine.headers['access-control-allow-origin'], undefined);
      assert.equal(mine.headers['access-control-allow-credentials'], undefined);
      assert.equal((await facts(signed)).status, 403);
      assert.equal((await facts(signed)).json.type, '/problems/origin-foreign');
      assert.equal((await service.ask('/api/v1/me', { method: 'DELETE', headers: signed })).status, 403);
      assert.equal((await service.ask('/api/v1/facts', { method: 'OPTIONS', headers: preflight })).status, 403);
    });
  }

  for (const origin of ['null', 'https://anywhere.example']) {
    it(`takes whoever asks from ${origin} for nobody, whatever comes along`, async () => {
      const token = { ...(await signedIn('anna')), origin };
      const proxy = { ...ambient, origin };
      const asked = [
        await service.ask('/api/v1/me', { headers: token }),
        await service.ask('/api/v1/progress', { headers: token }),
        await service.ask('/api/v1/me', { headers: proxy, from: PROXY }),
        await service.ask('/api/v1/me', { headers: { origin, authorization: 'Bearer nonsense' } }),
      ];

      for (const { status, headers, json } of asked) {
        assert.deepEqual([status, json.subject], [200, null]);
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.equal(headers['access-control-allow-credentials'], undefined);
      }
      assert.equal((await service.ask('/api/v1/courses/ablage', { headers: token })).status, 401);
      assert.equal((await verdicts({ origin })).headers['access-control-allow-origin'], '*');
    });

    it(`lets ${origin} ask what is open, without a sign of who is there`, async () => {
      const preflight = (path: string, method: string) =>
        service.ask(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method } });
      const open = await preflight('/api/v1/verdicts', 'POST');

      assert.equal(open.status, 204);
      assert.equal(open.headers['access-control-allow-origin'], '*');
      assert.equal(open.headers['access-control-allow-headers'], 'content-type, x-learn');
      assert.equal(open.headers['access-control-allow-credentials'], undefined);
      assert.equal((await preflight('/api/v1/me', 'GET')).status, 204);
      assert.equal((await preflight('/api/v1/me', 'DELETE')).status, 403);
      assert.equal((await preflight('/api/v1/facts', 'POST')).status, 403);
    });
  }

  it('tells the log once which page is not listed, and no other', async () => {
    const origin = 'https://vergessen.stadt.test';
    const from = { origin, 'access-control-request-method': 'POST' };
    await service.ask('/api/v1/courses', { headers: { origin } });
    await service.ask('/api/v1/facts', { method: 'OPTIONS', headers: from });
    await service.ask('/api/v1/me', { headers: { origin: LISTED } });
    await verdicts({ origin: service.origin });
    const lines = service.log.filter((line) => line.includes('LERN_ORIGINS')).map((line) => JSON.parse(line));

    assert.deepEqual(lines.filter(({ msg }) => msg.includes(origin)).length, 1);
    assert.match(lines.at(-1).msg, /^Die Seite https:\/\/vergessen\.stadt\.test steht nicht .+ \/ .+ is not listed in/);
    assert.ok(lines.every(({ msg }) => !msg.includes(`Seite ${LISTED} `) && !msg.includes(service.origin)));
  });

  it('lets every page read public courses, without credentials, and no other', async () => {
    const origin = 'https://anywhere.example';
    const open = await service.ask('/api/v1/courses/offen', { headers: { origin } });
    const signed = await service.ask('/api/v1/courses/ablage', { headers: { ...(await signedIn('a')), origin } });

    assert.equal(open.headers['access-control-allow-origin'], '*');
    assert.equal(open.headers['access-control-allow-credentials'], undefined);
    assert.deepEqual([signed.status, signed.headers['access-control-allow-origin']], [401, '*']);
  });

  it('opens built files to every page', async () => {
    for (const path of ['/loader.js', '/embed.js', '/lernbausteine.js']) {
      const { status, headers } = await service.ask(path, { headers: { origin: 'null' } });

      assert.equal(status, 200, path);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['access-control-allow-credentials'], undefined);
    }
  });

  it('takes writes from its own origin', async () => {
    const token = await signedIn('anna');

    assert.equal((await facts({ ...token, origin: service.origin })).status, 409);
    assert.equal((await facts({ ...token, origin: 'http://weit.weg', 'sec-fetch-site': 'same-origin' })).status, 409);
    assert.equal((await facts({ ...token, 'sec-fetch-site': 'cross-site' })).status, 403);
  });

  it('believes the host that the proxy names, and no stranger', async () => {
    const named = { origin: 'https://intranet.stadt.de', 'x-forwarded-host': 'intranet.stadt.de' };
    const headers = { ...(await signedIn('anna')), ...named };

    assert.equal((await facts(headers, PROXY)).status, 409);
    assert.equal((await facts(headers)).status, 403);
  });

  it('asks writes that a browser signs by itself for a header that no form can send', async () => {
    const { 'x-learn': _, ...without } = ambient;

    assert.equal((await verdicts(ambient, PROXY)).status, 200);
    assert.equal((await verdicts(without, PROXY)).json.type, '/problems/header-missing');
    assert.equal((await facts({ ...ambient, origin: 'https://evil.example' }, PROXY)).status, 403);
  });
});
