import { rememberSize } from '../contract/record-size.ts';
import type { CourseRecord, LearnerRecord, RecordKey } from '../contract/record.ts';
import { own } from '../contract/state.ts';
import { damaged } from './parse-document.ts';
import { UnreadableDocument } from './progress-store.ts';
import { isOfDamage, readCourse, readHead } from './salvage.ts';
import { formatCourse, formatHead } from './stored-record.ts';

/*
 * A record lies in several rows: its own, which says whose it is and which courses there are, and one for each course.
 * So a report about a course costs the same whatever else its learner has learnt. A row of a course that the record's own
 * row doesn't name counts as nothing.
 */

/** Between the id of a record and that of a course in the id of a row. It stands in neither, and comes before all that does: so a record's rows lie together. */
const BETWEEN = '\n';

/** The id of a record's own row, or that of its row of a course. */
export function rowIdOf({ id }: RecordKey, course?: string): string {
  return course === undefined ? id : id + BETWEEN + course;
}

/** The ids of a record's rows of courses lie between these. */
export function spanOf({ id }: RecordKey): { after: string; before: string } {
  return { after: id + BETWEEN, before: id + String.fromCharCode(BETWEEN.charCodeAt(0) + 1) };
}

/** Behind all rows of a record, and before those of the next one. */
export function lastPlaceOf(key: RecordKey): { kind: string; id: string } {
  return { kind: key.class, id: spanOf(key).before };
}

/** Of which record a row is. */
export function recordIdIn(rowId: string): string {
  return rowId.split(BETWEEN, 1)[0]!;
}

/** Of which course it is; undefined is a record's own row. */
export function courseIn(rowId: string): string | undefined {
  return rowId.split(BETWEEN, 2)[1];
}

/** How a record's rows are got at. */
export interface RowsAccess {
  /** The texts of rows, by their ids. */
  textsOf(rowIds: string[]): (string | undefined)[];
  /** Of which courses there are rows; asked where the record's own row is damaged. */
  coursesThere(): readonly string[];
}

/** A record that was read out of its rows, and what is needed to write it again. */
export interface OpenedRecord {
  key: RecordKey;
  /** As far as it was asked for, and could be read. */
  record: LearnerRecord | undefined;
  /** The text of its own row, where it has one. */
  text?: string | undefined;
  /** That is damaged, and the record what could be saved of it. */
  isDamaged: boolean;
  /** Courses that have rows of their own. */
  listed: readonly string[];
  /** The rows of those that were asked for. */
  courses: Map<string, { text: string; read: CourseRecord | undefined }>;
}

/**
 * Reads a record, with all courses, or only some. An older version kept everything in one row: then all are there.
 * Throws {@link UnreadableDocument} where nothing of it can be saved.
 */
export function openRecord(key: RecordKey, rows: RowsAccess, only?: readonly string[]): OpenedRecord {
  const courses: OpenedRecord['courses'] = new Map();
  const [text] = rows.textsOf([rowIdOf(key)]);
  if (text === undefined) return { key, record: undefined, isDamaged: false, listed: [], courses };

  const { record, courses: named, isDamaged } = readHead(text, key);
  const listed = isDamaged ? rows.coursesThere() : (named ?? []);
  const wanted = only?.filter((course) => listed.includes(course)) ?? listed;
  const texts = rows.textsOf(wanted.map((id) => rowIdOf(key, id)));
  let size = text.length;
  for (const [index, id] of wanted.entries()) {
    const row = texts[index];
    if (row === undefined) continue;
    const read = readCourse(row);
    courses.set(id, { text: row, read });
    if (read) record.courses[id] = read;
    size += row.length;
  }
  rememberSize(record, size);
  return { key, record, text, isDamaged, listed, courses };
}

/** What has to be written so that a record's rows say what it has become. */
export interface RowsAfter {
  /** The text of each row, by its id; undefined: it goes. */
  rows: Map<string, string | undefined>;
  /** What could not be read of those. */
  lost: string[];
}

/** What is to be written of a record. Courses that it was not opened with stay as they are, unless all of it goes. */
export function rowsAfter(opened: OpenedRecord, record: LearnerRecord | undefined): RowsAfter {
  const { key, text, isDamaged, listed, courses } = opened;
  const rows: RowsAfter['rows'] = new Map();
  if (record) {
    const names = new Set(listed);
    for (const id of new Set([...courses.keys(), ...Object.keys(record.courses)])) {
      const after = own(record.courses, id);
      if (after === courses.get(id)?.read) continue;
      rows.set(rowIdOf(key, id), after && formatCourse(after));
      if (after) names.add(id);
      else names.delete(id);
    }
    const head = formatHead({ ...record, key }, names);
    if (head !== text) rows.set(rowIdOf(key), head);
  } else {
    for (const id of [undefined, ...listed]) rows.set(rowIdOf(key, id), undefined);
  }
  const unread = [...courses].flatMap(([id, row]) => (!row.read && rows.has(rowIdOf(key, id)) ? row.text : []));
  return { rows, lost: isDamaged ? [text!, ...unread] : unread };
}

/** A row as tables hold it. */
export interface RecordRow {
  kind: string;
  id: string;
  document: string;
}

/** The rows of one record, by their ids. */
export interface RecordRows {
  key: RecordKey;
  texts: Map<string, string>;
}

/** Rows, by kind and id, record by record. */
export async function* byRecord(rows: AsyncIterable<RecordRow> | Iterable<RecordRow>): AsyncIterable<RecordRows> {
  let last: RecordRows | undefined;
  for await (const { kind, id, document } of rows) {
    const key = { class: kind as RecordKey['class'], id: recordIdIn(id) };
    if (last?.key.id !== key.id || last.key.class !== key.class) {
      if (last) yield last;
      last = { key, texts: new Map() };
    }
    last.texts.set(id, document);
  }
  if (last) yield last;
}

/** Reads a record whose rows are all at hand. Throws {@link UnreadableDocument} where nothing of it can be saved. */
export function openRows({ key, texts }: RecordRows): OpenedRecord {
  if (!texts.has(rowIdOf(key))) throw damaged('unvollständig', 'incomplete');
  const coursesThere = () => [...texts.keys()].flatMap((id) => courseIn(id) ?? []);
  return openRecord(key, { textsOf: (ids) => ids.map((id) => texts.get(id)), coursesThere });
}

/** Records whose rows come one after the other; those that can't be read are left out and reported. */
export async function* recordsIn(
  all: AsyncIterable<RecordRows>,
  report: (problem: string) => void,
): AsyncGenerator<LearnerRecord> {
  for await (const rows of all) {
    const record = recordIn(rows, report);
    if (record) yield record;
  }
}

/** What of a record is damaged: all of it, for its own row is, or only courses. */
export function damageOf(rows: RecordRows): 'record' | 'courses' | undefined {
  try {
    const { isDamaged, courses } = openRows(rows);
    if (isDamaged) return 'record';
    return [...courses.values()].some(({ read }) => !read) ? 'courses' : undefined;
  } catch (error) {
    return isOfDamage(error) ? 'record' : undefined;
  }
}

/** Which rows of a record have to make room: courses that can't be read; all of them where nothing can be saved. */
export function rowsInTheWay(rows: RecordRows): string[] {
  try {
    const { key, courses } = openRows(rows);
    return [...courses].flatMap(([id, { read }]) => (read ? [] : rowIdOf(key, id)));
  } catch (error) {
    return isOfDamage(error) ? [...rows.texts.keys()] : [];
  }
}

/** Rows of a record that can't be read, also such of which something can be saved. */
export function lostRows(rows: RecordRows): string[] {
  const ids = new Set(rowsInTheWay(rows));
  if (damageOf(rows) === 'record') ids.add(rowIdOf(rows.key));
  return [...ids].filter((id) => rows.texts.has(id));
}

/** A record whose rows are all at hand; undefined where its own row can't be read. That is reported, and so are courses. */
function recordIn(rows: RecordRows, report: (problem: string) => void): LearnerRecord | undefined {
  const said = (what: UnreadableDocument) => report(`${rows.key.class}: ${what.message}`);
  try {
    const { record, isDamaged, courses } = openRows(rows);
    if (isDamaged || [...courses.values()].some(({ read }) => !read)) said(damaged('unlesbar', 'unreadable'));
    return isDamaged ? undefined : record;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    said(error);
    return undefined;
  }
}
