import type { Fact } from '../../contract/fact.schema.ts';
import type { GradedFact } from '../../contract/merge.ts';
import { courseText, writeCourse } from '../../testing/courses.ts';

/** A course with so much in it that nobody has to do anything twice. */
export const COURSE = 'ernstfall';

const LESSONS = 8;
const QUESTIONS = 25;

/** Writes it into a folder of courses. */
export function writeLongCourse(folder: string): void {
  const question = (number: number) => `### Frage ${number} {#frage-${number}}\n- [x] Ja {#ja}\n- [ ] Nein {#nein}\n`;
  const questions = numbers(QUESTIONS).map(question).join('\n');
  const lessons = numbers(LESSONS).map((number) => {
    return `\n## Lektion ${number} {#lektion-${number}}\n\n::video{src=film.m3u8 captions=film.de.vtt}\n\n${questions}`;
  });
  writeCourse(folder, COURSE, courseText(COURSE, 'access: staff\nrecord: named', lessons.join('')));
}

/**
 * What somebody does as their n-th: every fifth time a question that they never answered before, else two seconds of
 * which they watch the first. So each leaves something of its own in the state. Undefined after the last.
 */
export function deed(n: number, revOf: (lesson: number, question: number) => string): Fact | undefined {
  const round = Math.floor(n / 5);
  const asks = n % 5 === 4;
  const lesson = asks ? round % LESSONS : n % LESSONS;
  const turn = Math.floor((asks ? round : n) / LESSONS);
  if (turn >= (asks ? QUESTIONS : 100)) return undefined;
  const stamp = { v: 1 as const, id: crypto.randomUUID(), course: COURSE, lesson: `lektion-${lesson}`, term: 'first' };
  const made = { ...stamp, at: Date.now(), generation: null };
  if (!asks) return { ...made, kind: 'watched', segments: [[turn * 2, turn * 2 + 1]], position: turn * 2 + 1 };
  const response = [turn % 2 ? 'ja' : 'nein'];
  return { ...made, kind: 'answered', question: `frage-${turn}`, rev: revOf(lesson, turn), response };
}

/** A deed as the service has to grade it. */
export function graded(fact: Fact): GradedFact {
  if (fact.kind !== 'answered') return fact as GradedFact;
  const correct = fact.response[0] === 'ja';
  return { ...fact, score: Number(correct), correct };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
