import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ArchivedCourse, CourseArchive } from '../archive.ts';
import type { CourseFiles } from '../media/course-files.ts';
import type { ParsedCourse } from '../parser/parse-course.ts';
import { parseCourse } from '../parser/parse-course.ts';

/** The media that most courses of the tests refer to. */
export const MEDIA: Record<string, string> = {
  'film.m3u8': '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nfilm/720.m3u8\n',
  'film/720.m3u8': '#EXTM3U\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4.0,\n1.m4s\n#EXTINF:2.5,\n2.m4s\n#EXT-X-ENDLIST\n',
  'film/init.mp4': 'x',
  'film/1.m4s': 'x',
  'film/2.m4s': 'x',
  'film.mp4': 'x',
  'film.jpg': 'x',
  'film.de.vtt':
    'WEBVTT\n\n00:01.000 --> 00:02.000\nKlicken Sie jetzt\n\n00:02.000 --> 00:03.500\nauf „Ablegen“ in d.3.\n',
  'blatt.pdf': 'pdf!',
  'bild.png': 'x',
};

/** A front matter, published unless told otherwise. */
export function frontMatter(fields: Record<string, string> = {}): string {
  const all = { id: 'kurs', title: 'Ein Kurs', status: 'published', ...fields };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n`;
}

/** A course with one lesson and one question. Its front matter is five lines long. */
export const COURSE = `${frontMatter()}
## Ablegen {#ablegen}

::video{src=film.m3u8 captions=film.de.vtt}

### Wo steht es? {#wo}
- [x] Hier {#hier}
  > Genau.
- [ ] Dort {#dort}
  > Leider nein.
- [ ] Nirgends {#nirgends}
`;

/** The files of a course as the parser wants them. */
export function filesOf(files: Record<string, string> = MEDIA): CourseFiles {
  return {
    sizes: new Map(Object.entries(files).map(([path, text]) => [path, text.length])),
    texts: new Map(Object.entries(files)),
    pictures: new Map('bild.png' in files ? [['bild.png', { width: 800, height: 600 }]] : []),
  };
}

/** Parses a course beside the usual media. */
export function parse(text: string | Uint8Array, files: Record<string, string> = MEDIA): ParsedCourse {
  return parseCourse(text, filesOf(files), 'kurs/course.md');
}

/** Issues as `line:column code`, in the order they are shown. */
export function shortly({ issues }: Pick<ParsedCourse, 'issues'>): string[] {
  return issues.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** A folder that is gone after the test. */
export async function temporaryFolder(context: TestContext, files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lern-content-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await write(folder, files);
  return folder;
}

/** Writes files into a folder. */
export async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The usual media in the folder of a course. */
export function mediaIn(course: string): Record<string, string> {
  return Object.fromEntries(Object.entries(MEDIA).map(([path, text]) => [`${course}/${path}`, text]));
}

/** An archive in memory; it keeps copies, as a real one does. */
export class MemoryArchive implements CourseArchive {
  readonly courses = new Map<string, string>();
  saves = 0;
  loads = 0;
  broken = false;

  async load(course: string): Promise<ArchivedCourse | undefined> {
    this.loads++;
    const text = this.courses.get(course);
    return text === undefined ? undefined : (JSON.parse(text) as ArchivedCourse);
  }

  async save(course: ArchivedCourse): Promise<void> {
    if (this.broken) throw new Error('Platte voll');
    this.saves++;
    this.courses.set(course.id, JSON.stringify(course));
  }

  async *all(): AsyncIterable<ArchivedCourse> {
    for (const text of this.courses.values()) yield JSON.parse(text) as ArchivedCourse;
  }
}
