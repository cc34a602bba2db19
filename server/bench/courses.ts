import type { KeyedCourse } from '../contract/course.ts';
import type { Catalog } from '../content/catalog.ts';
import { openCatalog } from '../content/catalog.ts';
import { courseText, writeCourse } from '../testing/courses.ts';
import { SECRET } from '../testing/service.ts';

/** Two courses that are learnt side by side. Their films take three minutes and twenty seconds. */
const LEARNT = ['kurs-1', 'kurs-2'];

/** Others lie beside them. */
export const OFFERED = Array.from({ length: 10 }, (_, index) => `kurs-${index + 1}`);

const LESSONS = 6;
const QUESTIONS = ['erste', 'zweite', 'dritte'];

/** Of ten seconds each. */
const SEGMENTS = 20;

/** Half of the lessons: so many lie behind somebody who has reported 250 facts. */
export const LESSONS_DONE = 6;

/** Writes the courses of the bench. */
export function writeBenchCourses(folder: string): void {
  const lessons = Array.from({ length: LESSONS }, (_, index) => lesson(index + 1)).join('');
  for (const id of OFFERED) {
    writeCourse(folder, id, courseText(id, 'access: staff\nrecord: pseudonymous', lessons), {
      'film.m3u8': playlist(),
    });
  }
}

/** The same courses as the service reads them, with revisions and keys. */
export function openBenchCatalog(folder: string): Promise<Catalog> {
  const archive = { load: async () => undefined, save: async () => {}, all: async function* () {} };
  return openCatalog({ folder, secret: SECRET, ceiling: 'pseudonymous', archive, report() {} });
}

/** What a player knows of a lesson. */
export interface PlayedLesson {
  course: string;
  lesson: string;
  /** In seconds. */
  duration: number;
  questions: { id: string; rev: string; options: string[] }[];
}

/** The lessons in the order in which they are learnt. */
export function lessonsOf(courses: KeyedCourse[]): PlayedLesson[] {
  const learnt = courses.filter(({ id }) => LEARNT.includes(id));
  return Array.from({ length: LESSONS }, (_, index) => learnt.map((course) => playedLesson(course, index))).flat();
}

function playedLesson({ id: course, lessons }: KeyedCourse, index: number): PlayedLesson {
  const { id: lesson, video, questions } = lessons[index]!;
  return {
    course,
    lesson,
    duration: video!.duration,
    questions: questions.map(({ id, rev, options }) => ({ id, rev, options: options.map((option) => option.id) })),
  };
}

function lesson(number: number): string {
  const questions = QUESTIONS.map(
    (id) => `
### Was gilt bei der ${id}n Frage? {#${id}}
- [x] Das Richtige {#richtig}
  > So steht es in der Dienstanweisung, und so findet es jeder wieder.
- [ ] Das Falsche {#falsch}
  > Das liegt nahe, führt aber dazu, dass niemand es wiederfindet.
`,
  );
  return `
## Lektion ${number} {#lektion-${number}}

::video{src=film.m3u8 captions=film.de.vtt}
${questions.join('')}`;
}

function playlist(): string {
  const segments = Array.from({ length: SEGMENTS }, () => '#EXTINF:10.0,\nfilm-0.m4s');
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-TARGETDURATION:10',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-MAP:URI="film-init.mp4"',
    ...segments,
    '#EXT-X-ENDLIST\n',
  ].join('\n');
}
