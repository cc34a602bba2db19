import type { Course } from '../contract/course.ts';
import type { XapiVersion } from '../contract/export-choices.ts';
import type { ExportedRecord } from '../contract/export.ts';
import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import type { ExportFilter } from './filter.ts';

/**
 * How an export is written. A file is lines: one head, those of the records, one tail. Each ends with `newline`, and so does
 * the file; the lines of records have `comma` between them. A format only says what stands in the lines.
 */
export interface ExportFormat {
  /** Media type. */
  type: string;
  newline: '\n' | '\r\n';
  comma: '' | ',';
  /** The first line, in pieces: there may be many courses. */
  head(about: AboutExport): Iterable<string>;
  /** The lines of one record, none of them with a line break in it; there may be none. */
  lines(record: RecordToExport, about: AboutExport): string[];
  /** The last line. */
  tail(end: ExportEnd): string;
  /** What the first line of a file says (`unsaid` where the format has no room for it); undefined where it isn't one of this format. */
  readHead(line: string): ExportStart | 'unsaid' | undefined;
  /** Of which record a line (without its comma) is. */
  recordOf(line: string): RecordKey | undefined;
  /** What the last line says (`unsaid` as before); undefined for a line of a record. */
  readTail(line: string): ExportEnd | 'unsaid' | undefined;
}

/** What an export is about. */
export interface AboutExport extends ExportStart {
  /** Courses that are exported, by title. */
  courses: readonly Course[];
  /** A course as it is offered now. */
  courseOf(id: string): Course | undefined;
  /** Courses that aren't offered any more, as they were last, by id. */
  retired: ReadonlyMap<string, Course>;
  /** Where the service lies for browsers, ending with a slash; undefined where it isn't known. */
  address: string | undefined;
}

/** What the first line of a file tells, so that a file that was cut off can be gone on with. */
export interface ExportStart {
  /** As of when everything is worked out, milliseconds since 1970. */
  time: number;
  filter: ExportFilter;
  /** Of xAPI statements. */
  version?: XapiVersion | undefined;
}

/** One record, with nothing but what is to be exported. */
export interface RecordToExport {
  /** As it leaves the house: shares, scores, days of milestones. */
  exported: ExportedRecord;
  /** What it was made from, with the same courses. */
  kept: LearnerRecord;
}

/** What the last line tells. */
export interface ExportEnd {
  /** Records. */
  count: number;
  /** `sha256:` and 64 digits. */
  checksum: string;
}
