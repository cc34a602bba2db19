import type { Course } from './course.ts';
import { atMost } from './intervals.ts';
import type { GradedFact } from './merge.ts';
import { merge } from './merge.ts';
import type { Milestone } from './milestones.ts';
import { award } from './milestones.ts';
import { growth, rememberedSize, rememberSize, sizeOf } from './record-size.ts';
import type { Courses, LearnerRecord, Person, RecordKey } from './record.ts';
import { generationsOf, newRecord, NOTHING, receiptIn } from './record.ts';
import type { Rejection, RejectionReason } from './rejection.ts';
import { reject } from './rejection.ts';
import type { CourseState, Submission } from './state.ts';
import { own, stampsOf } from './state.ts';

/** A fact may be this far in the future, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** A fact may be this old, in milliseconds: older ones could outlive the line of an erasure. */
export const OLDEST_FACT = 366 * 86_400_000;

/** More terms of one lesson are not kept: a record has to stay small, whatever it is sent. */
export const MOST_TERMS = 20;

/** More intervals of one lesson in one term are not kept. */
export const MOST_INTERVALS = 200;

/** A record that has as many characters as JSON, as far as a report opens it, does not grow any more. */
export const LARGEST_RECORD = 512 * 1024;

/** What {@link take} needs to know. */
export interface Taking {
  key: RecordKey;
  person?: Person;
  /** Random, for a record that doesn't exist yet. */
  generation: string;
  /** Generations of the learner's record of the other class, and such as are kept hashed: a course that changed its class has facts of both on their way. */
  others?: { includes(generation: string): boolean };
  /** That record itself: what already stands there, before the course changed its class, is not written again. */
  other?: LearnerRecord;
  /** Up to when records of this learner are erased, milliseconds since 1970. */
  erasedAt?: number;
  /** Up to when facts are; like `erasedAt` unless given. */
  factsErasedAt?: number;
  /** Milliseconds since 1970. */
  now: number;
  /** The course as published, for its milestones. */
  course(id: string): Course | undefined;
}

/** Adds facts to a record. What another generation or an erased record is the home of is refused, and what would make the record grow without end; the rest is kept. */
export function take(
  before: LearnerRecord | undefined,
  facts: GradedFact[],
  taking: Taking,
): { record: LearnerRecord | undefined; rejected: Rejection[] } {
  const { person, key, now } = taking;
  const received = receiptIn(key.class, now);
  const rejected: Rejection[] = [];
  const steps = new Map<string, Step[]>();
  let record = before;
  let size = before && rememberedSize(before);
  // A report is 64 KiB at most: it never doubles what is half as long as it may be.
  const isShort = size !== undefined && size < LARGEST_RECORD / 2;

  for (const fact of facts) {
    const home = record ?? newRecord(taking);
    const reason = whyNot(fact, home, taking);
    if (reason) {
      rejected.push(reject(fact.id, reason));
      continue;
    }
    if (taking.other && holds(taking.other, fact)) continue;
    // Who has seen the verdicts doesn't hand in again, whatever time it is stamped with.
    if (fact.kind === 'submitted' && handedIn(fact, [home, taking.other])) continue;
    const courses = addTo(home.courses, { ...fact, received });
    const more = isShort ? 0 : growth(home.courses, courses);
    // A record is long, and most facts make it no longer: it is counted when the first one does.
    if (more > 0) size ??= sizeOf(home);
    if (size !== undefined) {
      if (more > 0 && size + more > LARGEST_RECORD) {
        rejected.push(reject(fact.id, 'full'));
        continue;
      }
      size += more;
    }
    record = { ...home, ...(person && { person }), courses };
    const step = { at: Math.min(fact.at, now), state: courses[fact.course]!.state };
    steps.set(fact.course, [...(steps.get(fact.course) ?? []), step]);
  }
  if (!record || steps.size === 0) return { record, rejected };

  const after = { ...record, courses: awarded(record.courses, steps, taking) };
  if (size !== undefined && !isShort) rememberSize(after, size + growth(record.courses, after.courses));
  return { record: after, rejected };
}

/** What a fact has made of a course. */
interface Step {
  /** When it happened, milliseconds since 1970. */
  at: number;
  state: CourseState;
}

/** Courses with the milestones that the facts reached, each with its own time. Mostly they reached none: what all of them together reach tells, and only one has to be looked at. */
function awarded(
  courses: Courses,
  steps: Map<string, Step[]>,
  { key, person, course: courseOf, now }: Taking,
): Courses {
  const department = key.class === 'named' ? person?.department : undefined;
  const after = { ...courses };
  for (const [id, taken] of steps) {
    const course = courseOf(id);
    if (!course) continue;
    const { state, milestones } = courses[id]!;
    const reach = (held: Milestone[], step: Step) => award(course, step.state, held, { at: step.at, now, department });
    const all = reach(milestones, { state, at: Math.min(...taken.map(({ at }) => at)) });
    if (all !== milestones) after[id] = { state, milestones: taken.reduce(reach, milestones) };
  }
  return after;
}

/** An attempt as one of these records holds it. */
export function handedIn(
  { course, lesson, term, attempt }: GradedFact & { kind: 'submitted' },
  records: (LearnerRecord | undefined)[],
): Submission | undefined {
  const found = records.map((record) => {
    const terms = own(own(record?.courses ?? {}, course)?.state.lessons ?? {}, lesson);
    return own(own(terms ?? {}, term)?.attempts ?? {}, attempt);
  });
  return found.find((one) => one !== undefined);
}

/** The earliest time a fact was ever stamped with. */
export function stampedAt({ at, first = at }: Pick<GradedFact, 'at' | 'first'>): number {
  return Math.min(at, first);
}

function whyNot(fact: GradedFact, home: LearnerRecord, taking: Taking): RejectionReason | undefined {
  if (isErased(fact, home, taking)) return 'erased';
  if (isAhead(fact, taking.now)) return 'clock';
  return hasTooManyTerms(home, fact) ? 'term' : undefined;
}

function isErased(fact: GradedFact, record: LearnerRecord, taking: Taking): boolean {
  const { factsErasedAt = taking.erasedAt, others, now } = taking;
  const { generation, at, first = at } = fact;
  if (generation !== null) return !generationsOf(record).includes(generation) && !others?.includes(generation);
  if (factsErasedAt === undefined) return false;
  // A clock that is ahead tells no time: what it stamped may have happened before the erasure.
  return isAhead(fact, now) || first > at || stampedAt(fact) <= factsErasedAt;
}

function holds({ courses }: LearnerRecord, { course, lesson, term, id, at }: GradedFact): boolean {
  const state = own(own(own(courses, course)?.state.lessons ?? {}, lesson) ?? {}, term);
  return state !== undefined && stampsOf(state).some((stamp) => stamp.id === id && stamp.at === at);
}

function isAhead({ at }: GradedFact, now: number): boolean {
  return at > now + CLOCK_TOLERANCE;
}

function hasTooManyTerms({ courses }: LearnerRecord, { course, lesson, term }: GradedFact): boolean {
  const terms = own(own(courses, course)?.state.lessons ?? {}, lesson) ?? {};
  return !Object.hasOwn(terms, term) && Object.keys(terms).length >= MOST_TERMS;
}

function addTo(courses: Courses, fact: GradedFact & { received: number }): Courses {
  const { state, milestones } = own(courses, fact.course) ?? NOTHING;
  return { ...courses, [fact.course]: { state: withFewIntervals(merge(state, fact), fact), milestones } };
}

/**
 * Closing gaps depends on what is there already, so no merge that keeps its laws can do it: it is done where the service
 * stores. There it only ever adds to what the merge gave, so that what arrives again still changes nothing.
 */
function withFewIntervals(state: CourseState, { lesson, term }: GradedFact): CourseState {
  const terms = state.lessons[lesson]!;
  const { watched } = terms[term]!;
  if (watched.length <= MOST_INTERVALS) return state;
  const few = { ...terms[term]!, watched: atMost(MOST_INTERVALS, watched) };
  return { lessons: { ...state.lessons, [lesson]: { ...terms, [term]: few } } };
}
