import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { Connection } from './connection.ts';

async function connectedTo(t: TestContext, listener: RequestListener) {
  const server = createServer(listener);
  server.maxRequestsPerSocket = 2;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connection = new Connection(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/facts`));
  t.after(() => {
    connection.close();
    server.close();
  });
  return { connection, server };
}

describe('a connection of the load', () => {
  it('goes on when the service closes it after so many requests', async (t) => {
    const sockets = new Set<unknown>();
    const { connection } = await connectedTo(t, (request, response) => {
      sockets.add(request.socket);
      request.resume();
      response.end(JSON.stringify(request.headers.authorization));
    });
    for (let turn = 0; turn < 5; turn += 1) {
      assert.deepEqual(await connection.post(`token-${turn}`, '{}'), { status: 200, body: `"Bearer token-${turn}"` });
    }
    assert.equal(sockets.size, 3);
  });

  it('reads an answer that comes in pieces', async (t) => {
    const { connection } = await connectedTo(t, (request, response) => {
      request.resume();
      response.writeHead(503, { 'Content-Length': 6 }).write('abc');
      setImmediate(() => response.end('def'));
    });
    assert.deepEqual(await connection.post('token', '{}'), { status: 503, body: 'abcdef' });
  });

  it('says so when it is closed before its answer', async (t) => {
    const { connection } = await connectedTo(t, (request) => void request.socket.destroy());
    await assert.rejects(connection.post('token', '{}'), /closed before its answer/);
  });
});
