import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { townProvider } from '../intranet/provider/provider.ts';
import { createIntranet } from '../intranet/server.ts';
import type { SigningKeys } from '../intranet/token.ts';
import { createKeys } from '../intranet/token.ts';
import { agreement } from '../settings.ts';
import { freePort } from './free-port.ts';

const root = resolve(import.meta.dirname, '../..');

const secrets = {
  LERN_SECRET: 'a secret that only the tests of this town know',
  LERN_PSEUDONYM_KEYS: 'a key that only the tests of this town know',
  LERN_OIDC_SECRET: 'a secret between the provider of this town and its service',
};

/** The built service and the intranet of Lindenbach, on free ports and a fresh data folder. */
export interface Town {
  intranetUrl: string;
  serviceUrl: string;
  /** The folder in which the service keeps everything. */
  data: string;
  /** What the service has said so far, in all its lives. */
  log(): string;
  /** Stops the service in the middle of whatever it does (SIGKILL). */
  killService(): Promise<void>;
  /** Starts it again, on the same port and data. */
  startService(): Promise<void>;
  /** Runs a command of the service, with its settings, to its end; resolves to what it has said. */
  command(...args: string[]): Promise<string>;
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
  /** Variables of the service that are to be otherwise; what is changed in them holds from the next start on. */
  settings?: Record<string, string>;
}

export async function startTown(options: TownOptions = {}): Promise<Town> {
  const { intranetHost = '127.0.0.1', serviceHost = '127.0.0.1', origins = [], courses = 'demo/courses' } = options;
  const data = await mkdtemp(join(tmpdir(), 'lernbausteine-'));
  const intranet = createServer();
  await new Promise<void>((done) => intranet.listen(0, '127.0.0.1', done));
  const intranetPort = (intranet.address() as AddressInfo).port;
  const port = await freePort();
  const intranetUrl = `http://${intranetHost}:${intranetPort}`;
  const serviceUrl = `http://${serviceHost}:${port}`;
  const issuer = `http://127.0.0.1:${intranetPort}/idp`;
  const client = 'lernbausteine';
  let service: ChildProcess | undefined;
  let log = '';

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    PORT: String(port),
    LERN_URL: serviceUrl,
    LERN_COURSES: courses,
    LERN_DATA: data,
    DATABASE_URL: '',
    LERN_ORIGINS: [intranetUrl, ...origins].join(),
    LERN_IDENTITY: 'proxy,token,oidc',
    LERN_PROXY_PEERS: '127.0.0.2',
    LERN_TOKEN_JWKS: `http://127.0.0.1:${intranetPort}/.well-known/jwks.json`,
    LERN_TOKEN_ISSUER: intranetUrl,
    LERN_TOKEN_AUDIENCE: client,
    LERN_OIDC_ISSUER: issuer,
    LERN_OIDC_CLIENT: client,
    ...secrets,
    ...agreement,
    ...options.settings,
  });
  const run = (args: string[]) =>
    spawn(process.execPath, ['dist/server/main.js', ...args], { cwd: root, env: environment(), stdio: 'pipe' });
  const startService = async (): Promise<void> => {
    service = run(['serve']);
    const begun = log.length;
    await new Promise<void>((resolve, reject) => {
      const hear = (words: Buffer): void => {
        log += String(words);
        if (/^Lernbausteine: http:/m.test(log.slice(begun))) resolve();
      };
      service!.stdout!.on('data', hear);
      service!.stderr!.on('data', hear);
      service!.once('exit', () => reject(new Error(`The service ended before it listened:\n${log.slice(begun)}`)));
    });
  };
  const endService = async (signal: NodeJS.Signals): Promise<void> => {
    if (!service || service.exitCode !== null || service.signalCode !== null) return;
    const ended = once(service, 'exit');
    service.kill(signal);
    await ended;
  };

  intranet.on(
    'request',
    createIntranet({
      serviceUrl,
      proxyTarget: `http://127.0.0.1:${port}`,
      publicUrl: intranetUrl,
      keys: options.keys ?? (await createKeys()),
      provider: await townProvider({
        ...{ issuer, publicUrl: intranetUrl, serviceUrl, client },
        secret: secrets.LERN_OIDC_SECRET,
      }),
      ...(options.tokenSeconds && { tokenSeconds: options.tokenSeconds }),
    }),
  );
  await startService();

  return {
    intranetUrl,
    serviceUrl,
    data,
    log: () => log,
    startService,
    killService: () => endService('SIGKILL'),
    async command(...args) {
      const child = run(args);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => (said += String(words)));
      const [code] = (await once(child, 'close')) as [number];
      if (code !== 0) throw new Error(`${args.join(' ')}: ${said}`);
      return said;
    },
    async stop() {
      await endService('SIGTERM');
      intranet.closeAllConnections();
      intranet.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
