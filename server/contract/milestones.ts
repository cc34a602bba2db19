import type { Course } from './course.ts';
import { FIRST_TERM } from './course.ts';
import type { CourseState } from './state.ts';
import { standingIn } from './summarize.ts';

/** Something reached. Awarded once by the service and never withdrawn, whatever becomes of the course. */
export interface Milestone {
  kind: 'started' | 'lesson-completed' | 'passed' | 'completed';
  /** Of `lesson-completed`. */
  lesson?: string;
  term: string;
  /** The course as it was then. */
  revision: string;
  /** Milliseconds since 1970; of duplicates the smallest. */
  at: number;
  /** The month (`2026-11`) in whose figures it counts, for ever; absent in older records: that of `at`. */
  month?: string;
  /** Of named records: the department its learner belonged to then, in whose figures it counts. */
  department?: string;
  /** Earned in a course of `mode: proof`: it is kept longer than the progress it came from. */
  proof?: true;
  /** Under which id it was forwarded to a learning record store, so that it is sent once and can be taken back. */
  forwarded?: string;
}

/** What is a proof in a course of `mode: proof`. */
const PROVING: readonly Milestone['kind'][] = ['passed', 'completed'];

/**
 * The milestones held, and those that `state` reaches for the first time, with what happened at `at`. Every period that has
 * begun by `now` is looked at: what belongs to an earlier one may come last, and the order is not to make a difference.
 */
export function award(course: Course, state: CourseState, held: Milestone[], at: number, now: number): Milestone[] {
  const days = course.lessons.flatMap(({ renew }) => renew).sort();
  const begun = days.filter((day) => Date.parse(day) <= now);
  const reached: Reached[] = [
    ...(Object.keys(state.lessons).length > 0 ? [{ kind: 'started' as const, term: FIRST_TERM }] : []),
    ...[FIRST_TERM, ...new Set(begun)].flatMap((term) => reachedIn(term, course, state)),
  ];

  return joinMilestones(
    held,
    reached.map((milestone) => ({
      ...milestone,
      revision: course.revision,
      at,
      ...(course.mode === 'proof' && PROVING.includes(milestone.kind) && { proof: true }),
    })),
  );
}

type Reached = Pick<Milestone, 'kind' | 'lesson' | 'term'>;

/** What is reached in the period that begins with a term: its lessons are in that term, or in the one they had then. */
function reachedIn(term: string, course: Course, state: CourseState): Reached[] {
  const begin = term === FIRST_TERM ? -Infinity : Date.parse(term);
  const { lessons, passed, completed } = standingIn(course, state, begin);
  return [
    ...lessons
      .filter((lesson) => lesson.completed)
      .map(({ lesson, term }) => ({ kind: 'lesson-completed' as const, lesson, term })),
    ...(passed && isAskedAnew(term, course) ? [{ kind: 'passed' as const, term }] : []),
    ...(completed ? [{ kind: 'completed' as const, term }] : []),
  ];
}

/** Where nothing is asked anew nothing is passed anew: else a newcomer would pass twice by one answer. */
function isAskedAnew(term: string, { lessons }: Course): boolean {
  return term === FIRST_TERM || lessons.some(({ renew, questions }) => questions.length > 0 && renew.includes(term));
}

/** Both lists as one, the earlier of what stands in both; what is a proof in one of them is one. In order of time. */
export function joinMilestones(a: Milestone[], b: Milestone[]): Milestone[] {
  if (b.every((milestone) => a.some((other) => includes(other, milestone)))) return a;
  const joined = new Map<string, Milestone>();
  for (const milestone of [...a, ...b]) {
    const name = [milestone.kind, milestone.lesson, milestone.term].join(' ');
    const other = joined.get(name);
    const first = other && other.at <= milestone.at ? other : milestone;
    const forwarded = other?.forwarded ?? milestone.forwarded;
    joined.set(name, {
      ...first,
      ...((other?.proof ?? milestone.proof) && { proof: true }),
      ...(forwarded !== undefined && { forwarded }),
    });
  }
  return [...joined.values()].sort((x, y) => x.at - y.at);
}

/** Whether a milestone that is held says all that another one does. */
function includes(held: Milestone, { kind, lesson, term, at, proof, forwarded }: Milestone): boolean {
  const isSame = held.kind === kind && held.lesson === lesson && held.term === term;
  const isMarked = (held.proof ?? !proof) && (held.forwarded !== undefined || forwarded === undefined);
  return isSame && held.at <= at && isMarked;
}
