import type { CourseRecord, LearnerRecord, RecordKey } from '../contract/record.ts';
import { MOST_FORMER, RECORD_VERSION, receiptIn } from '../contract/record.ts';
import type { MigratedHead } from './migrate.ts';
import { migrateCourse, migrateHead } from './migrate.ts';
import { parseDocument } from './parse-document.ts';
import type { Damaged } from './progress-store.ts';
import { NewerDocument, UnreadableDocument } from './progress-store.ts';

/** Says to whoever runs the service what happened, and what brings the lost part back. It names nobody. */
export const SET_ASIDE =
  'Ein Teil eines Lernstands war beschädigt. Er liegt jetzt beiseite, und seine Person lernt ohne ihn weiter. ' +
  'Bitte spielen Sie die letzte Sicherung ein (npx lernbausteine restore): Was sie davon hat, kommt dazu, und nichts geht verloren. / ' +
  'Part of a record was damaged. It is set aside, and its learner goes on without it. ' +
  'Please restore the last backup (npx lernbausteine restore): what it has of it is added, and nothing is lost.';

/** What a record's own row holds; of a damaged one what can be saved. Throws {@link UnreadableDocument} where that is nothing, or where a newer version wrote it. */
export function readHead(text: string, key: RecordKey): MigratedHead & { isDamaged: boolean } {
  try {
    return { ...migrateHead(parseDocument(text)), isDamaged: false };
  } catch (error) {
    if (!isOfDamage(error)) throw error;
    const record = salvage(text, key);
    if (!record) throw error;
    return { record, courses: undefined, isDamaged: true };
  }
}

/** What a course's row holds; undefined where it is damaged. Throws {@link NewerDocument} where a newer version wrote it. */
export function readCourse(text: string): CourseRecord | undefined {
  try {
    return migrateCourse(parseDocument(text));
  } catch (error) {
    if (isOfDamage(error)) return undefined;
    throw error;
  }
}

/** Whether that is why something can't be read: what a newer version wrote is whole. */
export function isOfDamage(error: unknown): boolean {
  return error instanceof UnreadableDocument && !(error instanceof NewerDocument);
}

/** What was set aside; what can't even be read of that has been there for ever. */
export function readDamaged(text: string): Damaged {
  try {
    return JSON.parse(text) as Damaged;
  } catch {
    return { v: 1, at: 0, text };
  }
}

/** What is kept of a damaged record beside the one its learner goes on with. */
export function setAside(text: string, { class: recordClass }: RecordKey, now: number, before?: Damaged): Damaged {
  return { v: 1, at: receiptIn(recordClass, now), text: before?.text ? `${before.text}\n${text}` : text };
}

/**
 * An empty record in place of a damaged one. It keeps the generations, without which the service would take what
 * browsers still have to send for erased, and its age, by which it knows what came back from a backup.
 */
export function salvage(text: string, key: RecordKey): LearnerRecord | undefined {
  const [generation, ...others] = new Set(all(text, /"generation":\s*"([\w-]{1,64})"/g));
  // Where there are two of them nobody knows which is the right one.
  if (generation === undefined || others.length > 0 || isNewer(text)) return undefined;
  const [list = ''] = all(text, /"formerly":\s*\[((?:\s*"[\w:-]{1,64}",?)*)/g);
  const formerly = all(list, /"([^"]*)"/g).slice(0, MOST_FORMER);
  const created = numbers(text, /"created":\s*(\d{1,15})(?=\s*[,}])/g)[0] ?? firstReceived(text);
  return { v: RECORD_VERSION, key, generation, ...(formerly.length > 0 && { formerly }), created, courses: {} };
}

/** What a newer version wrote is its own to read, also where it is damaged. */
function isNewer(text: string): boolean {
  return (numbers(text, /^\s*\{\s*"v":\s*(\d{1,9})/g)[0] ?? 0) > RECORD_VERSION;
}

/** A record that lost its beginning is as old as the earliest report in it; where there is none, as old as can be: who was erased stays so. */
function firstReceived(text: string): number {
  const times = numbers(text, /"received":\s*(\d{1,15})(?=\s*[,}])/g);
  return times.reduce((a, b) => Math.min(a, b), times[0] ?? 0);
}

function numbers(text: string, pattern: RegExp): number[] {
  return all(text, pattern).map(Number);
}

/** What a pattern's group holds, each time it fits. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}
