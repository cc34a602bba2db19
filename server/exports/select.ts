import type { Course } from '../contract/course.ts';
import { dayOf } from '../contract/day.ts';
import { completedOn, renewedOn } from '../contract/due.ts';
import { exportRecord } from '../contract/export.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { CourseRecord, LearnerRecord } from '../contract/record.ts';
import type { AboutExport, RecordToExport } from './format.ts';

/** What of a record is exported; undefined where it is nothing. */
export function select(record: LearnerRecord, about: AboutExport): RecordToExport | undefined {
  const courses = Object.entries(record.courses).filter(([id, kept]) => isSelected(record, id, kept, about));
  if (courses.length === 0) return undefined;
  const { person, ...nameless } = record;
  const kept: LearnerRecord = {
    ...nameless,
    // A record under a pseudonym holds no name; if it ever did, this is not where it leaves the house.
    ...(person && record.key.class === 'named' && { person }),
    courses: Object.fromEntries(courses),
  };
  return { kept, exported: exportRecord(kept, about.courseOf, about.time) };
}

/** Whether a course that was begun isn't completed in the term that runs. What was completed stays so, also if the course has grown. */
export function isDue(course: Course, milestones: readonly Milestone[], now: number): boolean {
  return completedOn(milestones, renewedOn(course, now)) === undefined;
}

function isSelected({ key }: LearnerRecord, id: string, kept: CourseRecord, about: AboutExport): boolean {
  const { filter, courseOf, retired } = about;
  const course = courseOf(id);
  const known = course ?? retired.get(id);
  // Whoever looks at a course that was named once, and is pseudonymous now, is to see nobody's name.
  if (key.class === 'named' && known?.record !== 'named') return false;
  if (filter.course && !filter.course.includes(id)) return false;
  if (filter.area !== undefined && known?.area !== filter.area) return false;
  return hasState(kept, course, about) && isInTime(kept, about);
}

function hasState({ milestones }: CourseRecord, course: Course | undefined, { filter, time }: AboutExport): boolean {
  if (filter.state === undefined) return true;
  if (filter.state === 'due') return course !== undefined && isDue(course, milestones, time);
  return milestones.some(({ kind }) => kind === KINDS[filter.state!]);
}

/** Where a state is asked for, it was reached then; else anything was. */
function isInTime(
  { milestones }: CourseRecord,
  { filter: { from = '', until = '9999', state } }: AboutExport,
): boolean {
  if (from === '' && until === '9999') return true;
  const counting = state === undefined ? milestones : milestones.filter(({ kind }) => kind === KINDS[state]);
  return counting.some(({ at }) => {
    const day = dayOf(at);
    return from <= day && day <= until;
  });
}

/** What somebody has reached who is in a state. Who has something due has begun it. */
const KINDS = {
  begun: 'started',
  passed: 'passed',
  completed: 'completed',
  due: 'started',
} as const satisfies Record<string, Milestone['kind']>;
