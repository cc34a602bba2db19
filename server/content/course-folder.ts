import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { sourceName } from './course-source.ts';
import type { Issue } from './issues/issue.ts';
import { issueAt, START } from './issues/issue.ts';
import { suggest } from './issues/suggest.ts';
import type { CourseFiles } from './media/course-files.ts';
import { isFor, mediaTypeOf } from './media/media-types.ts';
import type { PictureSize } from './media/picture-size.ts';
import { PICTURE_HEAD, pictureSize } from './media/picture-size.ts';
import type { parseCourse, ParsedCourse } from './parser/parse-course.ts';
import { LARGEST } from './parser/largest.ts';

/** A course's folder as it was read. */
export interface CourseFolder {
  parsed: ParsedCourse;
  files: CourseFiles;
  /** Path → absolute path, of every file that may be served. */
  media: Map<string, string>;
  /** Changes with the names, sizes and times of the media. */
  mediaHash: string;
  /** Names what it was parsed from; undefined where nobody asked. */
  source?: string;
  /** What {@link stampOf} the paths in `watched` was before anything was read. */
  stamp: string;
  /** Files and folders whose change means that the course may have changed. */
  watched: string[];
}

/** Courses that were parsed before. */
export interface ParsedBefore {
  /** Names the parser's code. */
  parser: string;
  /** What was parsed from a source of this name. */
  find(source: string): ParsedCourse | undefined;
}

/** The one file every course has. */
export const COURSE_FILE = 'course.md';

/** Reads a course's folder, and parses it unless that was done before. Never throws: what is wrong is an issue. */
export async function readCourseFolder(folder: string, before?: ParsedBefore): Promise<CourseFolder> {
  const file = join(folder, COURSE_FILE);
  const scan = await scanFolder(folder);
  const watched = [
    ...scan.folders,
    ...scan.files.filter(({ path }) => !isSegment(path)).map(({ absolute }) => absolute),
  ];
  const sizes = new Map(
    scan.files.filter(({ path }) => mediaTypeOf(path)).map(({ path, stats }) => [path, stats.size]),
  );
  const bytes = scan.files.some(({ path }) => path === COURSE_FILE)
    ? await readUpTo(file, LARGEST + 1).catch(() => 'unreadable' as const)
    : undefined;
  const files = { sizes, texts: await readTexts(scan.files), pictures: await readPictures(scan.files, bytes) };

  return {
    ...(bytes ? await parseFile(file, bytes, files, before) : { parsed: { issues: [missingCourse(folder, scan)] } }),
    files,
    media: new Map(scan.files.filter(({ path }) => sizes.has(path)).map(({ path, absolute }) => [path, absolute])),
    mediaHash: hashOf(scan.files.filter(({ path }) => sizes.has(path))),
    stamp: watched.map((path) => scan.stamps.get(path)).join(' '),
    watched,
  };
}

/** Loads the parser, where there is something to be parsed: most starts find all courses as they were. */
export function loadParser(): Promise<{ parseCourse: typeof parseCourse }> {
  return import('./parser/parse-course.ts');
}

/** The file of a folder that was probably meant to be its `course.md`. */
export function misnamedCourse(names: string[]): string | undefined {
  return names.find((name) => !LANGUAGE_FILE.test(name) && MISNAMED.test(name)) ?? names.find(isAlmost);
}

const MISNAMED = /^(course|kurs)([ ._-].*)?\.(md|markdown|txt)$/i;
const LANGUAGE_FILE = /^course(\.[a-z]{2,3}(-[a-z]+)?)?\.md$/;

function isAlmost(name: string): boolean {
  return !LANGUAGE_FILE.test(name) && /\.(md|markdown|txt)$/i.test(name) && suggest(name, [COURSE_FILE]) !== undefined;
}

function missingCourse(folder: string, { files }: Scan): Issue {
  const name = misnamedCourse(files.map(({ path }) => path).filter((path) => !path.includes('/')));
  if (name === undefined) return issueAt(join(folder, COURSE_FILE), START, 'course-missing');
  return issueAt(join(folder, name), START, 'course-misnamed', name);
}

/** Changes whenever one of the files or folders does. */
export async function stampOf(paths: string[]): Promise<string> {
  const stamps = await Promise.all(paths.map(async (path) => stampFrom(await stat(path).catch(() => undefined))));
  return stamps.join(' ');
}

function stampFrom(stats: Stats | undefined): string {
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}` : '-';
}

interface ScannedFile {
  /** Relative, with `/`, composed. */
  path: string;
  absolute: string;
  stats: Stats;
}

interface Scan {
  folders: string[];
  files: ScannedFile[];
  /** Absolute path → its stamp, taken before it was looked into. */
  stamps: Map<string, string>;
}

async function scanFolder(root: string): Promise<Scan> {
  const stamps = new Map<string, string>();
  const folders: string[] = [];
  const files: ScannedFile[] = [];
  const real = await realpath(root).catch(() => root);
  const waiting = [{ absolute: root, path: '' }];
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    folders.push(folder.absolute);
    stamps.set(folder.absolute, await stampOf([folder.absolute]));
    for (const entry of await readdir(folder.absolute, { withFileTypes: true }).catch(() => [])) {
      if (entry.name.startsWith('.')) continue;
      const absolute = join(folder.absolute, entry.name);
      const path = `${folder.path}${entry.name.normalize('NFC')}`;
      if (entry.isDirectory()) waiting.push({ absolute, path: `${path}/` });
      else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsInto(absolute, real)))) {
        const stats = await stat(absolute).catch(() => undefined);
        if (!stats?.isFile()) continue;
        files.push({ path, absolute, stats });
        stamps.set(absolute, stampFrom(stats));
      }
    }
  }
  return { folders, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), stamps };
}

/** Whether a path, its links followed, lies in a folder whose links are followed already. */
export async function leadsInto(path: string, realFolder: string): Promise<boolean> {
  const real = await realpath(path).catch(() => undefined);
  return real !== undefined && real.startsWith(realFolder + sep);
}

async function readTexts(files: ScannedFile[]): Promise<Map<string, string>> {
  const texts = files.filter(({ path, stats }) => /\.(vtt|m3u8)$/i.test(path) && stats.size <= LARGEST);
  return new Map(
    await Promise.all(
      texts.map(async ({ path, absolute }) => [path, await readFile(absolute, 'utf8').catch(() => '')] as const),
    ),
  );
}

/** Only where a course asks where something is in a picture it matters how large pictures are. */
async function readPictures(files: ScannedFile[], course: Uint8Array | string = ''): Promise<CourseFiles['pictures']> {
  const found: CourseFiles['pictures'] = new Map();
  if (!ASKS_WHERE.test(Buffer.from(course).toString('latin1'))) return found;
  for (const { path, absolute } of files.filter(({ path }) => isFor(path, ['image']))) {
    const size = await sizeOf(absolute).catch(() => undefined);
    if (size) found.set(path, size);
  }
  return found;
}

const ASKS_WHERE = /\bspot\b|\barea=/;

/** Some cameras write more about a picture in front of it. */
async function sizeOf(picture: string): Promise<PictureSize | undefined> {
  return pictureSize(await readUpTo(picture, PICTURE_HEAD)) ?? pictureSize(await readUpTo(picture, LARGEST));
}

async function parseFile(
  file: string,
  bytes: Uint8Array | 'unreadable',
  files: CourseFiles,
  before: ParsedBefore | undefined,
): Promise<Pick<CourseFolder, 'parsed' | 'source'>> {
  if (bytes === 'unreadable') return { parsed: { issues: [issueAt(file, START, 'file-unreadable')] } };
  if (!before) return { parsed: await parse(bytes, files, file) };
  const source = sourceName({ file, bytes, files, parser: before.parser });
  return { parsed: before.find(source) ?? (await parse(bytes, files, file)), source };
}

async function parse(...source: Parameters<typeof parseCourse>): Promise<ParsedCourse> {
  const { parseCourse } = await loadParser();
  return parseCourse(...source);
}

/** Reads the beginning of a file: one that is far too large never fills the memory. */
async function readUpTo(file: string, bytes: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = new Uint8Array(Math.min(bytes, (await handle.stat()).size));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
      if (!bytesRead) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

function hashOf(files: ScannedFile[]): string {
  const hash = createHash('sha256');
  for (const { path, stats } of files) hash.update(`${path}\0${stats.size}\0${Math.floor(stats.mtimeMs / 1000)}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** Segments change together with their playlist. */
function isSegment(path: string): boolean {
  return /\.(m4s|ts|aac)$/i.test(path);
}
