import { parentPort, workerData } from 'node:worker_threads';
import { isWhole, openBeside, rearrange } from './database.ts';

const database = openBeside(workerData as string);
const whole = isWhole(database);
// What is left of a damaged file is not to be touched.
if (whole) rearrange(database);
database.close();
parentPort!.postMessage(whole);
