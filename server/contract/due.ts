import type { Course } from './course.ts';
import { FIRST_TERM } from './course.ts';
import { dayOf } from './day.ts';
import type { Milestone } from './milestones.ts';

/** The last day by `now` (milliseconds since 1970) from which any part of a course had to be learnt anew. */
export function renewedOn({ lessons }: Pick<Course, 'lessons'>, now: number): string | undefined {
  const reached = lessons.flatMap(({ renew }) => renew).filter((day) => Date.parse(day) <= now);
  return reached.sort().at(-1);
}

/**
 * The day on which a course was completed in the period that began on this day (the first one where it never had to be
 * learnt anew). A later period counts, too: its day was taken back.
 */
export function completedOn(milestones: readonly Milestone[], since: string | undefined): string | undefined {
  const completed = milestones.find(
    ({ kind, term }) => kind === 'completed' && (since === undefined || (term !== FIRST_TERM && term >= since)),
  );
  return completed && dayOf(completed.at);
}
