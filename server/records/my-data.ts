import type { KeptCourse, KeptDamaged } from '../contract/api.ts';
import type { Course } from '../contract/course.ts';
import { dayOf } from '../contract/day.ts';
import type { CourseRecord, LearnerRecord, RecordKey } from '../contract/record.ts';
import type { RetentionRules } from '../contract/retention.ts';
import { changedAt, isEmpty, monthsAfter, progressEnd, proofEnd } from '../contract/retention.ts';
import type { LessonState } from '../contract/state.ts';
import { summarize } from '../contract/summarize.ts';
import type { Damaged } from '../store/progress-store.ts';
import { myDataWords } from './my-data-words.ts';

/** What records hold, course by course, for the person they are about. */
export function keptCourses(
  records: LearnerRecord[],
  courses: readonly Course[],
  keep: RetentionRules,
  now: number,
): KeptCourse[] {
  return records.flatMap(({ key, courses: kept }) =>
    Object.entries(kept).map(([id, part]) => {
      const course = courses.find((one) => one.id === id);
      return keptCourse(id, part, key.class, course, keep, now);
    }),
  );
}

/** What was set aside, for the person it is about: as it was found, and why that can't be read. */
export function keptDamaged(aside: { key: RecordKey; damaged: Damaged }[], keep: RetentionRules): KeptDamaged[] {
  return aside.map(({ key, damaged: { at, text } }) => ({
    ...{ key, at, ends: dayOf(monthsAfter(at, keep[key.class])), text },
    ...{ de: myDataWords.de.damaged, en: myDataWords.en.damaged },
  }));
}

function keptCourse(
  id: string,
  kept: CourseRecord,
  recordClass: KeptCourse['class'],
  course: Course | undefined,
  keep: RetentionRules,
  now: number,
): KeptCourse {
  const lessons = Object.keys(kept.state.lessons);
  const gone = lessons.filter((lesson) => course && !course.lessons.some((one) => one.id === lesson));
  const terms = Object.values(kept.state.lessons).flatMap((lesson) => Object.values(lesson));
  return {
    course: id,
    ...(course ? { title: course.title } : { retired: true as const }),
    ...(gone.length > 0 && { retiredLessons: gone }),
    class: recordClass,
    ...(course && !isEmpty(kept) && { percent: summarize(course, kept.state, now).percent }),
    lessons: lessons.length,
    answers: terms.reduce((sum, term) => sum + answeredIn(term).size, 0),
    changed: dayOf(changedAt(kept)),
    ends: dayOf(progressEnd(kept, recordClass, keep)),
    proofs: kept.milestones
      .filter(({ proof }) => proof)
      .map((proof) => ({
        kind: proof.kind,
        at: dayOf(proof.at),
        ends: dayOf(proofEnd(proof, kept, recordClass, keep)),
      })),
  };
}

/** Ids of the questions of which an answer is kept, given alone or in an attempt. */
function answeredIn({ answers, attempts }: LessonState): Set<string> {
  const handedIn = Object.values(attempts).flatMap((attempt) => attempt.answers);
  return new Set([...Object.keys(answers), ...handedIn.map(({ question }) => question)]);
}
