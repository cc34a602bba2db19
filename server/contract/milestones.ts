import type { Course } from './course.ts';
import { FIRST_TERM } from './course.ts';
import type { Month } from './figures/months.ts';
import { countingMonth, monthOf } from './figures/months.ts';
import { joinForwarded } from './forwarded.ts';
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
  /** The month (`2026-11`) in whose figures it counts, for ever; of what counts. Absent in older records: that of `at`. */
  month?: Month;
  /** Of named records: the department its learner belonged to then, in whose figures it counts. */
  department?: string;
  /** Earned in a course of `mode: proof`: it is kept longer than the progress it came from. */
  proof?: true;
  /** Under which id it was forwarded to a learning record store, so that it is sent once and can be taken back; of joined records there may be several, with a space in between. */
  forwarded?: string;
}

/** What is a proof in a course of `mode: proof`. */
const PROVING: readonly Milestone['kind'][] = ['passed', 'completed'];

/** What counts in the figures; of nothing else it is written down where. */
const COUNTED: readonly Milestone['kind'][] = ['started', 'completed'];

/** What an award is made with. */
export interface Awarding {
  /** When it happened, milliseconds since 1970. */
  at: number;
  /** When it is received. */
  now: number;
  /** Where its learner belongs; of named records only. */
  department?: string | undefined;
}

/**
 * The milestones held, and those that `state` reaches for the first time, with what happened at `at`. Every period that has
 * begun by `now` is looked at: what belongs to an earlier one may come last, and the order is not to make a difference.
 * The month and the department of what is held stay: they may stand in figures already.
 */
export function award(
  course: Course,
  state: CourseState,
  held: Milestone[],
  { at, now, department }: Awarding,
): Milestone[] {
  const days = course.lessons.flatMap(({ renew }) => renew).sort();
  const begun = days.filter((day) => Date.parse(day) <= now);
  const reached: Reached[] = [
    ...(Object.keys(state.lessons).length > 0 ? [{ kind: 'started' as const, term: FIRST_TERM }] : []),
    ...[FIRST_TERM, ...new Set(begun)].flatMap((term) => reachedIn(term, course, state)),
  ];
  const counting = { month: countingMonth(at, now), ...(department !== undefined && { department }) };

  return putTogether(
    held,
    reached.map((milestone) => ({
      ...milestone,
      revision: course.revision,
      at,
      ...(COUNTED.includes(milestone.kind) && counting),
      ...(course.mode === 'proof' && PROVING.includes(milestone.kind) && { proof: true }),
    })),
    (before) => before,
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
  return putTogether(a, b, (one, other) => (countsBefore(other, one) ? other : one));
}

/** The first list itself where the second one adds nothing; of what stands in both `counting` says where it counts. */
function putTogether(
  held: Milestone[],
  more: Milestone[],
  counting: (held: Milestone, other: Milestone) => Milestone,
): Milestone[] {
  const joined = new Map(held.map((milestone) => [nameOf(milestone), milestone]));
  let isSame = true;
  for (const milestone of more) {
    const before = joined.get(nameOf(milestone));
    const after = before ? both(before, milestone, counting(before, milestone)) : milestone;
    if (after === before) continue;
    isSame = false;
    joined.set(nameOf(milestone), after);
  }
  return isSame ? held : [...joined.values()].sort((x, y) => x.at - y.at);
}

/** The earlier of two that are one, counted where `counting` does; the first one itself if that says it all. */
function both(held: Milestone, other: Milestone, counting: Milestone): Milestone {
  const { month: _month, department: _department, ...first } = held.at <= other.at ? held : other;
  // Older ones don't say their month: it is that of their time, which may become another one.
  const month = (held.month ?? other.month) ? countedIn(counting) : undefined;
  const { department } = counting;
  const proof = held.proof ?? other.proof;
  const forwarded = joinForwarded(held.forwarded, other.forwarded);
  const isHeld =
    held.month === month && held.department === department && held.proof === proof && held.forwarded === forwarded;
  if (isHeld && held.at <= other.at) return held;
  return {
    ...first,
    ...(month !== undefined && { month }),
    ...(department !== undefined && { department }),
    ...(proof && { proof }),
    ...(forwarded !== undefined && { forwarded }),
  };
}

/** The month in whose figures a milestone counts. */
export function countedIn({ month, at }: Pick<Milestone, 'month' | 'at'>): Month {
  return month ?? monthOf(at);
}

/** The earlier month first, then the department that is known. */
function countsBefore(a: Milestone, b: Milestone): boolean {
  const [one, other] = [countedIn(a), countedIn(b)];
  if (one !== other) return one < other;
  if (a.department === undefined || b.department === undefined)
    return a.department !== undefined && b.department === undefined;
  return a.department < b.department;
}

function nameOf({ kind, lesson, term }: Milestone): string {
  return [kind, lesson, term].join(' ');
}
