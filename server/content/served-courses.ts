import { basename, join } from 'node:path';
import type { KeyedCourse, PrivacyClass } from '../contract/course.ts';
import type { ArchivedCourse, CourseArchive, PublishedSource } from './archive.ts';
import { archivePublication, parsedFrom } from './archive.ts';
import type { CourseFolder, ParsedBefore } from './course-folder.ts';
import { COURSE_FILE, readCourseFolder, stampOf } from './course-folder.ts';
import { originalsFirst } from './course-folders.ts';
import type { Issue } from './issues/issue.ts';
import { isBroken, issueAt, START } from './issues/issue.ts';
import type { Outcome, Report } from './issues/report.ts';
import { previewFiles } from './preview-files.ts';
import { revise } from './revise.ts';

/** A course as it is served. */
export interface ServedCourse {
  course: KeyedCourse;
  /** Absolute or as configured. */
  folder: string;
  /** Path → absolute path. */
  media: Map<string, string>;
  /** Paths that may be fetched without signing in. */
  previews: Set<string>;
}

/** Why a course that lies there isn't published: its editor says that it is a draft, or something in it has to be mended first. */
export type Unserved = 'draft' | 'faulty';

interface ServedCoursesOptions {
  secret: string;
  ceiling: PrivacyClass;
  archive: CourseArchive;
  /** What the archive holds, kept up to date here. */
  archived: Map<string, ArchivedCourse>;
  /** Names the parser's code; undefined where every course is to be parsed. */
  parser?: string | undefined;
  report(report: Report): void;
  now(): number;
}

interface Entry {
  read: CourseFolder;
  /** Of the folder and its `course.md`: looked at with every call. */
  stamp: string;
  /** When the files beside it were looked at. */
  lookedAt: number;
  issues: Issue[];
  /** The course it serves, or would serve. */
  id?: string;
  served?: ServedCourse;
  /** The archive failed: to be tried again, though nothing changed. */
  again: boolean;
  /** The id another folder has; to be read again once that one lets go of it. */
  waitsFor?: string;
}

/** How often the files beside `course.md` are looked at, in milliseconds. */
const BESIDE = 1_000;

/** The course folders as they were last read, and what is served from them. */
export class ServedCourses {
  readonly #options: ServedCoursesOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(options: ServedCoursesOptions) {
    this.#options = options;
  }

  all(): KeyedCourse[] {
    return [...this.#entries.values()].flatMap(({ served }) => served?.course ?? []);
  }

  get(id: string): ServedCourse | undefined {
    return this.#entryOf(id)?.[1].served;
  }

  folderOf(id: string): string | undefined {
    return this.#entryOf(id)?.[0];
  }

  /** Why a course that lies there isn't served. */
  whyNot(id: string): Unserved | undefined {
    const unserved = [...this.#entries.values()].find(({ read, served }) => !served && read.parsed.id === id);
    return unserved && (unserved.read.parsed.status === 'draft' ? 'draft' : 'faulty');
  }

  issues(): Issue[] {
    return [...this.#entries.values()].flatMap(({ issues }) => issues);
  }

  /** Reads what changed; what isn't there any more is no longer served. */
  async refreshAll(folders: string[]): Promise<void> {
    for (const folder of this.#entries.keys()) {
      if (!folders.includes(folder)) this.#entries.delete(folder);
    }
    const changed = await Promise.all(folders.map((folder) => this.#hasChanged(folder)));
    const { archived } = this.#options;
    const published = new Set([...archived.values()].map(({ folder }) => folder));
    const waiting = await originalsFirst(folders.filter((_, index) => changed[index]));
    const isKnown = (folder: string) => Number(published.has(basename(folder)));
    for (const folder of waiting.sort((a, b) => isKnown(b) - isKnown(a))) await this.#read(folder);
  }

  /** Reads one folder, if it changed. */
  async refresh(folder: string): Promise<void> {
    if (await this.#hasChanged(folder)) await this.#read(folder);
  }

  #entryOf(id: string): [string, Entry] | undefined {
    return [...this.#entries].find(([, entry]) => entry.served?.course.id === id);
  }

  async #hasChanged(folder: string): Promise<boolean> {
    const entry = this.#entries.get(folder);
    if (!entry || (entry.waitsFor !== undefined && this.#ownerOf(entry.waitsFor, folder) === undefined)) return true;
    if ((await quickStamp(folder)) !== entry.stamp) return true;
    const now = this.#options.now();
    if (Math.abs(now - entry.lookedAt) < BESIDE) return false;
    entry.lookedAt = now;
    return entry.again || (await stampOf(entry.read.watched)) !== entry.read.stamp;
  }

  async #read(folder: string): Promise<void> {
    const before = this.#entries.get(folder);
    const stamp = await quickStamp(folder);
    const lookedAt = this.#options.now();
    const read = await readCourseFolder(folder, this.#parsedBefore());
    const entry: Entry = { read, stamp, lookedAt, issues: [...read.parsed.issues], again: false };
    await this.#place(folder, entry, before);
    this.#entries.set(folder, entry);

    const known = before?.again && JSON.stringify(before.issues) === JSON.stringify(entry.issues);
    const outcome = outcomeOf(entry, before);
    const issues = entry.issues.filter(({ severity }) => severity !== 'hint');
    if ((issues.length || outcome === 'repaired') && !known) this.#options.report({ folder, issues, outcome });
  }

  #parsedBefore(): ParsedBefore | undefined {
    const { parser, archived } = this.#options;
    if (parser === undefined) return undefined;
    return {
      parser,
      find: (source) => [...archived.values()].map((one) => parsedFrom(source, one)).find((one) => one !== undefined),
    };
  }

  /** Decides what is served from a folder. */
  async #place(folder: string, entry: Entry, before: Entry | undefined): Promise<void> {
    const { archived, ceiling } = this.#options;
    const { id, status, course, idPlace, recordPlace } = entry.read.parsed;
    const file = join(folder, COURSE_FILE);
    const owner = id === undefined ? undefined : this.#ownerOf(id, folder);
    entry.id = id ?? before?.id ?? [...archived.values()].find((one) => one.folder === basename(folder))?.id;

    if (id !== undefined && owner !== undefined) {
      entry.issues.push(issueAt(file, idPlace ?? START, 'course-doubled', id, basename(folder), basename(owner)));
      entry.waitsFor = id;
      entry.id = undefined;
    } else if (status === 'draft') {
      await this.#withdraw(entry);
    } else if (!course) {
      this.#serveLastGood(folder, entry, before);
    } else if (!isWithin(ceiling, course.record)) {
      entry.issues.push(issueAt(file, recordPlace ?? START, 'record-above-ceiling', course.record, ceiling));
    } else {
      await this.#publish(folder, entry, before, course);
    }
  }

  /** Kept in the archive before anybody sees it: an answer to it can be graded for ever. */
  async #publish(folder: string, entry: Entry, before: Entry | undefined, parsed: KeyedCourse): Promise<void> {
    const { archive, archived, secret } = this.#options;
    const course = revise(parsed, `${parsed.id}/${entry.read.mediaHash}/`, secret);
    try {
      const known = archived.get(course.id);
      const former = known?.published.record ?? course.record;
      if (LEVELS.indexOf(course.record) < LEVELS.indexOf(former)) {
        const [file, place] = [join(folder, COURSE_FILE), entry.read.parsed.recordPlace ?? START];
        entry.issues.push(issueAt(file, place, 'record-lowered', course.id, former, course.record));
      }
      const source = sourceOf(entry.read);
      const keep = async () => {
        const next = archivePublication((await archive.load(course.id)) ?? known, basename(folder), course, source);
        await archive.save(next);
        archived.set(course.id, next);
      };
      if (known?.published.revision !== course.revision || known.folder !== basename(folder) || known.withdrawn) {
        await keep();
      } else if (source && known.source?.name !== source.name) {
        // It merely saves parsing the course again at the next start.
        await keep().catch(() => undefined);
      }
      entry.served = servedFrom(folder, entry, course);
    } catch (error) {
      const file = join(folder, COURSE_FILE);
      entry.issues.push(issueAt(file, START, 'archive-failed', (error as Error).message));
      entry.again = true;
      this.#serveLastGood(folder, entry, before);
    }
  }

  #serveLastGood(folder: string, entry: Entry, before: Entry | undefined): void {
    const { archived, ceiling } = this.#options;
    const last = entry.id === undefined ? undefined : archived.get(entry.id);
    const allowed = last && !last.withdrawn && isWithin(ceiling, last.published.record);
    if (before?.served && before.id === entry.id) entry.served = servedFrom(folder, entry, before.served.course);
    else if (allowed && this.#ownerOf(last.id, folder) === undefined) {
      entry.served = servedFrom(folder, entry, last.published);
    }
  }

  async #withdraw(entry: Entry): Promise<void> {
    const { archive, archived } = this.#options;
    const known = entry.id === undefined ? undefined : archived.get(entry.id);
    if (!known || known.withdrawn) return;
    const next: ArchivedCourse = {
      ...((await archive.load(known.id).catch(() => undefined)) ?? known),
      withdrawn: true,
    };
    try {
      await archive.save(next);
      archived.set(known.id, next);
    } catch {
      entry.again = true;
    }
  }

  /** The other folder that has this id, if one has. */
  #ownerOf(id: string, folder: string): string | undefined {
    return [...this.#entries].find(([other, entry]) => other !== folder && entry.id === id)?.[0];
  }
}

const LEVELS: PrivacyClass[] = ['device', 'pseudonymous', 'named'];

/** Whether a course keeps no more than may be kept. */
export function isWithin(ceiling: PrivacyClass, record: PrivacyClass): boolean {
  return LEVELS.indexOf(record) <= LEVELS.indexOf(ceiling);
}

function outcomeOf({ issues, served }: Entry, before: Entry | undefined): Outcome {
  if (isBroken(issues)) return served ? 'last-good' : 'not-served';
  return before && isBroken(before.issues) ? 'repaired' : 'fine';
}

/** What of a folder's course goes into the archive beside it. */
function sourceOf({ source, parsed: { issues, idPlace, recordPlace } }: CourseFolder): PublishedSource | undefined {
  return source === undefined
    ? undefined
    : { name: source, issues, ...(idPlace && { idPlace }), ...(recordPlace && { recordPlace }) };
}

function servedFrom(folder: string, { read }: Entry, course: KeyedCourse): ServedCourse {
  return { course, folder, media: read.media, previews: previewFiles(course, read.files) };
}

async function quickStamp(folder: string): Promise<string> {
  return stampOf([folder, join(folder, COURSE_FILE)]);
}
