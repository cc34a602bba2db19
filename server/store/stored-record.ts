import { isDeepStrictEqual } from 'node:util';
import type { LearnerRecord } from '../contract/record.ts';
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

/** A record as it stands in its row, parsed. */
export type StoredRecord = Omit<LearnerRecord, 'courses'> & {
  courses: Record<string, { state: { lessons: Lessons<StoredQuestion> } }>;
};

/** A record as the text of its row. */
export function formatRecord(record: LearnerRecord): string {
  const courses = mapped(record.courses, (course) => ({
    ...course,
    state: {
      lessons: mapped(course.state.lessons, (terms) =>
        mapped(terms, (lesson) => ({ ...lesson, answers: mapped(lesson.answers, stored) })),
      ),
    },
  }));
  return JSON.stringify({ ...record, courses } satisfies StoredRecord);
}

/** Completes what was parsed; it is the record afterwards. */
export function completeRecord(record: StoredRecord): LearnerRecord {
  for (const { state } of Object.values(record.courses)) {
    for (const terms of Object.values(state.lessons)) {
      for (const { answers } of Object.values(terms)) {
        for (const question of Object.values(answers)) {
          question.best ??= question.first;
          question.last ??= question.best;
        }
      }
    }
  }
  return record as LearnerRecord;
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
