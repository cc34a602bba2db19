import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import type { App, AppOptions } from '../app.ts';
import { createLimitedServer } from '../http/limited-server.ts';
import { peersOf } from '../identity/peers.ts';
import { ask } from './ask.ts';
import type { Answer, Asking } from './ask.ts';
import { writeCourses } from './courses.ts';
import { AUDIENCE, ISSUER, publicPem } from './tokens.ts';

/** A service of its own for one test, listening on a free port. */
export interface TestService {
  /** Without a slash at the end. */
  origin: string;
  app: App;
  courses: string;
  data: string;
  /** What was logged, line by line. */
  log: string[];
  ask(path: string, asking?: Asking): Promise<Answer>;
  close(): Promise<void>;
}

export const SECRET = 'ein-geheimnis-nur-fuer-die-tests-0123456789';
export const PSEUDONYM_KEY = 'ein-schluessel-nur-fuer-die-tests-0123456789';
/** A page that may embed. */
export const LISTED = 'http://intranet.test';
/** The only peer whose proxy headers are believed. */
export const PROXY = '127.0.0.2';

export const PROXY_HEADERS = {
  user: 'x-remote-user',
  name: 'x-remote-name',
  department: 'x-remote-department',
  roles: 'x-remote-roles',
  areas: 'x-remote-areas',
};

/** Starts a service over the courses of the fixture. Folders that are handed over are left in place. */
export async function startService(overrides: Partial<AppOptions> = {}): Promise<TestService> {
  const folder = mkdtempSync(join(tmpdir(), 'lern-service-'));
  const courses = join(folder, 'courses');
  const browser = join(folder, 'browser');
  writeCourses(courses);
  writeBuilt(browser);
  const log: string[] = [];
  let handler: RequestListener = (_request, response) => void response.destroy();
  const { origin, close } = await listen((request, response) => handler(request, response));
  const options: AppOptions = {
    courses,
    data: join(folder, 'data'),
    browser,
    origins: [LISTED],
    record: 'named',
    secrets: [SECRET],
    keep: { pseudonymous: 12, named: 12, proofs: 36, audit: 24, erasures: 24 },
    privacy: { legal: { pseudonymous: 'Dienstvereinbarung Lernen, § 3', named: 'Dienstvereinbarung Lernen, § 4' } },
    pseudonymKeys: [PSEUDONYM_KEY],
    proxy: { peers: peersOf([PROXY]), headers: PROXY_HEADERS },
    token: { keys: { pem: publicPem }, issuer: ISSUER, audience: AUDIENCE },
    log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    url: new URL(`${origin}/`),
    ...overrides,
  };
  const app = await createApp(options).catch(async (error: unknown) => {
    await close();
    rmSync(folder, { recursive: true });
    throw error;
  });
  handler = app.handler;

  return {
    ...{ origin, app, log, courses: options.courses, data: options.data },
    ask: (path, asking) => ask(origin, path, asking),
    async close() {
      await close();
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Listens on a free port. */
export async function listen(listener: RequestListener): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createLimitedServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

function writeBuilt(folder: string): void {
  mkdirSync(join(folder, 'chunks'), { recursive: true });
  writeFileSync(join(folder, 'loader.js'), 'export const loader = 1;');
  writeFileSync(join(folder, 'loader.js.br'), 'brotli');
  writeFileSync(join(folder, 'embed.js'), 'embed();');
  writeFileSync(join(folder, 'lernbausteine.js'), 'everything();');
  writeFileSync(join(folder, 'frame.js'), 'export const frame = 1;');
  writeFileSync(join(folder, 'chunks', 'learn-badge-AbCd1234.js'), 'export const badge = 1;');
}
