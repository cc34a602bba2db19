import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { listen, startIntranet } from './server-for-tests.ts';

/** An intranet in front of a service that does what `listener` says; gives the address under which it shows it. */
async function proxied(context: TestContext, listener: RequestListener): Promise<string> {
  const service = await listen(listener);
  const intranet = await startIntranet({ proxyTarget: service.url });
  context.after(async () => {
    await intranet.close();
    await service.close();
  });

  return `${intranet.url}/lernen`;
}

describe('the proxy', () => {
  it('comes from the trusted address, without the prefix', async (context) => {
    const seen: [string | undefined, string | undefined][] = [];
    const url = await proxied(context, (request, response) => {
      seen.push([request.socket.remoteAddress, request.url]);
      response.end('ok');
    });

    await fetch(`${url}/media/public/a%2Fb/x.m3u8?y=%C3%A4`);
    await fetch(url);

    assert.deepEqual(seen, [
      ['127.0.0.2', '/media/public/a%2Fb/x.m3u8?y=%C3%A4'],
      ['127.0.0.2', '/'],
    ]);
  });

  it('says who is signed in, whatever the client claims', async (context) => {
    const { url, headers } = await recording(context);
    await fetch(url, {
      headers: {
        cookie: 'person=o.yildiz; einbindung=proxy; other=1',
        'X-Remote-User': 'j.petersen',
        'x-remote-roles': 'admin',
        'X-Remote-Areas': 'alles',
        X_Remote_User: 'j.petersen',
        'X-Forwarded-For': '10.0.0.1',
        Forwarded: 'for=10.0.0.1',
      },
    });

    const { 'x-remote-user': user, 'x-remote-name': name, 'x-remote-department': department } = headers();
    assert.deepEqual([user, name, department], ['o.yildiz', '%C3%96zlem%20Y%C4%B1ld%C4%B1z', 'Standesamt']);
    assert.equal(headers()['x-remote-roles'], undefined);
    assert.equal(headers()['x-remote-areas'], undefined);
    assert.equal(headers()['x_remote_user'], undefined);
    assert.equal(headers()['forwarded'], undefined);
    assert.equal(headers()['cookie'], 'other=1');
    assert.equal(headers()['x-forwarded-for'], '127.0.0.1');
    assert.equal(headers()['x-forwarded-proto'], 'http');
    assert.equal(headers()['x-forwarded-host'], new URL(url).host);
  });

  it('names the roles of an admin, and nobody when nobody is signed in', async (context) => {
    const { url, headers } = await recording(context);

    await fetch(url, { headers: { cookie: 'person=j.petersen' } });
    assert.equal(headers()['x-remote-roles'], 'admin');

    await fetch(url, { headers: { 'X-Remote-User': 'j.petersen', 'X-Remote-Roles': 'admin' } });
    assert.deepEqual(
      Object.keys(headers()).filter((name) => name.startsWith('x-remote')),
      [],
    );
  });

  it('streams both ways, piece by piece', async (context) => {
    const url = await proxied(context, (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' }).flushHeaders();
      request.pipe(response);
    });
    const request = httpRequest(url, { method: 'POST' });
    request.write('eins');
    const [response] = (await once(request, 'response')) as [IncomingMessage];

    const [first] = (await once(response, 'data')) as [Buffer];
    request.end('zwei');
    const [second] = (await once(response, 'data')) as [Buffer];
    assert.deepEqual([String(first), String(second)], ['eins', 'zwei']);
  });

  it('passes status, headers and ranges on, but nothing that concerns one connection only', async (context) => {
    const url = await proxied(context, (request, response) => {
      response.writeHead(206, { 'Content-Range': String(request.headers.range), Connection: 'X-Hop', 'X-Hop': '1' });
      response.end();
    });
    const response = await fetch(url, { headers: { Range: 'bytes=0-1' } });

    assert.equal(response.status, 206);
    assert.equal(response.headers.get('content-range'), 'bytes=0-1');
    assert.equal(response.headers.get('x-hop'), null);
    assert.equal(response.headers.get('content-security-policy'), null);
  });

  it('keeps redirects below its own path', async (context) => {
    const url = await proxied(context, (_request, response) => response.writeHead(302, { Location: '/c/x' }).end());

    const response = await fetch(url, { redirect: 'manual' });
    assert.equal(response.headers.get('location'), '/lernen/c/x');
  });

  it('stops asking when the client goes', async (context) => {
    let gone: Promise<unknown> | undefined;
    const url = await proxied(context, (_request, response) => {
      gone = once(response, 'close');
      response.write('anfang');
    });
    const client = new AbortController();
    await fetch(url, { signal: client.signal });

    client.abort();
    assert.ok(await gone);
  });

  it('says in both languages that the service is away', async (context) => {
    const service = await listen(() => undefined);
    await service.close();
    const intranet = await startIntranet({ proxyTarget: service.url });
    context.after(() => intranet.close());

    const response = await fetch(`${intranet.url}/lernen/api/v1/facts`, { method: 'POST', body: '{}' });
    const problem = (await response.json()) as Record<string, unknown>;

    assert.equal(response.status, 502);
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.match(String(problem['de']), /nicht erreichbar/);
    assert.match(String(problem['en']), /cannot be reached/);
  });
});

async function recording(context: TestContext): Promise<{ url: string; headers(): IncomingMessage['headers'] }> {
  let last: IncomingMessage['headers'] = {};
  const url = await proxied(context, (request, response) => {
    last = request.headers;
    response.end();
  });

  return { url, headers: () => last };
}
