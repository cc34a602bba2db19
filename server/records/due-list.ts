import type { DueAnswer, DueCourse, DuePerson } from '../contract/admin.ts';
import type { Course } from '../contract/course.ts';
import { completedOn, renewedOn } from '../contract/due.ts';
import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import { own } from '../contract/state.ts';

/** What the list of mandatory training is made from. */
export interface DueSources {
  /** All records, one at a time. */
  records(): AsyncIterable<LearnerRecord>;
  /** Mandatory ones. */
  courses: readonly Course[];
  now: number;
}

/** Who has completed which mandatory course, and for whom it is due: whoever has begun it and is kept by name. */
export async function dueList({ records, courses, now }: DueSources): Promise<DueAnswer> {
  const answer: DueAnswer = {
    time: new Date(now).toISOString(),
    courses: courses.map((course) => lineOf(course, now)),
  };
  if (courses.length === 0) return answer;

  for await (const record of records()) {
    if (record.key.class !== 'named') continue;
    for (const { course, since, people } of answer.courses) {
      const kept = own(record.courses, course);
      if (kept && isBegun(kept)) people.push(personIn(record, completedOn(kept.milestones, since)));
    }
  }
  for (const { people } of answer.courses) people.sort(byName);
  return answer;
}

function lineOf(course: Course, now: number): DueCourse {
  const since = renewedOn(course, now);
  return { course: course.id, title: course.title, ...(since !== undefined && { since }), people: [] };
}

/** What is kept of a proof outlives the progress it came from. */
function isBegun({ state, milestones }: CourseRecord): boolean {
  return milestones.length > 0 || Object.keys(state.lessons).length > 0;
}

function personIn({ key, person }: LearnerRecord, done: string | undefined): DuePerson {
  return {
    id: key.id,
    ...(person?.name !== undefined && { name: person.name }),
    ...(person?.department !== undefined && { department: person.department }),
    ...(done !== undefined && { done }),
  };
}

const { compare } = new Intl.Collator('de');

function byName(a: DuePerson, b: DuePerson): number {
  return compare(a.name ?? a.id, b.name ?? b.id) || (a.id < b.id ? -1 : 1);
}
