import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnusable } from '../stores.ts';

/** A file can't be made where it should lie. */
class FileRefused extends StoreUnusable {
  override name = 'FileRefused';
}

/**
 * Lets `write` fill a file that only its owner can read, under a name of its own; it gets the right one when it is whole and
 * on the disk. So nobody ever finds half a file there, and none is written over.
 */
export async function wholeFile<T>(path: string, write: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.part`;
  if (existsSync(path)) {
    throw new FileRefused(
      `${path} gibt es schon; darüber wird nichts geschrieben. Bitte nennen Sie einen anderen Namen. / ${path} exists already; nothing is written over it. Please choose another name.`,
    );
  }
  try {
    rmSync(part, { force: true });
    closeSync(openSync(part, 'wx', 0o600));
    const result = await write(part);
    flush(part);
    renameSync(part, path);
    flush(dirname(path));
    return result;
  } catch (cause) {
    rmSync(part, { force: true });
    throw refusal(path, cause);
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

function refusal(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const { code, errcode } = cause as NodeJS.ErrnoException & { errcode?: number };
  if (code === 'ENOSPC' || errcode === FULL) {
    return new FileRefused(
      `Für ${path} ist auf dem Datenträger nicht genug Platz; es wurde nichts angelegt. / There is not enough space on the disk for ${path}; nothing was made.`,
      { cause },
    );
  }
  if (code !== undefined && /^E[A-Z]+$/.test(code) && errcode === undefined) {
    return new FileRefused(`${path} lässt sich nicht anlegen (${code}). / ${path} can’t be made (${code}).`, { cause });
  }
  return cause;
}

/** SQLite's own "disk full". */
const FULL = 13;
