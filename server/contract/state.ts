/** From and to, in seconds of the video. */
export type Interval = [from: number, to: number];

/** Which fact something comes from. States order by `at`, then `id`. */
export interface Stamp {
  /** When it happened, milliseconds since 1970. */
  at: number;
  id: string;
  /** When the service first got it; absent in a browser that hasn't been answered. */
  received?: number;
}

/** All that is kept of one learner in one course. */
export interface CourseState {
  /** Lesson id → term → state. */
  lessons: Record<string, Record<string, LessonState>>;
}

/** All that is kept of one lesson in one term. */
export interface LessonState {
  /** Sorted, never touching one another. */
  watched: Interval[];
  position?: Position;
  /** Question id → answers. */
  answers: Record<string, QuestionState>;
  /** Attempt id → what was handed in. */
  attempts: Record<string, Submission>;
  /** Step id → when it was first done. */
  done: Record<string, Stamp>;
}

export interface Position extends Stamp {
  seconds: number;
}

/** Three answers are enough: what was thought at first, what was known best, what was said last. Mostly they are one: it stands there once. */
export interface QuestionState {
  first: Answer;
  /** Absent where it is the first. */
  best?: Answer;
  /** Absent where it is the best. */
  last?: Answer;
}

export interface Score {
  /** Between 0 and 1. */
  score: number;
  /** Entirely right. */
  correct: boolean;
}

export interface Answer extends Stamp, Score {
  rev: string;
  response: string[];
}

export interface Submission extends Stamp {
  answers: GradedAnswer[];
}

export interface GradedAnswer extends Score {
  question: string;
  rev: string;
  response: string[];
}

/** The state of somebody who did nothing yet. */
export const EMPTY_STATE: CourseState = { lessons: {} };

/** The same for one lesson in one term. */
export const EMPTY_LESSON: LessonState = { watched: [], answers: {}, attempts: {}, done: {} };

/** The stamps of everything that is kept of a lesson. */
export function stampsOf({ position, answers, attempts, done }: LessonState): Stamp[] {
  return [
    ...(position ? [position] : []),
    ...Object.values(answers).flatMap((question) => Object.values<Stamp>({ ...question })),
    ...Object.values(attempts),
    ...Object.values(done),
  ];
}

/** What a map holds under a key that came from outside: `constructor` is a key like any other. */
export function own<T>(map: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
