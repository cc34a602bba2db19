import { workerData } from 'node:worker_threads';
import { openBeside, rearrange } from './database.ts';

const database = openBeside(workerData as string);
rearrange(database);
database.close();
