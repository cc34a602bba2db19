import type { KeyedCourse } from '../contract/course.ts';
import type { KeyedQuestion } from '../contract/question.ts';
import type { ParsedCourse } from './parser/parse-course.ts';

/** Where it is kept what was ever published. */
export interface CourseArchive {
  load(course: string): Promise<ArchivedCourse | undefined>;
  /** Resolves once it is durable. */
  save(course: ArchivedCourse): Promise<void>;
  all(): AsyncIterable<ArchivedCourse>;
}

/** The last good published course, every lesson id and every day of renewal that was ever published, every published question under its revision. */
export interface ArchivedCourse {
  v: 1;
  id: string;
  /** Name of the folder it was published from. */
  folder: string;
  /** It was taken back (draft): it isn't served from here, even if its file breaks. */
  withdrawn?: true;
  published: KeyedCourse;
  /** What `published` was parsed from, so that it needn't be parsed again as long as that is the same. */
  source?: PublishedSource;
  lessons: string[];
  /** `${lesson}/${day}`; in addition to those of `published`. */
  renewals?: string[];
  /** `${lesson}/${question}/${rev}` → question. */
  questions: Record<string, KeyedQuestion>;
}

/** What a published course was parsed from, and what else the parser said of it. */
export interface PublishedSource extends Pick<ParsedCourse, 'issues' | 'idPlace' | 'recordPlace'> {
  name: string;
}

/** What the parser said of an archived course; undefined where it was parsed from something else. */
export function parsedFrom(source: string, { id, published, source: kept }: ArchivedCourse): ParsedCourse | undefined {
  if (kept?.name !== source) return undefined;
  const { name: _name, ...said } = kept;
  return { ...said, id, status: 'published', course: published };
}

/** Where a question lies in {@link ArchivedCourse.questions}. */
export function questionKey(lesson: string, question: string, rev: string): string {
  return `${lesson}/${question}/${rev}`;
}

/** Whether something to do was ever published under this id, or something to read is. */
export function hadStep({ questions, published }: ArchivedCourse, lesson: string, step: string): boolean {
  const name = questionKey(lesson, step, '');
  if (published.lessons.some(({ id, notes }) => id === lesson && notes?.some((note) => note.id === step))) return true;
  return Object.entries(questions).some(([key, { type }]) => type === 'step' && key.startsWith(name));
}

/** Whether a day of renewal was ever published for this lesson. */
export function wasRenewed({ renewals = [], published }: ArchivedCourse, lesson: string, day: string): boolean {
  const name = renewalKey(lesson, day);
  return renewals.includes(name) || renewalsOf(published).includes(name);
}

/** An archived course with one more publication; nothing that was published before is lost. */
export function archivePublication(
  before: ArchivedCourse | undefined,
  folder: string,
  published: KeyedCourse,
  source?: PublishedSource,
): ArchivedCourse {
  const { id, lessons } = published;
  const questions = lessons.flatMap((lesson) =>
    lesson.questions.map((question) => [questionKey(lesson.id, question.id, question.rev), question] as const),
  );
  const publication: ArchivedCourse = {
    ...{ v: 1, id, folder, published },
    ...(source && { source }),
    lessons: lessons.map((lesson) => lesson.id),
    renewals: renewalsOf(published),
    questions: Object.fromEntries(questions),
  };
  return joinArchives(publication, before);
}

/** Two states of one archive as one (two instances publish at once, a backup comes back): what was ever published in either; the course as `newer` has it. */
export function joinArchives(newer: ArchivedCourse, older: ArchivedCourse | undefined): ArchivedCourse {
  if (!older) return newer;
  const renewals = [older.renewals ?? [], renewalsOf(older.published), newer.renewals ?? []].flat();
  return {
    ...newer,
    lessons: [...new Set([...older.lessons, ...newer.lessons])],
    renewals: [...new Set(renewals)],
    questions: { ...older.questions, ...newer.questions },
  };
}

function renewalsOf({ lessons }: KeyedCourse): string[] {
  return lessons.flatMap(({ id, renew }) => renew.map((day) => renewalKey(id, day)));
}

function renewalKey(lesson: string, day: string): string {
  return `${lesson}/${day}`;
}
