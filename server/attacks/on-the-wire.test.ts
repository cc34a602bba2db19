import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { watched } from '../testing/facts.ts';
import { signedIn } from '../testing/tokens.ts';
import { PROXY, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { storeRows } from './testing/store-rows.ts';
import type { StoreRows } from './testing/store-rows.ts';

const ESCAPES = '\u001b[2J\u001b[31mroot\u001b[0m';

describe('what no honest client sends', () => {
  let service: TestService;
  let authorization: string;
  let rows: StoreRows;

  before(async () => {
    service = await startService();
    ({ authorization } = await signedIn('anna'));
    const { subject } = (await service.ask('/api/v1/me', { headers: { authorization } })).json;
    await service.ask('/api/v1/facts', { headers: { authorization }, body: { subject, facts: [watched('ablage')] } });
    await service.app.retain();
    rows = storeRows(service.data);
  });

  after(async () => {
    rows.close();
    await service.close();
  });

  /** Sends bytes, and answers all that came back until the service hung up or has answered. */
  async function sendRaw(text: string, from?: string): Promise<string> {
    const { port, hostname } = new URL(service.origin);
    const socket = connect({ port: Number(port), host: hostname, ...(from && { localAddress: from }) });
    let answer = '';
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('error', () => {});
    socket.end(Buffer.from(text, 'latin1'));
    await once(socket, 'close');
    return answer;
  }

  const get = (path: string, ...headers: string[]) =>
    [`GET ${path} HTTP/1.1`, 'Host: x', ...headers, 'Connection: close', '', ''].join('\r\n');

  const statusesIn = (answer: string) =>
    [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

  describe('two requests in one', () => {
    /** Would erase everything, if anybody took it for a request. */
    const hidden = () =>
      `DELETE /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nX-Learn: 1\r\n\r\n`;
    const post = (headers: string[], body: string) =>
      ['POST /api/v1/verdicts HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', body].join(
        '\r\n',
      );
    const cases: Record<string, () => string> = {
      'a length and chunks': () =>
        post([`Content-Length: ${hidden().length + 5}`, 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden()}`),
      'chunks and a length': () => post(['Transfer-Encoding: chunked', 'Content-Length: 4'], `0\r\n\r\n${hidden()}`),
      'two lengths': () => post(['Content-Length: 0', `Content-Length: ${hidden().length}`], hidden()),
      'two lengths in one': () => post([`Content-Length: 0, ${hidden().length}`], hidden()),
      'a length with a sign': () => post(['Content-Length: +2'], `{}${hidden()}`),
      'a length in other figures': () => post(['Content-Length: 0x2'], `{}${hidden()}`),
      'chunks by another name': () => post(['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden()}`),
      'chunks twice': () => post(['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${hidden()}`),
      'chunks behind a space': () => post(['Transfer-Encoding : chunked'], `0\r\n\r\n${hidden()}`),
      'a chunk longer than it says': () => post(['Transfer-Encoding: chunked'], `1\r\n${hidden()}`),
      'a header that goes on in the next line': () => post(['X-A: b', ` Content-Length: 0`], hidden()),
      'a bare line break': () => `GET /healthz HTTP/1.1\nHost: x\n\n${hidden()}`,
    };

    for (const [what, text] of Object.entries(cases)) {
      it(`are refused: ${what}`, async () => {
        rows.changed();
        const answer = await sendRaw(text());
        const statuses = statusesIn(answer);

        assert.ok(!statuses.includes(204), answer);
        assert.equal(statuses.at(-1)! >= 400, true, answer);
        assert.equal(rows.changed(), false);
      });
    }
  });

  it('is answered with a sentence in both languages, and the connection ends', async () => {
    const lines = [
      get('/api/v1/me', `X-A: ${ESCAPES}`),
      get('/api/v1/me', 'X-A: a\u0000b'),
      get('/api/v1/me', 'X A: b'),
      get(`/api/v1/me${ESCAPES}`),
      get('/api/v1/me', `X-A: ${'a'.repeat(70_000)}`),
      get(`/${'a'.repeat(70_000)}`),
      get('/api/v1/me', ...Array.from({ length: 3000 }, (_, index) => `X-${index}: b`)),
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      'GEheim /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n',
      '\u0016\u0003\u0001\u0000\u0000',
    ];
    for (const text of lines) {
      const answer = await sendRaw(text);
      const [head = '', body = ''] = answer.split('\r\n\r\n');

      assert.match(head, /^HTTP\/1\.1 4\d\d /, JSON.stringify(text.slice(0, 60)));
      assert.match(head, /^connection: close$/im);
      assert.match(body, /"de":"/);
      assert.match(body, /"en":"/);
    }
  });

  it('writes nothing of its own into the log: neither lines nor colours nor anybody’s name', async () => {
    service.log.length = 0;
    const line = '%0d%0a%7b%22level%22:60,%22msg%22:%22Kanarie%22%7d%1b[31m';
    const words = 'Kanarie\u009b31m\u0085Kanarie';
    const requests = [
      get(`/api/v1/courses/${line}`),
      get(`/${line}?${line}`),
      get(`/auth/callback?error=${line}&state=${line}&code=Kanarie`),
      get(`/auth/sign-in?return=${line}`),
      get('/api/v1/me', `Authorization: Bearer ${words}`),
      ...[
        'Origin',
        'Referer',
        'User-Agent',
        'Cookie',
        'Host',
        'X-Forwarded-For',
        'X-Forwarded-Host',
        'Range',
        'Accept',
      ].map((name) => get('/api/v1/me', `${name}: ${words}`)),
      get('/api/v1/me', `Origin: https://kanarie.test/${line}`),
      get('/api/v1/me', 'Origin: https://Kanarie@fremd.test'),
      get('/api/v1/me', `Origin: https://${'kanarie'.repeat(40)}.test`),
      get('/api/v1/me', 'Cookie: learn-session=Kanarie; learn-attempt-Kanarie=Kanarie'),
      get('/api/v1/me', `If-None-Match: ${words}`),
      `KANARIE /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n`,
    ];
    for (const text of requests) await sendRaw(text);
    for (const name of ['user', 'name', 'department', 'roles', 'areas']) {
      await sendRaw(
        get('/api/v1/me', 'X-Remote-User: anna', ...(name === 'user' ? [] : [`X-Remote-${name}: ${words}`])),
        PROXY,
      );
      await sendRaw(get('/api/v1/me', `X-Remote-${name}: ${words}`));
    }

    assert.ok(service.log.length >= requests.length);
    for (const one of service.log) {
      assert.equal(one.trimEnd().split(/[\n\r\u0085\u2028\u2029]/).length, 1, one);
      assert.doesNotMatch(one, /kanarie|anna|127\.0\.0/i);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(one.trimEnd(), /[\u0000-\u001f\u007f-\u009f]|\\u00/);
      const { aborted: _, ...fields } = JSON.parse(one) as Record<string, unknown>;
      assert.deepEqual(Object.keys(fields), ['level', 'time', 'method', 'route', 'status', 'ms']);
    }
  });

  it('fills the log with no more than so many names of pages that were made up', async () => {
    service.log.length = 0;
    for (let number = 0; number < 300; number++) {
      await service.ask('/healthz', { headers: { origin: `https://fremd-${number}.test` } });
      await service.ask('/api/v1/courses', { headers: { origin: `https://fremd-${number}.test` } });
    }

    assert.ok(service.log.filter((line) => line.includes('LERN_ORIGINS')).length <= 100);
  });
});
