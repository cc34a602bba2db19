import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The file beside this one, built or not. */
const WORKER = new URL(`rearranging-worker${extname(import.meta.filename)}`, import.meta.url);

/** Writes a database file anew on a thread of its own; resolves when that is over, however it went. Nobody may write meanwhile. */
export function rearrangeBeside(path: string): Promise<void> {
  const worker = new Worker(WORKER, { workerData: path });
  return new Promise((resolve) => {
    // The file stays as it was; the next run tries again.
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
