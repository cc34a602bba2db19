import { createReadStream } from 'node:fs';

/** A line of a file, and where it lies in it, in bytes. */
export interface Line {
  /** Without the line feed. */
  text: string;
  start: number;
  /** Behind the line feed. */
  end: number;
  /** It ends with a line feed. */
  isWhole: boolean;
}

const LINE_FEED = 10;

/** The lines of a file, one at a time, however long the file is. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let start = 0;
  let pieces: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let rest = chunk;
    for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED)) {
      const line = Buffer.concat([...pieces, rest.subarray(0, at)]);
      const end = start + line.length + 1;
      yield { text: line.toString(), start, end, isWhole: true };
      pieces = [];
      rest = rest.subarray(at + 1);
      start = end;
    }
    if (rest.length > 0) pieces.push(rest);
  }
  const line = Buffer.concat(pieces);
  if (line.length > 0) yield { text: line.toString(), start, end: start + line.length, isWhole: false };
}
