import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Exactly these: what its own ranges bring is what was tried. */
const PACKAGES = { '@learninglocker/xapi-statements': '7.8.0', '@learninglocker/xapi-validation': '3.0.0' };

/** Kept beside what else is made for tests: old and large (190 MB), it is nobody’s dependency. */
const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/learning-locker-7.8.0');

/** How long the registry may take, in milliseconds. */
const PATIENCE = 240_000;

/** A learning record store that isn’t ours, running. */
export interface LearningLocker {
  /** Its xAPI address. */
  url: URL;
  /** What it has by now, newest first; without what was voided. */
  statements(): Promise<{ id: string; actor: { name?: string }; verb: { id: string } }[]>;
  close(): Promise<void>;
}

/** Installs it where it isn’t there yet; answers why it can’t be had, or undefined. */
export async function whyNoLearningLocker(): Promise<string | undefined> {
  if (existsSync(FOLDER)) return undefined;
  const begun = `${FOLDER}.${process.pid}`;
  try {
    mkdirSync(begun, { recursive: true });
    writeFileSync(join(begun, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--loglevel=error'];
    await promisify(execFile)('npm', ['install', ...options], { cwd: begun, timeout: PATIENCE });
    renameSync(begun, FOLDER);
    return undefined;
  } catch (error) {
    rmSync(begun, { recursive: true, force: true });
    const [reason] = (error as Error).message.split('\n').slice(-2);
    return `SKIPPED: Learning Locker can’t be installed from the registry (${reason}); only the strict stand-in was tried`;
  }
}

/** Starts it. Any name and password will do. */
export async function startLearningLocker(): Promise<LearningLocker> {
  const program = join(import.meta.dirname, 'learning-locker-program.ts');
  const child = spawn(process.execPath, ['--no-deprecation', program, FOLDER], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const ended = once(child, 'exit');
  const [port] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string | number];
  if (typeof port !== 'string') throw new Error(`Learning Locker ended: ${errors.join('')}`);
  const url = new URL(`http://127.0.0.1:${port}/xAPI/`);
  return {
    url,
    async statements() {
      const headers = { Authorization: 'Basic YTpi', 'X-Experience-API-Version': '1.0.3' };
      const response = await fetch(new URL('statements', url), { headers });
      return ((await response.json()) as { statements: Awaited<ReturnType<LearningLocker['statements']>> }).statements;
    },
    async close() {
      child.kill();
      await ended;
    },
  };
}
