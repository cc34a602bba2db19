import { join } from 'node:path';
import { realpath, stat } from 'node:fs/promises';
import type { KeyedCourse, PrivacyClass } from '../contract/course.ts';
import type { KeyedQuestion } from '../contract/question.ts';
import type { ArchivedCourse, CourseArchive } from './archive.ts';
import { hadStep, questionKey, wasRenewed } from './archive.ts';
import { leadsInto, loadParser } from './course-folder.ts';
import { listCourseFolders } from './course-folders.ts';
import type { Issue } from './issues/issue.ts';
import type { Report } from './issues/report.ts';
import type { Unserved } from './served-courses.ts';
import { isWithin, ServedCourses } from './served-courses.ts';

/** The courses of a folder, as they are published now and as they once were. */
export interface Catalog {
  /** What is published, each course in its last good revision, by title. */
  list(): Promise<KeyedCourse[]>;
  /** What was published once and isn't any more, as it was last; nothing that keeps more than may be kept here. By id. */
  retired(): KeyedCourse[];
  /** A published course in its last good revision. */
  get(id: string): Promise<KeyedCourse | undefined>;
  /** Why a course that lies in the folder isn't published; undefined for one that doesn't, or is. */
  whyNot(id: string): Promise<Unserved | undefined>;
  /** A question as it was published, also in a revision long gone. */
  question(course: string, lesson: string, question: string, rev: string): Promise<KeyedQuestion | undefined>;
  /** Whether a lesson was ever published with something to do under this id. */
  hadStep(course: string, lesson: string, step: string): Promise<boolean>;
  /** Whether a lesson was ever published. */
  knows(course: string, lesson: string): Promise<boolean>;
  /** Whether a lesson was ever published with this day of renewal. */
  wasRenewed(course: string, lesson: string, day: string): Promise<boolean>;
  /** The absolute path of a file of a published course; undefined for whatever isn't one. */
  file(course: string, path: string): Promise<string | undefined>;
  /** Whether a file may be fetched without signing in. */
  isPreview(course: string, path: string): Promise<boolean>;
  /** What is wrong at the moment. */
  faults(): Issue[];
}

export interface CatalogOptions {
  /** Each folder in it is a course. */
  folder: string;
  /** Keys the revisions. */
  secret: string;
  /** The most that may be stored about anybody here. */
  ceiling: PrivacyClass;
  archive: CourseArchive;
  /** Names the parser's code; courses that it parsed before are taken from the archive. Unless given, all are parsed. */
  parser?: string | undefined;
  /** Told once per change what is wrong, what learners see meanwhile, and when it is repaired. */
  report(report: Report): void;
  /** Milliseconds; for tests. */
  now?(): number;
}

/** Opens the courses of a folder. Changes show with the next call; a broken file leaves the last good revision. */
export async function openCatalog(options: CatalogOptions): Promise<Catalog> {
  const archived = new Map<string, ArchivedCourse>();
  for await (const course of options.archive.all()) archived.set(course.id, course);
  const catalog = new FolderCatalog(options, archived);
  await catalog.list();
  // A service goes on with its own parser, also when another one is installed while it runs.
  if (options.parser !== undefined) setTimeout(() => void loadParser().catch(() => undefined), SOON).unref();
  return catalog;
}

class FolderCatalog implements Catalog {
  readonly #options: CatalogOptions;
  readonly #archived: Map<string, ArchivedCourse>;
  readonly #courses: ServedCourses;
  readonly #running = new Map<string, Promise<void>>();
  /** What was last read from the archive. */
  readonly #read = new Map<string, { at: number; course: Promise<ArchivedCourse | undefined> }>();
  #listStamp = '';
  #listIssues: Issue[] = [];

  constructor(options: CatalogOptions, archived: Map<string, ArchivedCourse>) {
    this.#options = options;
    this.#archived = archived;
    this.#courses = new ServedCourses({ now: Date.now, ...options, archived });
  }

  async list(): Promise<KeyedCourse[]> {
    await this.#shared('', () => this.#checkAll());
    return this.#courses.all().sort((a, b) => a.title.localeCompare(b.title, 'de') || (a.id < b.id ? -1 : 1));
  }

  retired(): KeyedCourse[] {
    const served = new Set(this.#courses.all().map(({ id }) => id));
    const { ceiling } = this.#options;
    return [...this.#archived.values()]
      .map(({ published }) => published)
      .filter(({ id, record }) => !served.has(id) && isWithin(ceiling, record))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async get(id: string): Promise<KeyedCourse | undefined> {
    return (await this.#served(id))?.course;
  }

  async whyNot(id: string): Promise<Unserved | undefined> {
    await this.#served(id);
    return this.#courses.whyNot(id);
  }

  async question(course: string, lesson: string, question: string, rev: string): Promise<KeyedQuestion | undefined> {
    const key = questionKey(lesson, question, rev);
    const found = ({ questions }: ArchivedCourse) => (Object.hasOwn(questions, key) ? questions[key] : undefined);
    return this.#fromArchive(course, found);
  }

  async hadStep(course: string, lesson: string, step: string): Promise<boolean> {
    return (await this.#fromArchive(course, (archived) => hadStep(archived, lesson, step) || undefined)) ?? false;
  }

  async knows(course: string, lesson: string): Promise<boolean> {
    const found = ({ lessons }: ArchivedCourse) => lessons.includes(lesson) || undefined;
    return (await this.#fromArchive(course, found)) ?? false;
  }

  async wasRenewed(course: string, lesson: string, day: string): Promise<boolean> {
    const found = (archived: ArchivedCourse) => wasRenewed(archived, lesson, day) || undefined;
    return (await this.#fromArchive(course, found)) ?? false;
  }

  async file(course: string, path: string): Promise<string | undefined> {
    const served = await this.#served(course);
    const absolute = served?.media.get(path.normalize('NFC'));
    if (!served || absolute === undefined) return undefined;
    const folder = await realpath(served.folder).catch(() => undefined);
    return folder !== undefined && (await leadsInto(absolute, folder)) ? realpath(absolute) : undefined;
  }

  async isPreview(course: string, path: string): Promise<boolean> {
    return (await this.#served(course))?.previews.has(path.normalize('NFC')) ?? false;
  }

  faults(): Issue[] {
    return [...this.#listIssues, ...this.#courses.issues()];
  }

  async #served(id: string) {
    const folder = this.#courses.folderOf(id);
    if (folder === undefined) await this.#shared('', () => this.#checkAll());
    else await this.#shared(folder, () => this.#checkOne(folder));
    return this.#courses.get(id);
  }

  /** What was published by this process is at hand; another one at the same archive may have published more. */
  async #fromArchive<T>(id: string, find: (course: ArchivedCourse) => T | undefined): Promise<T | undefined> {
    const known = this.#archived.get(id);
    const found = known && find(known);
    if (found !== undefined) return found;
    const stored = await this.#stored(id);
    return stored && find(stored);
  }

  /** A big course is read from the archive once a second at most, however many ask for what isn't in it. */
  #stored(id: string): Promise<ArchivedCourse | undefined> {
    const { archive, now = Date.now } = this.#options;
    const last = this.#read.get(id);
    if (last && now() - last.at < FRESH) return last.course;
    const course = archive.load(id);
    if (this.#archived.has(id)) this.#read.set(id, { at: now(), course });
    return course;
  }

  /** A check that already runs is good enough for whoever asks meanwhile; checks of other courses wait for it. */
  #shared(name: string, check: () => Promise<void>): Promise<void> {
    const running = this.#running.get(name);
    if (running) return running;
    const others = Promise.allSettled([...this.#running.values()]);
    const next = (this.#running.size ? others.then(check) : check()).finally(() => this.#running.delete(name));
    this.#running.set(name, next);
    return next;
  }

  /** The course alone, as long as no folder came or went. */
  async #checkOne(folder: string): Promise<void> {
    const stamp = await stampOfList(this.#options.folder);
    if (stamp !== this.#listStamp) await this.#checkAll();
    else if (stamp !== UNREADABLE) await this.#courses.refresh(folder);
  }

  async #checkAll(): Promise<void> {
    const { folder, report } = this.#options;
    const stamp = await stampOfList(folder);
    const { names, issues } = await listCourseFolders(folder);
    const before = this.#listIssues.length;
    if (stamp !== this.#listStamp && (issues.length || before)) {
      report({ folder, issues, outcome: names ? (issues.length ? 'fine' : 'repaired') : 'list-unreadable' });
    }
    this.#listStamp = stamp;
    this.#listIssues = issues;
    // A folder of courses that can't be read is a fault of the machine: nobody took all courses back.
    if (names) await this.#courses.refreshAll(names.map((name) => join(folder, name)));
  }
}

const UNREADABLE = 'unreadable';

/** When everything that waited for the start has been answered, in milliseconds. */
const SOON = 5_000;

/** How long what was read from the archive is good enough, in milliseconds. */
const FRESH = 1000;

async function stampOfList(folder: string): Promise<string> {
  return stat(folder).then(
    ({ ino, mtimeMs, ctimeMs }) => `${ino}:${mtimeMs}:${ctimeMs}`,
    () => UNREADABLE,
  );
}
