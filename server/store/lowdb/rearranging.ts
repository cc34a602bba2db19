import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What takes long with a database file, done on a thread of its own. */
export interface Task {
  path: string;
  what: 'check' | 'rearrange' | 'take-over';
}

/** The file beside this one, built or not. */
const WORKER = new URL(`rearranging-worker${extname(import.meta.filename)}`, import.meta.url);

/** Whether a file is whole, as far as can be told at the moment. */
export async function isWholeBeside(path: string): Promise<boolean> {
  return (await run({ path, what: 'check' })) ?? true;
}

/** Writes a file anew; nobody may write meanwhile. Where that fails it stays as it was, and the next time will do. */
export async function rearrangeBeside(path: string): Promise<void> {
  await run({ path, what: 'rearrange' });
}

/** Takes the log over into the file, as far as nobody reads it meanwhile. Others go on writing. */
export async function takeOverBeside(path: string): Promise<void> {
  await run({ path, what: 'take-over' });
}

/** Resolves to undefined where the task could not be done. */
function run(task: Task): Promise<boolean | undefined> {
  const worker = new Worker(WORKER, { workerData: task });
  return new Promise((resolve) => {
    worker.on('message', resolve);
    worker.on('error', () => resolve(undefined));
    worker.on('exit', () => resolve(undefined));
  });
}
