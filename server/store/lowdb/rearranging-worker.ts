import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { isWhole, openBeside, rearrange, takeOver } from './database.ts';
import type { Task } from './rearranging.ts';

/** Each time takes over what was written during the one before: little is left of it in the end. */
const TIMES = 3;

const TASKS = { check: isWhole, rearrange, 'take-over': takeOverAgain };

const { path, what } = workerData as Task;
const database = openBeside(path);
const done = TASKS[what](database);
database.close();
parentPort!.postMessage(done);

function takeOverAgain(log: DatabaseSync): boolean {
  return Array.from({ length: TIMES }, () => takeOver(log)).every(Boolean);
}
