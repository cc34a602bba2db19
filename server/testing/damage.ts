import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';

const PAGE = 4096;

/** What disks, power cuts and people do to a file of SQLite. Each can be told when it is opened. */
export const DAMAGES: Record<string, (path: string) => void> = {
  'cut off': (path) => truncateSync(path, statSync(path).size - 2 * PAGE),
  emptied: (path) => truncateSync(path, 0),
  'begun with zeros': (path) => overwrite(path, 0, Buffer.alloc(PAGE)),
  'begun with garbage': (path) => overwrite(path, 0, Buffer.alloc(100, 'müll')),
  'a text': (path) => writeFileSync(path, 'Das war einmal eine Datenbank.\n'.repeat(1000)),
};

/** Makes the page nothing that holds this text, or fits this pattern of Latin letters: it is noticed by whoever reads it, and by nobody else. Answers what stood on it. */
export function zeroPageOf(text: string | RegExp, path: string): Buffer {
  const file = readFileSync(path);
  const at = typeof text === 'string' ? file.indexOf(text) : file.toString('latin1').search(text);
  if (at < 0) throw new Error(`${String(text)} stands nowhere in ${path}`);
  const start = at - (at % PAGE);
  overwrite(path, start, Buffer.alloc(PAGE));
  return file.subarray(start, start + PAGE);
}

function overwrite(path: string, position: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, position);
  closeSync(file);
}
