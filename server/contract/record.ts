import type { Course } from './course.ts';
import { atMost } from './intervals.ts';
import type { GradedFact } from './merge.ts';
import { join, merge } from './merge.ts';
import type { Milestone } from './milestones.ts';
import { award, joinMilestones } from './milestones.ts';
import type { Rejection, RejectionReason } from './rejection.ts';
import { reject } from './rejection.ts';
import type { CourseState, Submission } from './state.ts';
import { EMPTY_STATE, own, stampsOf } from './state.ts';

/** The version of {@link LearnerRecord} that is written today. */
export const RECORD_VERSION = 4;

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

const HOUR = 3_600_000;

/** Where a record lies: its privacy class, and the learner's id (named) or its keyed hash (pseudonymous). */
export interface RecordKey {
  class: 'pseudonymous' | 'named';
  id: string;
}

/** All that is kept of one learner in one privacy class. */
export interface LearnerRecord {
  v: typeof RECORD_VERSION;
  key: RecordKey;
  /** Random; a record that is made anew after an erasure has another one. */
  generation: string;
  /** Generations of records that were joined into this one, the latest first: facts made under them are taken, too. */
  formerly?: string[];
  /** When it was begun, milliseconds since 1970. A record that is older than its person's erasure came back from a backup. */
  created: number;
  /** Of named records only. */
  person?: Person;
  /** Course id → what is kept of it. */
  courses: Courses;
}

type Courses = Record<string, CourseRecord>;

export interface Person {
  name?: string;
  department?: string;
}

/** All that is kept of one learner in one course. */
export interface CourseRecord {
  state: CourseState;
  milestones: Milestone[];
}

/** What is kept of a course that nothing was done in. */
export const NOTHING: CourseRecord = { state: EMPTY_STATE, milestones: [] };

/** No record remembers more of {@link LearnerRecord.formerly}. */
export const MOST_FORMER = 10;

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
  let size = before && sizes.get(before);
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

/** How many characters records have as JSON, as far as that is known. */
const sizes = new WeakMap<LearnerRecord, number>();

/** Tells how many characters a record has as JSON: whoever has just read it knows, and it needn't be counted. */
export function rememberSize(record: LearnerRecord, size: number): void {
  sizes.set(record, size);
}

/** Two records of one learner as one, under the key and generation of the first; facts made under the other are still taken. */
export function joinRecords(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const courses = { ...a.courses };
  for (const [id, course] of Object.entries(b.courses)) {
    const other = own(courses, id);
    courses[id] = other ? joinCourses(other, course) : course;
  }
  const former = new Set([b.generation, ...(a.formerly ?? []), ...(b.formerly ?? [])]);
  former.delete(a.generation);
  const formerly = [...former].slice(0, MOST_FORMER);
  return { ...a, ...(formerly.length > 0 && { formerly }), created: Math.min(a.created, b.created), courses };
}

/** What two records hold of one course, as one. */
export function joinCourses(a: CourseRecord, b: CourseRecord): CourseRecord {
  return { state: join(a.state, b.state), milestones: joinMilestones(a.milestones, b.milestones) };
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

/** Every generation whose facts belong into a record. */
export function generationsOf({ generation, formerly = [] }: LearnerRecord): string[] {
  return [generation, ...formerly];
}

/** A record with nothing in it. Begun after the last erasure, whatever the clock says: else it would look like one from a backup. */
export function newRecord({
  key,
  generation,
  now,
  erasedAt = -Infinity,
}: Pick<Taking, 'key' | 'generation' | 'now' | 'erasedAt'>): LearnerRecord {
  const begun = receiptIn(key.class, now);
  const created = begun > erasedAt ? begun : nextIn(key.class, erasedAt);
  return { v: RECORD_VERSION, key, generation, created, courses: {} };
}

/** When the service got something, as it is written down: by the hour in a pseudonymous record, for one request often brings facts of both. */
export function receiptIn(recordClass: RecordKey['class'], now: number): number {
  return recordClass === 'named' ? now : Math.floor(now / HOUR) * HOUR;
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

/**
 * The first time after an erasure that may stand in a record: in both records of a learner no time may be the same.
 * One that lies ahead is safe: whoever erases such a record notes its beginning as the time up to which all are erased.
 */
function nextIn(recordClass: RecordKey['class'], erasedAt: number): number {
  return recordClass === 'named' ? erasedAt + 1 : (Math.floor(erasedAt / HOUR) + 1) * HOUR;
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

/** How many characters JSON grows by from one value to the next, from which nothing was taken away. What stayed the same is still the same object. */
function growth(before: unknown, after: unknown): number {
  if (before === after) return 0;
  if (!isMap(before) || !isMap(after)) return sizeOf(after) - sizeOf(before);
  const parts = Object.entries(after).map(([key, value]) =>
    Object.hasOwn(before, key) ? growth(before[key], value) : sizeOf({ [key]: value }) - 1,
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
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
