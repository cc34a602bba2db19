import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createIntranet } from './server.ts';
import type { IntranetOptions } from './server.ts';
import { createKeys } from './token.ts';

/** Something that listens on a free port until it is closed. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => closed(server) };
}

/** An intranet for one test; the service it embeds need not exist. */
export async function startIntranet(options: Partial<IntranetOptions> = {}): Promise<Listening> {
  const intranet = createIntranet({
    serviceUrl: 'http://lernen.example:8080',
    proxyTarget: 'http://127.0.0.1:9',
    publicUrl: 'http://intranet.test',
    keys: await createKeys(),
    ...options,
  });

  return listen(intranet as RequestListener);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
