import type { AnsweredFact, DoneFact, SubmittedFact, WatchedFact } from './fact.schema.ts';
import { tidy, union } from './intervals.ts';
import type { Answer, CourseState, GradedAnswer, LessonState, QuestionState, Score, Stamp } from './state.ts';
import { EMPTY_LESSON } from './state.ts';

/** A fact whose answers were graded; the others are facts as they are. */
export type GradedFact = (
  WatchedFact | DoneFact | (AnsweredFact & Score) | (Omit<SubmittedFact, 'answers'> & { answers: GradedAnswer[] })
) & { received?: number };

/** What a state becomes when a fact is added. In any order, any number of times, the result is the same. */
export function merge(state: CourseState, fact: GradedFact): CourseState {
  return join(state, { lessons: { [fact.lesson]: { [fact.term]: stateOf(fact) } } });
}

/** Two states of one learner in one course as one. Commutative, associative, idempotent: a join of a lattice. */
export function join(a: CourseState, b: CourseState): CourseState {
  return { lessons: joinMaps(a.lessons, b.lessons, (x, y) => joinMaps(x, y, joinLessons)) };
}

function stateOf(fact: GradedFact): LessonState {
  const stamp: Stamp = { at: fact.at, id: fact.id, ...(fact.received !== undefined && { received: fact.received }) };
  switch (fact.kind) {
    case 'watched':
      return {
        ...EMPTY_LESSON,
        watched: tidy(fact.segments.map(([from, to]) => [tenths(from), tenths(to)])),
        position: { ...stamp, seconds: tenths(fact.position) },
      };
    case 'answered': {
      const { rev, response, score, correct } = fact;
      const answer = { ...stamp, rev, response, score, correct };
      return { ...EMPTY_LESSON, answers: { [fact.question]: { first: answer } } };
    }
    case 'submitted':
      return { ...EMPTY_LESSON, attempts: { [fact.attempt]: { ...stamp, answers: fact.answers } } };
    case 'done':
      return { ...EMPTY_LESSON, done: { [fact.step]: stamp } };
  }
}

function joinLessons(a: LessonState, b: LessonState): LessonState {
  const position = a.position && b.position ? later(a.position, b.position) : (a.position ?? b.position);
  return {
    watched: union(a.watched, b.watched),
    ...(position && { position }),
    answers: joinMaps(a.answers, b.answers, joinAnswers),
    attempts: joinMaps(a.attempts, b.attempts, earlier),
    done: joinMaps(a.done, b.done, earlier),
  };
}

function joinAnswers(a: QuestionState, b: QuestionState): QuestionState {
  const [one, other] = [answersTo(a), answersTo(b)];
  return answeredBy({
    first: earlier(one.first, other.first),
    best: better(one.best, other.best),
    last: later(one.last, other.last),
  });
}

/** All three answers to a question. */
export function answersTo({ first, best = first, last = best }: QuestionState): Required<QuestionState> {
  return { first, best, last };
}

/** The same, each of them once. */
export function answeredBy({ first, best, last }: Required<QuestionState>): QuestionState {
  return { first, ...(!isSame(best, first) && { best }), ...(!isSame(last, best) && { last }) };
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a === b || compare(a, b) === 0;
}

function better(a: Answer, b: Answer): Answer {
  return a.score === b.score ? earlier(a, b) : a.score > b.score ? a : b;
}

function earlier<T extends Stamp>(a: T, b: T): T {
  const order = compare(a, b);
  return order === 0 ? firstReceived(a, b) : order < 0 ? a : b;
}

function later<T extends Stamp>(a: T, b: T): T {
  const order = compare(a, b);
  return order === 0 ? firstReceived(a, b) : order > 0 ? a : b;
}

/** By `at`, then `id`; then by content, so that even two facts that share an id by malice end in one order. */
function compare(a: Stamp, b: Stamp): number {
  return a.at - b.at || compareStrings(a.id, b.id) || compareStrings(content(a), content(b));
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function content({ received: _, ...rest }: Stamp): string {
  return JSON.stringify(rest, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareStrings(a, b)))
      : value,
  );
}

function firstReceived<T extends Stamp>(a: T, b: T): T {
  return (b.received ?? Infinity) < (a.received ?? Infinity) ? b : a;
}

function joinMaps<T>(a: Record<string, T>, b: Record<string, T>, joinValues: (a: T, b: T) => T): Record<string, T> {
  const added = Object.entries(b);
  if (added.length === 0) return a;
  const joined = { ...a };
  for (const [key, value] of added) {
    joined[key] = Object.hasOwn(a, key) ? joinValues(a[key]!, value) : value;
  }
  return joined;
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
