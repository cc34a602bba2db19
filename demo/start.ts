/**
 * Starts the learning service and, beside it, the intranet of Lindenbach that embeds it (`npm start`).
 * What the environment already says wins; everything else is set so that the two fit together.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSecrets } from './intranet/secrets.ts';
import { createIntranet } from './intranet/server.ts';
import { createKeys } from './intranet/token.ts';

const root = resolve(import.meta.dirname, '..');
const trustedPeer = '127.0.0.2';
const host = process.env['HOST'] || '127.0.0.1';
const reachableHost = ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host;
const port = portFrom('PORT', 8080);
const demoPort = portFrom('DEMO_PORT', 8081);
const basePath = `/${process.env['BASE_PATH'] ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');
const serviceUrl = `http://localhost:${port}${basePath}`;
const proxyTarget = `http://${reachableHost}:${port}${basePath}`;
const demoUrl = `http://localhost:${demoPort}`;

/** What runs and has to be stopped. */
const running: { service?: ChildProcess; intranet?: Server } = {};
let stopping = false;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
stopWithNpm();

await refuseTaken(port, 'PORT');
await refuseTaken(demoPort, 'DEMO_PORT');
const environment = await serviceEnvironment();
running.service = startService(environment);
await serviceReady();
running.intranet = await startIntranet(environment);
if (!(await canListen(0, trustedPeer))) console.log(peerMissing());
console.log(welcome());

/** Everything the service needs to know, with the visitor's own settings on top. */
async function serviceEnvironment(): Promise<NodeJS.ProcessEnv> {
  const data = resolve(process.env['LERN_DATA'] || join(root, 'data'));
  const { secret, pseudonymKeys } = await readSecrets(data);
  const set = Object.entries(process.env).filter(([, value]) => value !== '');

  return {
    HOST: host,
    LERN_COURSES: join(root, 'demo', 'courses'),
    LERN_RECORD: 'named',
    LERN_LOG: 'warn',
    LERN_SECRET: secret,
    LERN_PSEUDONYM_KEYS: pseudonymKeys,
    LERN_ORIGINS: `${demoUrl},http://127.0.0.1:${demoPort}`,
    LERN_IDENTITY: 'proxy,token',
    LERN_PROXY_PEERS: trustedPeer,
    LERN_PROXY_USER: 'X-Remote-User',
    LERN_PROXY_NAME: 'X-Remote-Name',
    LERN_PROXY_DEPARTMENT: 'X-Remote-Department',
    LERN_PROXY_ROLES: 'X-Remote-Roles',
    LERN_TOKEN_JWKS: `http://${reachableHost}:${demoPort}/.well-known/jwks.json`,
    LERN_TOKEN_ISSUER: demoUrl,
    LERN_TOKEN_AUDIENCE: 'lernbausteine',
    ...Object.fromEntries(set),
    PORT: String(port),
    LERN_DATA: data,
  };
}

function startService(env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js'), 'serve'], { env, stdio: 'inherit' });
  child.once('exit', (code, signal) => void serviceEnded(signal ?? `Code ${code}`));

  return child;
}

async function serviceEnded(how: string): Promise<void> {
  // Ctrl-C reaches both processes, and the service may be the quicker one.
  await sleep(100);
  if (stopping) return;
  console.error(`Der Lerndienst hat sich beendet (${how}); seine letzte Meldung sagt, warum.`);
  await stop(1);
}

async function serviceReady(): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < 60_000; await sleep(100)) {
    const answer = await fetch(`${proxyTarget}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  console.error('Der Lerndienst ist nach einer Minute noch nicht bereit.');
  await stop(1);
}

async function startIntranet({ LERN_TOKEN_ISSUER, LERN_TOKEN_AUDIENCE }: NodeJS.ProcessEnv): Promise<Server> {
  const app = createIntranet({
    serviceUrl,
    proxyTarget,
    publicUrl: LERN_TOKEN_ISSUER ?? demoUrl,
    audience: LERN_TOKEN_AUDIENCE,
    keys: await createKeys(),
  });
  const server = app.listen(demoPort, host);
  await once(server, 'listening');

  return server;
}

/** Lets the service finish what it is doing, then closes the intranet; while the service works, its proxy stays open. */
async function stop(code: number): Promise<never> {
  if (stopping) return new Promise<never>(() => undefined);
  stopping = true;

  const { service, intranet } = running;
  if (service && service.exitCode === null && service.signalCode === null) {
    const patience = setTimeout(() => service.kill('SIGKILL'), 20_000);
    service.kill('SIGTERM');
    await once(service, 'exit');
    clearTimeout(patience);
  }
  if (intranet) {
    const closed = once(intranet, 'close');
    intranet.close();
    intranet.closeAllConnections();
    await closed;
  }
  process.exit(code);
}

/** Killing npm ends the shell between npm and this process, and nobody tells us. */
function stopWithNpm(): void {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] !== 'start') return;

  setInterval(() => process.ppid !== parent && void stop(0), 500).unref();
}

function portFrom(name: string, otherwise: number): number {
  const value = Number(process.env[name] || otherwise);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;

  console.error(`${name} muss eine Zahl zwischen 1 und 65535 sein, nicht „${process.env[name]}“.`);
  process.exit(1);
}

async function refuseTaken(wanted: number, name: string): Promise<void> {
  if ((name === 'PORT' || wanted !== port) && (await canListen(wanted, host))) return;

  console.error(
    `Port ${wanted} ist schon belegt. Bitte beenden Sie, was dort läuft, oder wählen Sie mit ${name}=… einen anderen.`,
  );
  process.exit(1);
}

async function canListen(wanted: number, address: string): Promise<boolean> {
  const probe = createServer();
  try {
    const listening = once(probe, 'listening');
    probe.listen(wanted, address);
    await listening;
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

function peerMissing(): string {
  return `
Hinweis: Auf diesem Rechner fehlt die Adresse ${trustedPeer}, von der aus der Proxy fragt. Die Einbindung
„Anderer Server (Token)“ geht trotzdem. Unter macOS legt sie an:  sudo ifconfig lo0 alias ${trustedPeer}`;
}

function welcome(): string {
  return `
Lindenbach ist da.

  Intranet der Stadt   ${demoUrl}
  Lerndienst           ${serviceUrl}

Zuerst: im Intranet oben eine Person wählen und auf „Anmelden“ klicken. Dann diese Seite öffnen,
den Film starten und die Fragen beantworten; der Stand auf der Startseite geht mit:

  ${demoUrl}/digitalisierung/d3-ablegen

Ganz unten auf jeder Seite lässt sich umstellen, auf welchem Weg die Lernbausteine eingebunden sind.

Der Lernstand als JSON, gefragt als Jule Petersen (Rolle admin) durch den Proxy:

  curl --cookie person=j.petersen ${demoUrl}/lernen/api/v1/admin/export

Beenden mit Strg+C.
`;
}
