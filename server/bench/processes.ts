import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How finely the kernel tells processor time, in parts of a second. */
const TICKS = 100;

/** Seconds of processor time within one second: whoever takes no more only waits. */
const LITTLE = 0.05;

/** A process under test. */
export interface Running {
  origin: string;
  /** What it holds in memory, in bytes. */
  resident(): number;
  /** Resolves when it has nothing left to do: a service looks through its records once it has started. */
  idle(): Promise<void>;
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

  const cpu = () => {
    // The name, which may hold spaces, ends with a bracket.
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  };

  return {
    origin,
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) * 1024,
    async idle() {
      let used;
      do {
        const before = cpu();
        await setTimeout(1000);
        used = cpu() - before;
      } while (used > LITTLE);
    },
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
