import type { Insertion } from '../issues/issue.ts';
import { SourceText } from '../parser/source-text.ts';

/**
 * A file's text with some things inserted; everything else of it stays, to the byte. `raw` may have a byte order mark, any
 * line ends, and letters in two parts; offsets are those of its {@link SourceText}, which has none of that.
 */
export function splice(raw: string, insertions: Insertion[]): string {
  const source = new SourceText(raw);
  const read = source.text.split('\n');
  const written = linesOf(raw);
  let spliced = '';
  let done = 0;
  for (const { offset, text } of insertions.toSorted((a, b) => a.offset - b.offset)) {
    const { line, column } = source.placeAt(offset);
    const { start, content } = written[line - 1]!;
    const at = start + columnIn(content, read[line - 1]!, column - 1);
    spliced += raw.slice(done, at) + text;
    done = at;
  }
  return spliced + raw.slice(done);
}

interface Line {
  start: number;
  /** Without its end. */
  content: string;
}

function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  let start = raw.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: end } of raw.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, content: raw.slice(start, index) });
    start = index + end.length;
  }
  return [...lines, { start, content: raw.slice(start) }];
}

/** Where a column of a composed line lies in the line as it is written. */
function columnIn(written: string, composed: string, column: number): number {
  if (written === composed) return column;
  // Letters in two parts shift what follows them; behind the place little follows.
  const rest = composed.slice(column);
  let at = written.length;
  while (at > 0 && written.slice(at).normalize('NFC') !== rest) at--;
  return at;
}
