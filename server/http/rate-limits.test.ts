import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openBrowser } from '../testing/browser.ts';
import { startProvider } from '../testing/provider.ts';
import type { TestProvider } from '../testing/provider.ts';
import { PROXY, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn, tokenFor } from '../testing/tokens.ts';

const nothing = { answers: [] };
const forged = { authorization: 'Bearer a.b.c' };

describe('limits', () => {
  let service: TestService;
  let town: TestProvider;

  before(async () => {
    town = await startProvider();
    service = await startService({
      oidc: town.options,
      limits: {
        person: { points: 5, seconds: 60 },
        anonymous: { points: 10, seconds: 60 },
        failures: { points: 4, seconds: 60 },
        events: { points: 5, seconds: 60 },
        erasures: { points: 2, seconds: 60 },
      },
    });
    await town.know(new URL(`${service.origin}/`));
  });

  after(async () => {
    await service.close();
    await town.close();
  });

  const statuses = async (times: number, send: () => Promise<{ status: number }>) => {
    const all: number[] = [];
    for (let time = 0; time < times; time++) all.push((await send()).status);
    return all;
  };
  const from = (address: string, headers: Record<string, string> = {}) => ({
    headers: { 'x-forwarded-for': address, ...headers },
    from: PROXY,
  });
  const verdicts = (asking: object) => service.ask('/api/v1/verdicts', { ...asking, body: nothing });

  it('take so many anonymous events from one address, however they are sent', async () => {
    const event = () => ({ id: randomUUID(), course: 'offen', kind: 'started', month: '2026-11' });
    const counted = (events: number, address: string) =>
      service.ask('/api/v1/counts', { ...from(address), body: { events: Array.from({ length: events }, event) } });

    assert.equal((await counted(4, '203.0.113.50')).status, 200);
    assert.equal((await counted(2, '203.0.113.50')).status, 429);
    assert.equal((await counted(2, '203.0.113.51')).status, 200);
  });

  it('let one person erase everything now and then: each time leaves a line', async () => {
    const headers = await signedIn('erik');
    const erase = () => service.ask('/api/v1/me', { method: 'DELETE', headers });

    assert.deepEqual(await statuses(3, erase), [204, 204, 429]);
  });

  it('let one person ask so often and no more, and say in both languages when to come back', async () => {
    const headers = await signedIn('anna');
    assert.deepEqual(
      await statuses(6, () => service.ask('/api/v1/progress', { headers })),
      [200, 200, 200, 200, 200, 429],
    );
    const answer = await service.ask('/api/v1/me', { headers: await signedIn('anna', { name: 'Anna' }) });

    assert.equal(answer.status, 429);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.ok(Number(answer.headers['retry-after']) >= 1 && Number(answer.headers['retry-after']) <= 60);
    assert.equal(answer.json.retryAfter, Number(answer.headers['retry-after']));
    assert.match(answer.json.de, /zu viele Anfragen/);
    assert.match(answer.json.en, /too many requests/);
  });

  it('hold nobody up for others at the same address', async () => {
    const ambient = { 'x-learn': '1' };
    for (const person of ['bert', 'carl', 'dora', 'emil']) {
      const sent = await statuses(4, async () =>
        verdicts(from('192.0.2.1', { ...(await signedIn(person)), ...ambient })),
      );
      assert.deepEqual(sent, [200, 200, 200, 200], person);
    }
    assert.equal((await verdicts(from('192.0.2.1'))).status, 200);
  });

  it('count strangers by where they come from, and only what they write', async () => {
    const sent = await statuses(12, () => verdicts(from('192.0.2.2')));

    assert.deepEqual(sent, [...Array<number>(10).fill(200), 429, 429]);
    assert.equal((await verdicts(from('192.0.2.3'))).status, 200);
    assert.equal((await service.ask('/api/v1/courses', from('192.0.2.2'))).status, 200);
    assert.equal((await verdicts(from('192.0.2.2', await signedIn('frieda')))).status, 200);
  });

  it('can’t be got around by making up where one comes from', async () => {
    let made = 0;
    const proxied = await statuses(12, () => verdicts(from(`10.9.8.${made++}, 192.0.2.4`)));
    const direct = await statuses(12, () => verdicts({ headers: { 'x-forwarded-for': `10.9.8.${made++}` } }));

    assert.deepEqual([proxied.at(-1), direct.at(-1)], [429, 429]);
  });

  it('tell who guesses to wait, and let a good token from the same address through', async () => {
    const guess = () => service.ask('/api/v1/me', from('192.0.2.5', forged));

    assert.deepEqual(await statuses(6, guess), [401, 401, 401, 401, 429, 429]);
    assert.equal((await guess()).json.type, '/problems/too-many');
    assert.equal((await service.ask('/api/v1/me', from('192.0.2.5', await signedIn('gerd')))).status, 200);
  });

  it('take no expired token for a guess: a whole town may have one', async () => {
    const headers = { authorization: `Bearer ${await tokenFor('anna', { claims: { exp: 1_000_000 } })}` };

    assert.deepEqual(
      await statuses(6, () => service.ask('/api/v1/me', from('192.0.2.6', headers))),
      Array(6).fill(401),
    );
  });

  it('tell who makes up ways back from the provider to wait, and let a good one through', async () => {
    const invented = () => service.ask('/auth/callback?code=x&state=y', from('127.0.0.1'));
    const browser = openBrowser();
    const back = await browser.followTo(`${service.origin}/auth/sign-in`, `${service.origin}/auth/callback`);

    assert.deepEqual(await statuses(6, invented), [400, 400, 400, 400, 429, 429]);
    assert.equal((await browser.ask(back)).status, 303);
  });

  it('ask the provider no more once that has failed too often, not even all at once, and from elsewhere go on', async () => {
    const ready = async (address: string) => {
      const { headers } = await service.ask('/auth/sign-in', from(address));
      const cookie = headers['set-cookie']![0]!.split(';')[0]!;
      const state = new URL(headers.location!).searchParams.get('state')!;
      return () =>
        service.ask(`/auth/callback?code=made-up&state=${state}&iss=${encodeURIComponent(town.origin)}`, {
          ...from(address, { cookie, accept: 'application/json' }),
        });
    };
    const callbacks = await Promise.all(Array.from({ length: 12 }, () => ready('192.0.2.7')));
    const elsewhere = await ready('192.0.2.8');
    let asked = 0;
    town.instead = (_request, response) => {
      asked++;
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
    };
    try {
      const sent = await Promise.all(callbacks.map((send) => send()));
      assert.deepEqual(sent.map(({ status }) => status).sort(), [
        ...Array<number>(4).fill(400),
        ...Array<number>(8).fill(429),
      ]);
      assert.equal(asked, 4);
      assert.equal((await callbacks[0]!()).status, 429);
      assert.equal(asked, 4);
      assert.equal((await elsewhere()).status, 400);
    } finally {
      town.instead = undefined;
    }
  });

  it('let everybody of a town in, one after the other', async () => {
    for (let person = 0; person < 8; person++) {
      const browser = openBrowser();
      const back = await browser.followTo(`${service.origin}/auth/sign-in`, `${service.origin}/auth/callback`);
      assert.equal((await browser.ask(back)).status, 303);
    }
  });

  it('keep no address in the log', () => {
    assert.doesNotMatch(service.log.join(''), /192\.0\.2|10\.9\.8|127\.0\.0/);
  });
});

describe('ten thousand attempts to sign in', () => {
  let service: TestService;
  let town: TestProvider;

  before(async () => {
    town = await startProvider();
    service = await startService({ oidc: town.options });
    await town.know(new URL(`${service.origin}/`));
  });

  after(async () => {
    await service.close();
    await town.close();
  });

  it('change nothing, take no memory, and leave a line each without a person', async () => {
    const counts = new Map<number, number>();
    const attempt = async (number: number) => {
      const [path, headers] = [
        ['/api/v1/me', { authorization: `Bearer eyJhbGciOiJub25lIn0.anna${number}.x` }] as const,
        ['/api/v1/me/export', { cookie: `learn-session=anna${number}` }] as const,
        [`/auth/callback?code=anna${number}&state=anna${number}`, {}] as const,
        ['/auth/sign-in?return=/anna', {}] as const,
      ][number % 4]!;
      const { status } = await service.ask(path, { headers });
      counts.set(status, (counts.get(status) ?? 0) + 1);
    };
    for (let number = 0; number < 1000; number++) await attempt(number);
    const before = heapInUse();
    for (let number = 1000; number < 10_000; number += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, index) => attempt(number + index)));
    }

    assert.equal(service.log.length, 10_000);
    assert.doesNotMatch(service.log.join(''), /anna|127\.0\.0\.1|eyJ/);
    service.log.length = 0;
    assert.ok(heapInUse() - before < 20_000_000, `${heapInUse() - before} bytes more`);
    assert.deepEqual([...counts.keys()].sort(), [303, 400, 401, 429]);
    assert.deepEqual([counts.get(303), counts.get(429)], [2500, 5000 - 200]);
    assert.equal((await service.ask('/api/v1/me', { headers: await signedIn('anna') })).status, 200);
  });
});

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
