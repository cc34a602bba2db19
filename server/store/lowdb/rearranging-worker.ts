import { parentPort, workerData } from 'node:worker_threads';
import { isWhole, openBeside, rearrange } from './database.ts';
import type { Task } from './rearranging.ts';

const { path, what } = workerData as Task;
const database = openBeside(path);
const done = what === 'check' ? isWhole(database) : rearrange(database);
database.close();
parentPort!.postMessage(done);
