import { parentPort, workerData } from 'node:worker_threads';
import type { Copied, Copying } from './backup.ts';
import { isWhole, openForReading } from './database.ts';
import { Table } from './row-adapter.ts';

const { from, to } = workerData as Copying;
parentPort!.postMessage(copied());

function copied(): Copied {
  try {
    const store = openForReading(from);
    store.prepare('VACUUM INTO ?').run(to);
    store.close();
    const copy = openForReading(to);
    // What is damaged in the store can't be copied; this looks for a disk that doesn't keep what it is given.
    if (!isWhole(copy)) throw Object.assign(new Error('The copy is damaged.'), { errcode: 10 });
    return { records: new Table(copy, 'records').count(), documents: new Table(copy, 'documents').count() };
  } catch (error) {
    // Only the message of an error gets from one thread to another.
    const { message, errcode = 0 } = error as Error & { errcode?: number };
    return { message, errcode };
  }
}
