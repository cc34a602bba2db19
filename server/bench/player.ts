import type { AnsweredFact, Fact, WatchedFact } from '../contract/fact.schema.ts';
import type { PlayedLesson } from './courses.ts';

/** Seconds that a player hands over at a time, and a little more. */
const PORTION = 5.1;

/** Every how many of them somebody skips one. */
const SKIPS = 13;

/** How many facts one request brings at most. */
const LARGEST_BATCH = 4;

/** What becomes a fact when it is stamped, and in which lesson it happens. */
interface Happening {
  lesson: PlayedLesson;
  happened:
    Pick<WatchedFact, 'kind' | 'segments' | 'position'> | Pick<AnsweredFact, 'kind' | 'question' | 'rev' | 'response'>;
}

/** Who learns. */
export interface Playing {
  /** Of the record they have already. */
  generation: string | null;
  /** Makes learners differ from one another. */
  shift: number;
  /** How many lessons lie behind them. */
  done: number;
}

/** Somebody who learns: watches film after film, and answers each film's questions. */
export class Player {
  readonly #generation: string | null;
  readonly #happening: Generator<Happening, never>;
  #reports: number;

  constructor(lessons: PlayedLesson[], playing: Playing) {
    this.#generation = playing.generation;
    this.#reports = playing.shift;
    this.#happening = learning(lessons, playing);
  }

  /** The next fact. */
  next(id: string, at: number): Fact {
    const { lesson: played, happened } = this.#happening.next().value;
    const { course, lesson } = played;
    return { v: 1, id, course, lesson, term: 'first', at, generation: this.#generation, ...happened };
  }

  /** The next report: 1 to 4 facts, the last of them just now. */
  report(newId: () => string, now: number): Fact[] {
    const size = 1 + (this.#reports++ % LARGEST_BATCH);
    return Array.from({ length: size }, (_, index) => this.next(newId(), now - (size - 1 - index) * 1000));
  }
}

function* learning(lessons: PlayedLesson[], { shift, done }: Playing): Generator<Happening, never> {
  let portions = shift;
  for (let round = done; ; round += 1) {
    const lesson = lessons[round % lessons.length]!;
    for (let from = 0, to; from < lesson.duration; from = to) {
      to = Math.min(tenths(from + PORTION), lesson.duration);
      portions += 1;
      if (portions % SKIPS !== 0) yield { lesson, happened: { kind: 'watched', segments: [[from, to]], position: to } };
    }
    for (const [index, { id: question, rev, options }] of lesson.questions.entries()) {
      const option = options[(round + index + shift) % options.length]!;
      yield { lesson, happened: { kind: 'answered', question, rev, response: [option] } };
    }
  }
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
