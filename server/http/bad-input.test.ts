import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Answer, Asking } from '../testing/ask.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn, tokenFor } from '../testing/tokens.ts';

const json = { 'content-type': 'application/json' };

describe('bad input', () => {
  let service: TestService;
  let headers: { authorization: string };

  before(async () => {
    service = await startService();
    headers = await signedIn('anna');
  });

  after(async () => {
    assert.equal((await service.ask('/readyz')).status, 200);
    await service.close();
  });

  /** A problem document with this status, in both languages, without a word about our insides. */
  function assertProblem(answer: Answer, status: number, code: string): void {
    assert.equal(answer.status, status, answer.text);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.json.type, `/problems/${code}`);
    assert.equal(answer.json.status, status);
    assert.ok(answer.json.title && answer.json.de && answer.json.en && answer.json.detail === answer.json.de);
    assert.doesNotMatch(answer.text, /node_modules|\.ts|at \w+ \(|\/tmp/);
  }

  const cases: [string, number, string, string, () => Asking | Promise<Asking>][] = [
    ['an address that isn’t there', 404, 'not-found', '/api/v1/nothing', () => ({})],
    ['an unknown course', 404, 'course-unknown', '/api/v1/courses/nirgends', () => ({ headers })],
    ['a course id that is none', 404, 'course-unknown', '/api/v1/courses/__proto__', () => ({ headers })],
    ['a course id that climbs', 404, 'course-unknown', '/api/v1/courses/..%2f..%2fetc', () => ({ headers })],
    ['an address that can’t be decoded', 400, 'request-invalid', '/api/v1/courses/%E0%A4%A', () => ({ headers })],
    ['a broken token', 401, 'token-invalid', '/api/v1/me', () => ({ headers: { authorization: 'Bearer x.y.z' } })],
    ['an empty token', 401, 'token-invalid', '/api/v1/me', () => ({ headers: { authorization: 'Bearer' } })],
    [
      'an expired token',
      401,
      'token-expired',
      '/api/v1/me',
      async () => ({ headers: { authorization: `Bearer ${await tokenFor('a', { claims: { exp: 1_000_000 } })}` } }),
    ],
    [
      'a proxy header from a stranger',
      403,
      'proxy-untrusted',
      '/api/v1/me',
      () => ({ headers: { 'x-remote-user': 'anna' }, from: '127.0.0.1' }),
    ],
    ['a body that is no JSON', 400, 'body-invalid', '/api/v1/facts', () => ({ headers, body: '{"facts": [' })],
    [
      'a body that is no UTF-8',
      400,
      'body-invalid',
      '/api/v1/facts',
      () => ({ headers, body: Buffer.from('{"facts":["ä"]}', 'latin1') }),
    ],
    [
      'a body in another charset',
      415,
      'body-type',
      '/api/v1/facts',
      () => ({ headers: { ...headers, 'content-type': 'application/json; charset=utf-16' }, body: '{}' }),
    ],
    ['a body of another shape', 400, 'body-invalid', '/api/v1/facts', () => ({ headers, body: { facts: 1 } })],
    ['a body that is a word', 400, 'body-invalid', '/api/v1/facts', () => ({ headers, body: '"facts"' })],
    ['a body that is no object', 400, 'body-invalid', '/api/v1/facts', () => ({ headers, body: [] })],
    [
      'an empty body',
      400,
      'body-invalid',
      '/api/v1/facts',
      () => ({ method: 'POST', headers: { ...headers, ...json, 'content-length': 0 } }),
    ],
    [
      'a form',
      415,
      'body-type',
      '/api/v1/facts',
      () => ({ headers: { ...headers, 'content-type': 'text/plain' }, body: '{"facts":[]}' }),
    ],
    [
      'no type at all',
      415,
      'body-type',
      '/api/v1/facts',
      () => ({
        method: 'POST',
        headers: [...Object.entries(headers).flat(), 'host', 'x', 'content-length', '2'],
        body: '{}',
      }),
    ],
    [
      'a compressed body',
      415,
      'body-type',
      '/api/v1/facts',
      () => ({ headers: { ...headers, ...json, 'content-encoding': 'gzip' }, body: 'x' }),
    ],
    [
      'a body that is too large',
      413,
      'body-too-large',
      '/api/v1/facts',
      () => ({ headers, body: { facts: ['x'.repeat(70_000)] } }),
    ],
    [
      'a body nested too deep',
      400,
      'body-invalid',
      '/api/v1/facts',
      () => ({ headers, body: `{"subject":"a","facts":${'['.repeat(5000)}${']'.repeat(5000)}}` }),
    ],
    [
      'more facts than a batch holds',
      400,
      'body-invalid',
      '/api/v1/facts',
      () => ({ headers, body: { subject: 'a', facts: Array(501).fill(1) } }),
    ],
    ['too many courses at once', 400, 'request-invalid', `/api/v1/progress?${'course=a&'.repeat(101)}`, () => ({})],
    ['a chunk that climbs', 404, 'not-found', '/chunks/..%2floader.js', () => ({})],
    ['a chunk that is gone', 404, 'not-found', '/chunks/learn-badge-00000000.js', () => ({})],
  ];

  for (const [what, status, code, path, asking] of cases) {
    it(`answers ${status} ${code} to ${what}`, async () => {
      assertProblem(await service.ask(path, await asking()), status, code);
    });
  }

  it('takes __proto__, constructor and doubled keys for what they are', async () => {
    const { subject } = (await service.ask('/api/v1/me', { headers })).json;
    const body = `{"__proto__":{"polluted":1},"constructor":1,"subject":"x","subject":"${subject}","facts":[{"__proto__":{"polluted":1}}]}`;
    const { status, json } = await service.ask('/api/v1/facts', { headers, body });

    assert.equal(status, 200);
    assert.equal(json.rejected[0].reason, 'shape');
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('writes no line into the log that the request made up', async () => {
    await service.ask('/api/v1/courses/a%0a%7b%22level%22:30%7d?token=geheim', { headers });
    const [line = ''] = service.log.slice(-1);

    assert.equal(line.trim().split('\n').length, 1);
    assert.deepEqual(Object.keys(JSON.parse(line)).sort(), ['level', 'method', 'ms', 'route', 'status', 'time']);
    assert.doesNotMatch(service.log.join(''), /geheim|anna|Bearer|127\.0\.0/);
  });

  it('names the course that isn’t there, if that can be the name of one', async () => {
    const missing = await service.ask('/api/v1/courses/brandshutz', { headers });
    const strange = await service.ask('/api/v1/courses/%3Cb%3E', { headers });

    assert.equal(missing.json.detail, 'Den Kurs „brandshutz“ gibt es hier nicht (mehr).');
    assert.equal(missing.json.en, 'The course “brandshutz” does not exist here (any more).');
    assert.equal(strange.json.de, 'Diesen Kurs gibt es hier nicht (mehr).');
    assert.doesNotMatch(missing.text, /named/);
  });

  const post = (path: string, more: string) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;
  const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;

  for (const [what, status, text] of [
    ['is announced as too large', 413, post('/api/v1/verdicts', 'Content-Length: 99999999')],
    ['becomes too large', 413, post('/api/v1/verdicts', 'Transfer-Encoding: chunked') + chunk.repeat(5)],
    ['nobody asked for', 401, post('/api/v1/facts', 'Transfer-Encoding: chunked') + chunk],
    ['leads nowhere', 404, post('/nowhere', 'Content-Length: 99999999')],
  ] as const) {
    it(`answers ${status} at once to a body that ${what}, reads no more of it and hangs up`, async () => {
      const { port, hostname } = new URL(service.origin);
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
      socket.on('error', () => {});
      socket.write(text);
      const sending = setInterval(() => socket.write(text.includes('chunked') ? chunk : ' '.repeat(0x4000)), 5);
      await once(socket, 'close');
      clearInterval(sending);

      assert.match(answer, new RegExp(`^HTTP/1.1 ${status} [^]*\r\nConnection: close\r\n`));
      assert.equal(JSON.parse(answer.split('\r\n\r\n')[1]!).status, status);
    });
  }

  it('sends what is there to whoever asks whether anything is', async () => {
    for (const path of ['/api/v1/me', '/api/v1/progress', '/api/v1/me/export', '/api/v1/courses/ablage']) {
      const answer = await service.ask(path, { headers: { ...headers, 'if-none-match': '*' } });
      assert.equal(answer.status, 200, path);
    }
  });

  it('survives a request that breaks off', async () => {
    const { port, hostname } = new URL(service.origin);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/facts HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.authorization}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"fa`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();

    assert.equal((await service.ask('/api/v1/me', { headers })).status, 200);
  });
});
