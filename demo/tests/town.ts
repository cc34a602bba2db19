import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createIntranet } from '../intranet/server.ts';
import type { SigningKeys } from '../intranet/token.ts';
import { createKeys } from '../intranet/token.ts';

const root = resolve(import.meta.dirname, '../..');

/** The built service and the intranet of Lindenbach, on free ports and a fresh data folder. */
export interface Town {
  intranetUrl: string;
  serviceUrl: string;
  /** Stops the service in the middle of whatever it does (SIGKILL). */
  killService(): Promise<void>;
  /** Starts it again, on the same port and data. */
  startService(): Promise<void>;
  stop(): Promise<void>;
}

export interface TownOptions {
  /** Names the browser knows the two hosts by; both are this machine. */
  intranetHost?: string;
  serviceHost?: string;
  /** Origins of further pages that embed the elements. */
  origins?: string[];
  courses?: string;
  /** What the intranet signs its tokens with. */
  keys?: SigningKeys;
  /** How long a token is good for. */
  tokenSeconds?: number;
}

export async function startTown(options: TownOptions = {}): Promise<Town> {
  const { intranetHost = '127.0.0.1', serviceHost = '127.0.0.1', origins = [], courses = 'demo/courses' } = options;
  const data = await mkdtemp(join(tmpdir(), 'lernbausteine-'));
  const intranet = createServer();
  await new Promise<void>((done) => intranet.listen(0, '127.0.0.1', done));
  const intranetPort = (intranet.address() as AddressInfo).port;
  const intranetUrl = `http://${intranetHost}:${intranetPort}`;
  let service: ChildProcess | undefined;
  let port = 0;

  const startService = async () => {
    service = spawn(process.execPath, ['dist/server/main.js', 'serve'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        PORT: String(port),
        LERN_COURSES: courses,
        LERN_DATA: data,
        LERN_RECORD: 'named',
        LERN_SECRET: 'a secret that only the tests of this town know',
        LERN_PSEUDONYM_KEYS: 'a key that only the tests of this town know',
        LERN_ORIGINS: [intranetUrl, ...origins].join(),
        LERN_IDENTITY: 'proxy,token',
        LERN_PROXY_PEERS: '127.0.0.2',
        LERN_TOKEN_JWKS: `http://127.0.0.1:${intranetPort}/.well-known/jwks.json`,
        LERN_TOKEN_ISSUER: intranetUrl,
        LERN_TOKEN_AUDIENCE: 'lernbausteine',
      },
    });
    for await (const line of createInterface(service.stdout!)) {
      const address = /http:\/\/\S+:(\d+)\//.exec(line);
      if (!address) continue;
      port = Number(address[1]);
      return;
    }
    throw new Error('The service ended before it listened.');
  };
  const endService = async (signal: NodeJS.Signals) => {
    if (!service || service.exitCode !== null || service.signalCode !== null) return;
    const ended = once(service, 'exit');
    service.kill(signal);
    await ended;
  };

  await startService();
  const serviceUrl = `http://${serviceHost}:${port}`;
  intranet.on(
    'request',
    createIntranet({
      serviceUrl,
      proxyTarget: `http://127.0.0.1:${port}`,
      publicUrl: intranetUrl,
      keys: options.keys ?? (await createKeys()),
      ...(options.tokenSeconds && { tokenSeconds: options.tokenSeconds }),
    }),
  );

  return {
    intranetUrl,
    serviceUrl,
    startService,
    killService: () => endService('SIGKILL'),
    async stop() {
      await endService('SIGTERM');
      intranet.closeAllConnections();
      intranet.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
