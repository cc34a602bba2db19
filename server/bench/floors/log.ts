import { open } from 'node:fs/promises';
import { listen } from './listening.ts';

/** A bare log, one flush for all that wait: the limit of durable writing on this disk. */
const log = await open(process.env.BENCH_LOG!, 'a');

let waiting: { line: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
let isWriting = false;

listen((facts) => {
  return new Promise((resolve, reject) => {
    waiting.push({ line: `${JSON.stringify(facts)}\n`, resolve, reject });
    if (!isWriting) void writeGroups();
  });
});

async function writeGroups(): Promise<void> {
  isWriting = true;
  while (waiting.length > 0) {
    const group = waiting;
    waiting = [];
    try {
      await log.appendFile(group.map(({ line }) => line).join(''));
      await log.datasync();
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
  isWriting = false;
}
