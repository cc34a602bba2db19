import type { KeyedLesson } from '../../contract/course.ts';
import { poolOf } from '../../contract/graded.ts';
import type { Attribute } from './attributes.ts';
import type { FrontMatter } from './front-matter.ts';
import { readDraw } from './lesson-attributes.ts';
import type { Reading } from './reading.ts';

/** Notes what keeps a course of proofs from proving anything. */
export function noteProof(
  { mode, modePlace, record }: Pick<FrontMatter, 'mode' | 'modePlace' | 'record'>,
  lessons: KeyedLesson[],
  { issues, unreadable }: Reading,
): void {
  if (mode !== 'proof') return;
  if (record === 'device') issues.add(modePlace, 'proof-device');
  // Questions that can't be read are noted already.
  if (!unreadable.size && lessons.every((lesson) => !poolOf(lesson).length)) issues.add(modePlace, 'proof-empty');
}

/** How many questions an attempt draws of a lesson; notes where that can't be. */
export function drawOf(
  written: Attribute | undefined,
  questions: KeyedLesson['questions'],
  { isWhole }: { isWhole: boolean },
  reading: Reading,
): number | undefined {
  const draw = readDraw(written, reading);
  if (!written || draw === undefined) return undefined;
  const place = reading.source.placeAt(written.offset);
  const pool = poolOf({ questions }).length;
  if (!reading.isProof) reading.issues.add(place, 'draw-practice');
  else if (isWhole && draw > pool) reading.issues.add(place, 'draw-large', draw, pool);
  return draw;
}
