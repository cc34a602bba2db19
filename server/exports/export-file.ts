import type { FormatName } from '../contract/export-choices.ts';
import type { RecordKey } from '../contract/record.ts';
import type { ExportEnd, ExportFormat, ExportStart } from './format.ts';
import { formats } from './formats.ts';
import { linesOf } from './lines-of.ts';
import type { Line } from './lines-of.ts';
import type { ExportPlace } from './write.ts';
import { BEGINNING, chained, checksumOf } from './write.ts';

/** What an exported file turned out to be. */
export type FoundExport =
  | { is: 'unknown' }
  | (FoundFile & { is: 'whole' | 'changed' })
  /** It can be gone on with: behind `place`, once all from `size` on (in bytes) has gone. */
  | (FoundFile & { is: 'cut-off'; size: number; place: ExportPlace });

interface FoundFile {
  format: FormatName;
  /** Absent where the format has no room for it: nobody can go on with such a file. */
  start?: ExportStart;
  /** Records in it. */
  count: number;
}

/** Reads an exported file through, line by line, and says whether it is whole. */
export async function readExportFile(path: string): Promise<FoundExport> {
  let reading: Reading | undefined;
  for await (const line of linesOf(path)) {
    if (!reading) {
      reading = line.isWhole ? begin(line) : undefined;
      if (!reading) return { is: 'unknown' };
    } else if (!reading.take(line)) break;
  }
  return reading?.found() ?? { is: 'unknown' };
}

function begin({ text, end }: Line): Reading | undefined {
  for (const [name, format] of Object.entries(formats) as [FormatName, ExportFormat][]) {
    const head = withoutReturn(text, format);
    const start = head === undefined ? undefined : format.readHead(head);
    if (start)
      return new Reading(name, start === 'unsaid' ? undefined : start, end - Buffer.byteLength(format.newline));
  }
  return undefined;
}

/** What has been read of a file so far. */
class Reading {
  readonly #name: FormatName;
  readonly #format: ExportFormat;
  readonly #start: ExportStart | undefined;
  /** Behind the record before the last one. Of the last one, lines may be missing. */
  #sure: { place: ExportPlace; size: number };
  #place = BEGINNING;
  #size: number;
  #end: ExportEnd | 'unsaid' | undefined;
  #comma = false;
  #isChanged = false;

  constructor(name: FormatName, start: ExportStart | undefined, size: number) {
    this.#name = name;
    this.#format = formats[name];
    this.#start = start;
    this.#size = size;
    this.#sure = { place: this.#place, size };
  }

  /** Takes the next line; false where no other one matters any more. */
  take({ text, start, isWhole }: Line): boolean {
    // Whatever is behind the last line didn't come from us.
    if (this.#end) return !(this.#isChanged = true);
    if (!isWhole) return false;
    const line = withoutReturn(text, this.#format);
    if (line === undefined) return !(this.#isChanged = true);
    const end = this.#format.readTail(line);
    if (!end) return this.#takeLine(line, start);
    this.#end = end;
    this.#isChanged ||= this.#comma;
    return true;
  }

  found(): FoundExport {
    const { count, hash } = this.#place;
    const file = { format: this.#name, ...(this.#start && { start: this.#start }) };
    if (this.#isChanged) return { is: 'changed', ...file, count };
    if (!this.#end) return { is: 'cut-off', ...file, count: this.#sure.place.count, ...this.#sure };
    const isRight = this.#end === 'unsaid' || (this.#end.count === count && this.#end.checksum === checksumOf(hash));
    return { is: isRight ? 'whole' : 'changed', ...file, count };
  }

  #takeLine(line: string, start: number): boolean {
    const { comma } = this.#format;
    const hasComma = comma !== '' && line.endsWith(comma);
    const text = hasComma ? line.slice(0, -comma.length) : line;
    const key = this.#format.recordOf(text);
    if (!key || (this.#place.begun && comma !== '' && !this.#comma)) return !(this.#isChanged = true);
    const place = this.#place;
    if (!isSame(key, place.after)) this.#sure = { place, size: this.#size };
    const count = place.count + Number(!isSame(key, place.after));
    this.#place = { after: key, looked: count, count, begun: true, hash: chained(place.hash, text) };
    this.#size = start + Buffer.byteLength(text);
    this.#comma = hasComma;
    return true;
  }
}

function withoutReturn(text: string, { newline }: ExportFormat): string | undefined {
  if (newline === '\n') return text;
  return text.endsWith('\r') ? text.slice(0, -1) : undefined;
}

function isSame(a: RecordKey, b: RecordKey | undefined): boolean {
  return a.class === b?.class && a.id === b.id;
}
