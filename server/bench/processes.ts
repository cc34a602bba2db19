import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** How finely the kernel tells processor time, in parts of a second. */
const TICKS = 100;

/** A process under test. */
export interface Running {
  origin: string;
  /** Processor time it has used, in seconds. */
  cpu(): number;
  /** What it holds in memory, in bytes. */
  resident(): number;
  stop(): Promise<void>;
}

/** A script of ours, told from the folder of the bench, in the form in which the bench itself runs: source, or built. */
export function ours(path: string): string {
  return new URL(path + extname(import.meta.url), import.meta.url).pathname;
}

/** Starts a script that prints its address once it listens; what it logs goes into a file, as a service's log does. */
export async function start(args: string[], env: Record<string, string>, log = '/dev/null'): Promise<Running> {
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', file],
  });
  closeSync(file);
  children.add(child);
  const ended = once(child, 'exit').finally(() => children.delete(child));
  const failed = ended.then(() => Promise.reject(new Error(`${args.join(' ')} ended; see ${log}.`)));
  const origin = await Promise.race([addressFrom(child), failed]);
  failed.catch(() => {});

  return {
    origin,
    cpu() {
      // The name, which may hold spaces, ends with a bracket.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) * 1024,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Ends what a bench that failed left running. */
export function stopAll(): void {
  for (const child of children) child.kill('SIGKILL');
}

const children = new Set<ChildProcess>();

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout!.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const address = /http:\/\/[\w.:]+/.exec(text)?.[0];
      if (address) resolve(address);
    });
  });
}
