import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Why a file stays as it is. */
export type Refusal = { code: 'file-read-only' | 'file-changed' } | { code: 'file-unwritable'; reason: string };

/**
 * Puts `text` in the place of a file that is still as it was read, all of it or nothing; who may read and write it stays.
 * Resolves to why it couldn't.
 */
export async function replaceFile(file: string, before: Uint8Array, text: string): Promise<Refusal | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(file);
    const stats = await stat(target);
    if (!(stats.mode & 0o222)) return { code: 'file-read-only' };
    // The point keeps it from being read as a part of the course.
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
    await writeDurably(temporary, text, stats);
    if (!(await readFile(target)).equals(before)) return { code: 'file-changed' };
    await rename(temporary, target);
    temporary = undefined;
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { code: 'file-unwritable', reason: code ?? message };
  } finally {
    if (temporary) await rm(temporary, { force: true });
  }
}

async function writeDurably(file: string, text: string, { mode, uid, gid }: Stats): Promise<void> {
  const handle = await open(file, 'wx', mode & 0o777);
  try {
    await handle.writeFile(text);
    // Only root may give a file away; whoever else may write it is its owner from now on.
    await handle.chown(uid, gid).catch(() => undefined);
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
