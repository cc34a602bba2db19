/**
 * Starts the learning service and, beside it, the intranet of Lindenbach that embeds it (`npm start`).
 * What the environment already says wins; everything else is set so that the two fit together.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { townProvider } from './intranet/provider/provider.ts';
import type { TownProvider } from './intranet/provider/provider.ts';
import { createIntranet } from './intranet/server.ts';
import { createKeys } from './intranet/token.ts';
import { addressesOf, root, serviceEnvironment, trustedPeer } from './settings.ts';

const addresses = addressesOf(process.env);
const { host, port, demoPort, serviceUrl, demoUrl, proxyTarget, insideUrl } = addresses;

/** What runs and has to be stopped. */
const running: { service?: ChildProcess; intranet: Server[] } = { intranet: [] };
let stopping = false;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
stopWithNpm();

await refuseTaken(port, 'PORT');
await refuseTaken(demoPort, 'DEMO_PORT');
const environment = await serviceEnvironment(process.env, addresses);
running.service = startService(environment);
await serviceReady();
running.intranet = await startIntranet(environment);
if (!(await canListen(0, trustedPeer))) console.log(peerMissing());
console.log(welcome());

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

/** The intranet, for browsers; and once more for the service on this machine, where those are two. */
async function startIntranet(env: NodeJS.ProcessEnv): Promise<Server[]> {
  const app = createIntranet({
    serviceUrl,
    proxyTarget,
    publicUrl: env['LERN_TOKEN_ISSUER'] ?? demoUrl,
    audience: env['LERN_TOKEN_AUDIENCE'],
    keys: await createKeys(),
    provider: await ownProvider(env),
  });
  const hosts = new URL(demoUrl).hostname === new URL(insideUrl).hostname ? [host] : [host, '127.0.0.1'];
  const servers = hosts.map((one) => app.listen(demoPort, one));
  await Promise.all(servers.map((server) => once(server, 'listening')));

  return servers;
}

/** The town's identity provider, unless the visitor has named another one. */
async function ownProvider(env: NodeJS.ProcessEnv): Promise<TownProvider | undefined> {
  const issuer = `${insideUrl}/idp`;
  if (env['LERN_OIDC_ISSUER'] !== issuer) return undefined;

  const { LERN_OIDC_CLIENT: client = '', LERN_OIDC_SECRET_FILE: file } = env;
  const secret = env['LERN_OIDC_SECRET'] ?? (await readFile(file!, 'utf8')).trim();
  return townProvider({ issuer, publicUrl: demoUrl, serviceUrl, client, secret });
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
  for (const server of intranet) {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
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

Was über einen gespeichert ist, mit Löschen:  ${demoUrl}/digitalisierung/meine-lerndaten

Auswertung und Betrieb, als Jule Petersen (admin) oder Ruth Jansen (Personalrat) angemeldet:

  ${demoUrl}/lernen/admin

Der Lernstand als JSON, gefragt als Jule Petersen (Rolle admin) durch den Proxy:

  curl --cookie person=j.petersen ${demoUrl}/lernen/api/v1/admin/export

Beenden mit Strg+C.
`;
}
