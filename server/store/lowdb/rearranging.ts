import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The file beside this one, built or not. */
const WORKER = new URL(`rearranging-worker${extname(import.meta.filename)}`, import.meta.url);

/**
 * Looks whether a database file is whole, and writes it anew, on a thread of its own.
 * Resolves when that is over, to false where the file is damaged. Nobody may write meanwhile.
 */
export function rearrangeBeside(path: string): Promise<boolean> {
  const worker = new Worker(WORKER, { workerData: path });
  return new Promise((resolve) => {
    worker.on('message', resolve);
    // Where it could neither look nor write the next run tries again; the file stays as it was.
    worker.on('error', () => resolve(true));
  });
}
