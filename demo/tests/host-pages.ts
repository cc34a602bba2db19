import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as requestOf } from 'node:http';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';

const built = resolve(import.meta.dirname, '../../dist/browser');

/** A server whose pages are whatever a test says, as any CMS might send them. */
export interface HostPages {
  origin: string;
  /** Puts a page there; answers its address. */
  page(html: string, headers?: Record<string, string>): string;
  /** Where requests to `/lernen/…` go on to, as behind a reverse proxy. */
  proxyTo(service: string): void;
  stop(): void;
}

/** Starts it. Below `/copy/` lies the build once more, as a second version of it would: other addresses, other modules. */
export async function startHostPages(host: string): Promise<HostPages> {
  const port = await freePort();
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  let target = '';

  const server = createServer((request, response) => {
    const path = request.url!.replace(/\?.*/, '');
    if (path.startsWith('/lernen/')) return passOn(request, response, target);
    if (path.startsWith('/copy/')) return void sendCopy(path.slice('/copy'.length), response);
    const found = pages.get(path);
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...found?.headers });
    response.end(found?.html);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const origin = `http://${host}:${port}`;

  return {
    origin,
    page(html, headers = {}) {
      const path = `/seite-${pages.size}`;
      pages.set(path, { html, headers });
      return origin + path;
    },
    proxyTo(service) {
      target = service;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(request: IncomingMessage, response: ServerResponse, target: string): void {
  const url = new URL(request.url!.slice('/lernen'.length), target.replace(/\/\/[^:]+/, '//127.0.0.1'));
  const { method, headers } = request;
  const passed = requestOf(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
}

async function sendCopy(path: string, response: ServerResponse): Promise<void> {
  const code = await readFile(join(built, path)).catch(() => undefined);
  response.writeHead(code ? 200 : 404, { 'Content-Type': 'text/javascript; charset=utf-8' });
  response.end(code);
}
