import { isDeepStrictEqual } from 'node:util';
import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import { RECORD_VERSION } from '../contract/record.ts';
import type { Answer, LessonState, QuestionState } from '../contract/state.ts';

/** Answers to a question as they are stored: most questions are answered once, so that the first answer is the best and the last one, too. */
export interface StoredQuestion {
  first: Answer;
  /** Absent where it is the first. */
  best?: Answer;
  /** Absent where it is the best. */
  last?: Answer;
}

type Lessons<Question> = Record<
  string,
  Record<string, Omit<LessonState, 'answers'> & { answers: Record<string, Question> }>
>;

/** What is kept of a course as it is stored, parsed. */
export type StoredCourse = Omit<CourseRecord, 'state'> & { state: { lessons: Lessons<StoredQuestion> } };

/** What stands in a record's own row: of its courses, which there are. */
export type StoredHead = Omit<LearnerRecord, 'courses'> & { courses: readonly string[] };

/** A record without its courses as the text of its own row. Nothing in it tells in which order they were begun. */
export function formatHead({ courses: _, ...head }: LearnerRecord, courses: Iterable<string>): string {
  return JSON.stringify({ ...head, v: RECORD_VERSION, courses: [...courses].sort() } satisfies StoredHead);
}

/** What is kept of a course as the text of its row. */
export function formatCourse({ state, milestones }: CourseRecord): string {
  const lessons = mapped(state.lessons, (terms) =>
    mapped(terms, (lesson) => ({ ...lesson, answers: mapped(lesson.answers, stored) })),
  );
  return JSON.stringify({ v: RECORD_VERSION, state: { lessons }, milestones } satisfies StoredCourse & { v: number });
}

/** Completes what was parsed; it is what is kept of the course afterwards. */
export function completeCourse({ state, milestones }: StoredCourse): CourseRecord {
  for (const terms of Object.values(state.lessons)) {
    for (const { answers } of Object.values(terms)) {
      for (const question of Object.values(answers)) {
        question.best ??= question.first;
        question.last ??= question.best;
      }
    }
  }
  return { state, milestones } as CourseRecord;
}

function stored({ first, best, last }: QuestionState): StoredQuestion {
  return { first, ...(!isSame(best, first) && { best }), ...(!isSame(last, best) && { last }) };
}

/** Mostly it is the very object; after a migration it looks like it. */
function isSame(one: Answer, other: Answer): boolean {
  return one === other || (one.id === other.id && isDeepStrictEqual(one, other));
}

function mapped<From, To>(map: Record<string, From>, change: (value: From) => To): Record<string, To> {
  const entries = Object.entries(map).map(([key, value]) => [key, change(value)] as const);
  return Object.fromEntries(entries);
}
