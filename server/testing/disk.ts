import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IS_ROOT = process.getuid?.() === 0;

/** A real disk of a few megabytes. */
export interface SmallDisk {
  folder: string;
  /** Takes all the space there is. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  remove(): void;
}

/** Why a test of a small disk can't be run here; false where it can. */
export const NO_SMALL_DISK = whyNot(() => smallDisk().remove(), 'a file system can’t be mounted here');

/** Why a test of files that can't be written can't be run here; false where it can. */
export const NO_LOCKING = whyNot(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-locking-'));
  lockFiles(folder);
  try {
    closeSync(openSync(join(folder, 'file'), 'a'));
    throw new Error('It can be written.');
  } catch (error) {
    if (!('code' in (error as object))) throw error;
  } finally {
    unlockFiles(folder);
    rmSync(folder, { recursive: true });
  }
}, 'nothing can be made unwritable here');

/** The same of files that are open already. */
export const NO_LOCKING_OPEN = NO_LOCKING || (!IS_ROOT && 'only root can stop a process from writing what it has open');

/** Mounts a disk in memory. */
export function smallDisk(): SmallDisk {
  const mounted = mkdtempSync(join(tmpdir(), 'lern-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=0755', 'tmpfs', mounted], { stdio: 'ignore' });
  const folder = join(mounted, 'data');
  const ballast = join(mounted, 'ballast');
  mkdirSync(folder, { mode: 0o700 });

  return {
    folder,
    fill() {
      const file = openSync(ballast, 'w');
      try {
        for (;;) writeSync(file, Buffer.alloc(4096));
      } catch {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast),
    remove() {
      execFileSync('umount', ['--lazy', mounted]);
      rmSync(mounted, { recursive: true });
    },
  };
}

/** Makes a folder, and the files in it, so that nobody can write them: root is stopped by the file system only. What lies in memory, too, stays as it is. */
export function lockFiles(folder: string): void {
  for (const path of pathsOf(folder)) {
    if (IS_ROOT) execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
    else chmodSync(path, statSync(path).mode & ~0o222);
  }
}

export function unlockFiles(folder: string): void {
  for (const path of pathsOf(folder).reverse()) {
    if (IS_ROOT) execFileSync('chattr', ['-i', path], { stdio: 'ignore' });
    else chmodSync(path, statSync(path).mode | 0o200);
  }
}

function pathsOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return [...names.map((name) => join(folder, name)), folder];
}

function whyNot(attempt: () => void, reason: string): string | false {
  try {
    attempt();
    return false;
  } catch (error) {
    return `${reason}: ${(error as Error).message.split('\n')[0]}`;
  }
}
