import type { Course, Lesson } from './course.ts';
import type { Question } from './question.ts';

/** Whether an answer to it is graded, and counts. */
export function isGraded({ type }: Pick<Question, 'type'>): boolean {
  return type !== 'step' && type !== 'reflection';
}

/** The questions of which a proof is made: those in the video are for practice. */
export function poolOf<T extends Pick<Question, 'type' | 'moment'>>({ questions }: { questions: T[] }): T[] {
  return questions.filter((question) => isGraded(question) && question.moment === undefined);
}

/** How many questions of a lesson count: of a proof those that one attempt draws. */
export function countedIn({ questions, draw }: Pick<Lesson, 'questions' | 'draw'>, mode: Course['mode']): number {
  if (mode === 'practice') return questions.filter(isGraded).length;
  const pool = poolOf({ questions }).length;
  return Math.min(draw ?? pool, pool);
}
