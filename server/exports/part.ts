import type { ExportPlace, ExportPlan } from './write.ts';
import { writeExport } from './write.ts';

/** Some of an export. */
export interface ExportPart {
  text: string;
  /** Where the next part begins; absent in the last one. */
  next?: ExportPlace;
}

/** A part that has become this long, in characters, ends: the whole of it is in memory. */
const LONG = 4_000_000;

/** So does one that has taken this long, in milliseconds: proxies wait for an answer for a minute, and learners come first. */
const PATIENCE = 10_000;

/** The next part of an export: at most so many records are looked at. All parts one after the other are the whole. */
export async function writePart(
  plan: ExportPlan,
  limit: number,
  from?: ExportPlace,
  now = () => performance.now(),
): Promise<ExportPart> {
  const begin = from?.looked ?? 0;
  const end = now() + PATIENCE;
  const isEnough = (looked: number, length: number) => looked >= limit || length >= LONG || now() >= end;
  const texts: string[] = [];
  let length = 0;
  let place = from;
  // The piece behind the last record tells whether that was the end.
  for await (const piece of writeExport(plan, from)) {
    const isFull = place !== undefined && place.looked > begin && isEnough(place.looked - begin, length);
    if (isFull && !piece.isEnd) return { text: texts.join(''), next: place! };
    texts.push(piece.text);
    length += piece.text.length;
    place = piece.place ?? place;
  }
  return { text: texts.join('') };
}
