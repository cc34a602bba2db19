import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { exportJWK } from 'jose';
import { watched } from '../testing/facts.ts';
import { listen, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { AUDIENCE, ISSUER, pair, signedIn, tokenFor } from '../testing/tokens.ts';
import { storeRows } from './testing/store-rows.ts';

describe('while the issuer of tokens is away', () => {
  let issuer: Awaited<ReturnType<typeof listen>>;
  let answer: RequestListener;
  let keysRequested = 0;
  let service: TestService;

  before(async () => {
    issuer = await listen((request, response) => {
      keysRequested++;
      answer(request, response);
    });
  });

  after(() => issuer.close());

  beforeEach(async () => {
    keysRequested = 0;
    const keys = { jwks: new URL(`${issuer.origin}/keys`) };
    service = await startService({ token: { keys, issuer: ISSUER, audience: AUDIENCE } });
  });

  afterEach(() => service.close());

  const ways: Record<string, RequestListener> = {
    silent: () => {},
    gone: (_request, response) => void response.destroy(),
    broken: (_request, response) => void response.writeHead(500).end('oh'),
    'handing out a page': (_request, response) => void response.end('<!doctype html>'),
    'slow to the end of days': (_request, response) => {
      response.write('{"keys":[');
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
    'sending elsewhere': (_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  };

  for (const [what, listener] of Object.entries(ways)) {
    it(`(${what}) people are told to come back, in both languages; nothing is taken, and nobody else is held up`, async () => {
      answer = listener;
      const headers = await signedIn('anna', { name: 'Anna Kanarie' });
      await service.app.retain();
      const rows = storeRows(service.data);
      const started = performance.now();
      const asked = Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          index % 2
            ? service.ask('/api/v1/me', { headers })
            : service.ask('/api/v1/facts', { headers, body: { subject: 'x', facts: [watched('ablage')] } }),
        ),
      );
      const others = await Promise.all([service.ask('/api/v1/courses'), service.ask('/healthz'), service.ask('/docs')]);
      const waited = performance.now() - started;

      assert.deepEqual(
        others.map(({ status }) => status),
        [200, 200, 200],
      );
      assert.ok(waited < 1500, `${waited} ms`);
      for (const { status, json, headers: got } of await asked) {
        assert.equal(status, 503);
        assert.ok(Number(got['retry-after']) > 0);
        assert.ok(json.de && json.en);
      }
      assert.ok(performance.now() - started < 6000);
      assert.equal(keysRequested, 1);
      assert.equal(rows.changed(), false);
      assert.doesNotMatch(service.log.join(''), /anna|kanarie|eyJ|127\.0\.0|10\.0\.0\.1/i);
      rows.close();
    });
  }

  it('a token that was good before stays good, a forged one is never taken, and all is well when the issuer is back', async () => {
    answer = (_request, response) => void response.destroy();
    const forged = await tokenFor('anna', { alg: 'ES256', claims: { iss: 'https://fremd.test' } });
    const headers = await signedIn('anna');
    assert.equal((await service.ask('/api/v1/me', { headers })).status, 503);

    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k' };
    answer = (_request, response) => void response.end(JSON.stringify({ keys: [jwk] }));
    let status = 503;
    for (let tries = 0; tries < 80 && status === 503; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ status } = await service.ask('/api/v1/me', { headers }));
    }
    assert.equal(status, 200);

    answer = (_request, response) => void response.destroy();
    assert.equal((await service.ask('/api/v1/me', { headers })).status, 200);
    const refused = await service.ask('/api/v1/me', { headers: { authorization: `Bearer ${forged}` } });
    assert.equal(refused.status, 401);
  });
});
