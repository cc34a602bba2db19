import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What makes a service forget, when it ends, what it did not flush. */
export interface Forgetting {
  /** Environment of the service; its data lie below `LERN_DATA`. */
  env: Record<string, string>;
  /** From now on the service ends, and forgets, as soon as it writes or flushes; `end` makes it do so at last. */
  cut(end: () => Promise<unknown>): Promise<void>;
  close(): void;
}

const SOURCE = new URL('unflushed.c', import.meta.url).pathname;

/** Builds it. */
export function buildForgetting(): Forgetting {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'lern-forgetting-'));
  const [library, told] = [join(base, 'unflushed.so'), join(base, 'cut')];
  const forget = () => rmSync(base, { recursive: true });
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, SOURCE], { stdio: 'pipe' });
  } catch (error) {
    forget();
    throw error;
  }
  return {
    env: { LD_PRELOAD: library, UNFLUSHED_FOLDER: base, UNFLUSHED_CUT: told, LERN_DATA: join(base, 'data') },
    async cut(end) {
      writeFileSync(told, '');
      await end();
      rmSync(told);
    },
    close: forget,
  };
}

/** Why it can't be built here; undefined where it can. */
export function whyNoForgetting(): string | undefined {
  if (process.platform !== 'linux') return 'SKIPPED: it takes Linux to put back what was not flushed';
  try {
    buildForgetting().close();
    return undefined;
  } catch (error) {
    return `SKIPPED: it takes a C compiler to put back what was not flushed (${(error as Error).message.trim()})`;
  }
}
