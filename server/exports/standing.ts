import type { Course } from '../contract/course.ts';
import { FIRST_TERM, termOf } from '../contract/course.ts';
import type { Milestone } from '../contract/milestones.ts';

/** Whether a course that was begun isn't completed in the term that runs. What was completed stays so, also if the course has grown. */
export function isDue(course: Pick<Course, 'lessons'>, milestones: readonly Milestone[], now: number): boolean {
  const term = runningTerm(course, now);
  return !milestones.some((milestone) => milestone.kind === 'completed' && milestone.term === term);
}

/** The term of a course: that of the lesson that was renewed last. */
export function runningTerm({ lessons }: Pick<Course, 'lessons'>, now: number): string {
  const days = lessons.map((lesson) => termOf(lesson, now)).filter((term) => term !== FIRST_TERM);
  return days.sort().at(-1) ?? FIRST_TERM;
}
