import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileDamaged, saysDamaged } from './damaged-file.ts';
import { pathsIn } from './files.ts';
import { wholeFile } from './whole-file.ts';

/** What a backup holds. */
export interface Backup {
  records: number;
  documents: number;
  bytes: number;
}

/** What the worker is told, and what it answers. */
export interface Copying {
  from: string;
  to: string;
}

export type Copied = Omit<Backup, 'bytes'> | { message: string; errcode: number };

/** The file beside this one, built or not. */
const WORKER = new URL(`backup-worker${extname(import.meta.filename)}`, import.meta.url);

/** Every how many milliseconds it is told how far the copy is. */
const GLANCE = 1000;

/**
 * Copies what is kept in a data folder into one file, as it is at this moment, beside a service that goes on writing; looks
 * whether the copy is whole. The erasure list is not in it: restoring is not to bring back who was erased meanwhile.
 */
export async function backupFolder(
  folder: string,
  file: string,
  progress: (done: number, total: number) => void,
): Promise<Backup> {
  const { store } = pathsIn(folder);
  return wholeFile(file, async (part) => {
    const total = statSync(store).size;
    const glancing = setInterval(() => progress(Math.min(statSync(part).size, total), total), GLANCE);
    try {
      return { ...(await copy({ from: store, to: part })), bytes: statSync(part).size };
    } catch (cause) {
      throw saysDamaged(cause) ? new FileDamaged(store, { cause }) : cause;
    } finally {
      clearInterval(glancing);
    }
  });
}

function copy(copying: Copying): Promise<Omit<Backup, 'bytes'>> {
  const worker = new Worker(WORKER, { workerData: copying });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (copied: Copied) => {
      if ('message' in copied) reject(Object.assign(new Error(copied.message), { errcode: copied.errcode }));
      else resolve(copied);
    });
  });
}
