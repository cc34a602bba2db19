import type { Course, Lesson } from './course.ts';
import { termOf } from './course.ts';
import { secondsWithin } from './intervals.ts';
import type { CourseState, LessonState, Submission } from './state.ts';
import { EMPTY_LESSON, own, stampsOf } from './state.ts';

/** What a state means for a course as it is today. */
export interface CourseProgress {
  course: string;
  /** 0 to 100; 100 only when the course is completed. */
  percent: number;
  started: boolean;
  completed: boolean;
  /** The questions of the course are answered well enough; false where it has none. */
  passed: boolean;
  lessons: LessonProgress[];
  /** The lesson of the greatest `at`, if the course still has it. */
  lastLesson: string | undefined;
}

/** What is reached of a course. */
export type Standing = Pick<CourseProgress, 'started' | 'completed' | 'passed' | 'lessons'>;

export interface LessonProgress {
  lesson: string;
  term: string;
  /** Share of the video's length, 0 to 1. */
  watched: number;
  /** Where to go on, in seconds. */
  position: number;
  /** Questions that count: of a proof those that one attempt draws. */
  questions: number;
  /** Of them; of a proof all once an attempt was handed in. */
  answered: number;
  /** Mean of the best answers, 0 to 1; an unanswered question counts 0. Of a proof, of the best attempt. */
  score: number;
  passed: boolean;
  completed: boolean;
  /** Was completed in an earlier term, and must be learnt anew. */
  outdated: boolean;
}

/** The step that a lesson without video and questions is completed by. */
export const READ_STEP = 'read';

/** Works out what somebody's state means at `now` (milliseconds since 1970). Pure: browser and service agree by it. */
export function summarize(course: Course, state: CourseState, now: number): CourseProgress {
  const standing = standingIn(course, state, now);
  const { lessons, completed } = standing;
  const share = mean(lessons.map((lesson) => lessonShare(lesson, course)));

  return {
    course: course.id,
    percent: completed ? 100 : Math.min(99, Math.floor(share * 100)),
    ...standing,
    lastLesson: lastLesson(course, state),
  };
}

/** The part of it that milestones hang on: it is worked out for every fact. */
export function standingIn(course: Course, state: CourseState, now: number): Standing {
  const lessons = course.lessons.map((lesson) => lessonProgress(lesson, course, state, now));
  const questions = lessons.reduce((sum, { questions }) => sum + questions, 0);
  const points = lessons.reduce((sum, { questions, score }) => sum + questions * score, 0);

  return {
    started: Object.keys(state.lessons).length > 0,
    completed: lessons.length > 0 && lessons.every((lesson) => lesson.completed),
    passed: questions > 0 && atLeast(points / questions, course.complete.passed),
    lessons,
  };
}

function lessonProgress(lesson: Lesson, course: Course, state: CourseState, now: number): LessonProgress {
  const term = termOf(lesson, now);
  const terms = own(state.lessons, lesson.id) ?? {};
  const current = summarizeTerm(lesson, course, own(terms, term) ?? EMPTY_LESSON);

  return {
    lesson: lesson.id,
    term,
    ...current,
    outdated:
      !current.completed &&
      Object.entries(terms).some(([name, other]) => name !== term && summarizeTerm(lesson, course, other).completed),
  };
}

function summarizeTerm(lesson: Lesson, { mode, complete: rule }: Course, state: LessonState) {
  const duration = lesson.video?.duration ?? 0;
  const watched = duration ? secondsWithin(state.watched, duration) / duration : 0;
  const questions = lesson.counted ?? lesson.questions.length;
  // In a proof the best attempt counts, in practice the best answer to each question.
  const attempts = mode === 'proof' && Object.values(state.attempts).map(attemptScore);
  const answers = lesson.questions.flatMap(({ id }) => own(state.answers, id) ?? []);
  const points = answers.reduce((sum, { first, best = first }) => sum + best.score, 0);
  const answered = !attempts ? answers.length : attempts.length && questions;
  const score = attempts ? Math.max(0, ...attempts) : points / (questions || 1);
  const passed = questions > 0 && atLeast(score, rule.passed);
  const seen = lesson.video ? atLeast(watched, rule.watched) : true;
  const read = lesson.video || questions ? true : own(state.done, READ_STEP) !== undefined;

  return {
    watched,
    position: Math.min(state.position?.seconds ?? 0, duration),
    questions,
    answered,
    score,
    passed,
    completed: !lesson.locked && seen && read && (passed || questions === 0),
  };
}

/** What an attempt is worth, 0 to 1: the mean of its answers. */
export function attemptScore({ answers }: Submission): number {
  return mean(answers.map(({ score }) => score));
}

/** How far a lesson is, 0 to 1: the mean of its parts, each measured against what is asked for. */
function lessonShare(progress: LessonProgress, course: Course): number {
  if (progress.completed) return 1;
  const lesson = course.lessons.find(({ id }) => id === progress.lesson)!;
  const parts: number[] = [];
  if (lesson.video) parts.push(Math.min(1, progress.watched / (course.complete.watched || 1)));
  if (progress.questions) parts.push(Math.min(1, progress.score / (course.complete.passed || 1)));
  return mean(parts);
}

function lastLesson(course: Course, state: CourseState): string | undefined {
  let last: { id: string; at: number } | undefined;
  for (const { id } of course.lessons) {
    for (const term of Object.values(own(state.lessons, id) ?? {})) {
      const at = Math.max(...stampsOf(term).map((stamp) => stamp.at));
      if (at > (last?.at ?? -Infinity)) last = { id, at };
    }
  }
  return last?.id;
}

function mean(shares: number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
}

/** Shares of seconds are sums of fractions: a thousandth below the mark is the mark. */
function atLeast(share: number, mark: number): boolean {
  return share >= mark - 0.001;
}
