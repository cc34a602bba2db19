import { createHash } from 'node:crypto';
import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { Turns } from '../turns.ts';
import type { AboutExport, ExportFormat } from './format.ts';
import { select } from './select.ts';

/** What is written, and how. */
export interface ExportPlan {
  format: ExportFormat;
  about: AboutExport;
  /** All records, or those after a key, by class and id, one at a time. */
  records(after?: RecordKey): AsyncIterable<LearnerRecord>;
  /** Who else works, and who asks meanwhile. */
  turns: Turns;
}

/** Up to where an export is written: whoever knows that can go on with it. */
export interface ExportPlace {
  /** The last record that was looked at. */
  after?: RecordKey | undefined;
  /** Records that were looked at, and those that were exported. */
  looked: number;
  count: number;
  /** Lines of records were written. */
  begun: boolean;
  /** SHA-256 over what stood here before and the last line of a record, begun with that of nothing; in base64url. */
  hash: string;
}

/** A piece of an export, and where one is behind it. */
export interface ExportPiece {
  text: string;
  /** Absent within the head: there nobody can go on. */
  place?: ExportPlace;
  isEnd?: true;
}

/** Behind the head, before all records. */
export const BEGINNING: ExportPlace = {
  ...{ looked: 0, count: 0, begun: false },
  hash: createHash('sha256').digest('base64url'),
};

/** Writes an export, from its beginning or from a place on, in constant memory and beside requests: it makes room while somebody asks. */
export async function* writeExport(plan: ExportPlan, from?: ExportPlace): AsyncGenerator<ExportPiece> {
  const turn = plan.turns.take();
  try {
    for await (const piece of pieces(plan, from)) {
      turn.waiting();
      yield piece;
      turn.working();
      await turn.rest();
    }
  } finally {
    turn.end();
  }
}

async function* pieces({ format, about, records }: ExportPlan, from?: ExportPlace): AsyncGenerator<ExportPiece> {
  let place = from ?? BEGINNING;
  if (!from) for (const text of format.head(about)) yield { text };
  for await (const record of records(place.after)) {
    const selected = select(record, about);
    const lines = selected ? format.lines(selected, about) : [];
    let text = '';
    let hash: string = place.hash;
    let begun: boolean = place.begun;
    for (const line of lines) {
      text += `${begun ? format.comma : ''}${format.newline}${line}`;
      hash = chained(hash, line);
      begun = true;
    }
    place = { after: record.key, looked: place.looked + 1, count: place.count + Number(lines.length > 0), begun, hash };
    yield { text, place };
  }
  const tail = format.tail({ count: place.count, checksum: checksumOf(place.hash) });
  yield { text: `${format.newline}${tail}${format.newline}`, place, isEnd: true };
}

/** The checksum so far, with one more line. */
export function chained(hash: string, line: string): string {
  return createHash('sha256').update(Buffer.from(hash, 'base64url')).update(line).digest('base64url');
}

/** The checksum as it stands in the last line. */
export function checksumOf(hash: string): string {
  return `sha256:${Buffer.from(hash, 'base64url').toString('hex')}`;
}
