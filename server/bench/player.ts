import type { AnsweredFact, Fact, WatchedFact } from '../contract/fact.schema.ts';
import type { PlayedLesson } from './courses.ts';

/** Seconds that a player hands over at a time, and a little more. */
const PORTION = 5.1;

/** Every how many of them somebody skips one. */
const SKIPS = 13;

/** How many facts one request brings at most. */
const LARGEST_BATCH = 4;

/** What becomes a fact when it is stamped. */
type Happened =
  Pick<WatchedFact, 'kind' | 'segments' | 'position'> | Pick<AnsweredFact, 'kind' | 'question' | 'rev' | 'response'>;

/** Somebody who learns: watches film after film, and answers each film's questions. */
export class Player {
  readonly #generation: string | null;
  readonly #happening: Generator<{ lesson: PlayedLesson; happened: Happened }>;
  #reports: number;

  /** `shift` makes learners differ from one another; `done` are the lessons that lie behind this one. */
  constructor(
    lessons: PlayedLesson[],
    { generation, shift, done = 0 }: { generation: string | null; shift: number; done?: number },
  ) {
    this.#generation = generation;
    this.#reports = shift;
    this.#happening = learning(lessons, shift, done);
  }

  /** The next fact. */
  next(id: string, at: number): Fact {
    const { lesson, happened } = this.#happening.next().value as { lesson: PlayedLesson; happened: Happened };
    const { course, lesson: name } = lesson;
    return { v: 1, id, course, lesson: name, term: 'first', at, generation: this.#generation, ...happened };
  }

  /** The next report: 1 to 4 facts, the last of them just now. */
  report(newId: () => string, now: number): Fact[] {
    const size = 1 + (this.#reports++ % LARGEST_BATCH);
    return Array.from({ length: size }, (_, index) => this.next(newId(), now - (size - 1 - index) * 1000));
  }
}

function* learning(
  lessons: PlayedLesson[],
  shift: number,
  done: number,
): Generator<{ lesson: PlayedLesson; happened: Happened }> {
  let pieces = shift;
  for (let round = done; ; round += 1) {
    const lesson = lessons[round % lessons.length]!;
    let from = 0;
    while (from < lesson.duration) {
      const to = Math.min(from + PORTION, lesson.duration);
      pieces += 1;
      if (pieces % SKIPS !== 0) yield { lesson, happened: { kind: 'watched', segments: [[from, to]], position: to } };
      from = to;
    }
    for (const [index, { id: question, rev, options }] of lesson.questions.entries()) {
      const option = options[(round + index + shift) % options.length]!;
      yield { lesson, happened: { kind: 'answered', question, rev, response: [option] } };
    }
  }
}
