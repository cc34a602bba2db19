import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { createLimitedServer } from './limited-server.ts';
import type { Limits } from './limited-server.ts';

const quick: Partial<Limits> = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };

describe('the server', () => {
  const opened: (() => void)[] = [];

  afterEach(() => opened.splice(0).forEach((close) => close()));

  /** Everything a peer that sends this is answered until the connection ends. */
  async function answerTo(
    text: string,
    limits: Partial<Limits> = {},
    handler: RequestListener = (_, r) => r.end('ok'),
  ) {
    const server = createLimitedServer(handler, limits);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    opened.push(() => (socket.destroy(), server.closeAllConnections(), server.close()));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.write(text);
    await once(socket, 'close');
    return answer;
  }

  function assertProblem(answer: string, status: number, code: string): void {
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `));
    assert.match(head, /application\/problem\+json/);
    assert.match(head, /connection: close/i);
    assert.equal(JSON.parse(body).type, `/problems/${code}`);
  }

  it('answers what is no HTTP with a problem', async () => {
    assertProblem(await answerTo('HELO example\r\n\r\n'), 400, 'request-invalid');
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`;
    assertProblem(await answerTo(long), 431, 'headers-too-large');
  });

  it('ends requests that take too long, in their head and in their body', async () => {
    assertProblem(await answerTo('GET / HTTP/1.1\r\nHost: x\r\n', quick), 408, 'request-timeout');
    const body = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{';
    assertProblem(await answerTo(body, quick, () => {}), 408, 'request-timeout');
  });

  it('says nothing more into an answer that has begun', async () => {
    const half = await answerTo('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{', quick, (_, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('{');
    });

    assert.match(half, /^HTTP\/1.1 200 /);
    assert.doesNotMatch(half, /problem/);
  });

  it('ends a peer that neither sends nor reads', async () => {
    assert.equal(await answerTo('GET / HTTP/1.1\r\nHost: x\r\n\r\n', { silence: 100 }, () => {}), '');
  });

  it('answers only so many requests on one connection', async () => {
    const answers = await answerTo('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(5), { requests: 3 });

    assert.equal(answers.match(/HTTP\/1.1 200/g)?.length, 3);
  });
});
