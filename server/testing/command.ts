import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { AUDIENCE, ISSUER, publicPem } from './tokens.ts';
import { PSEUDONYM_KEY, SECRET } from './service.ts';

const MAIN = new URL('../main.ts', import.meta.url).pathname;

/** The environment of a service with a token, on a free port. */
export function environment(courses: string, data: string): Record<string, string> {
  return {
    PORT: '0',
    LERN_COURSES: courses,
    LERN_DATA: data,
    LERN_IDENTITY: 'token',
    LERN_TOKEN_KEY: publicPem,
    LERN_TOKEN_ISSUER: ISSUER,
    LERN_TOKEN_AUDIENCE: AUDIENCE,
    LERN_SECRET: SECRET,
    LERN_PSEUDONYM_KEYS: PSEUDONYM_KEY,
    LERN_RECORD: 'named',
    LERN_LEGAL_PSEUDONYMOUS: 'Dienstvereinbarung Lernen, § 3',
    LERN_LEGAL_NAMED: 'Dienstvereinbarung Lernen, § 4',
  };
}

/** Runs `lernbausteine` with these arguments to its end. */
export async function command(args: string[], env: Record<string, string> = {}) {
  const child = start(args, env);
  let [out, error] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (error += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, error };
}

/** A service in a process of its own. */
export interface ServingProcess {
  origin: string;
  /** What it has logged so far. */
  logged(): string;
  /** Sends a signal; resolves to the exit code, null where the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
  /** Lets it stand still, wherever it is; resolves when every one of its threads does. Where there is no /proc it can’t be told. */
  freeze(): Promise<void>;
}

/** Starts `lernbausteine serve`, from its source unless told otherwise, and waits until it says its address. */
export async function serving(env: Record<string, string>, main = MAIN): Promise<ServingProcess> {
  const child = start(['serve'], env, main);
  let log = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text));
  const origin = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.once('exit', () => reject(new Error(`The service did not start: ${out}`)));
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const address = /http:\/\/[\w.:]+/.exec(out)?.[0];
      if (address) resolve(address);
    });
  });
  return {
    origin,
    logged: () => log,
    async stop(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      return ((await ended) as [number | null])[0];
    },
    async freeze() {
      child.kill('SIGSTOP');
      while (!standsStill(child.pid!)) await setTimeout(1);
    },
  };
}

/** Whoever waits for the disk goes on until that has answered. */
function standsStill(pid: number): boolean {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).every((task) => /^State:\s+T/m.test(readFileSync(`${tasks}/${task}/status`, 'utf8')));
}

/** Ends what a test that failed left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

const running = new Set<ChildProcess>();

function start(args: string[], env: Record<string, string>, main = MAIN): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH ?? '', ...env } });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}
