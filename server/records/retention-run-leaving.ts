import type { PrivacyClass } from '../contract/course.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { RetentionReport } from '../contract/retention.ts';
import { isEmpty } from '../contract/retention.ts';
import type { Documents } from '../store/documents.ts';

/** Kind of the documents that remember since when. */
export const LEAVING_COURSE = 'leaving-course';

/** How long a course has to be of class `device` until its progress goes, in milliseconds: a line of its file is lost easily. */
const WAIT = 7 * 86_400_000;

/** Courses of class `device` of which something is kept from the time of a higher one. */
export interface LeavingCourses {
  /** Whether a course has been one of them for long enough. */
  mayLeave(course: string): boolean;
  /** Takes notice of what a record holds. */
  see(record: LearnerRecord): void;
  /** Remembers what was seen till the next run; answers which courses wait, and till when. */
  remember(): Promise<RetentionReport['waiting']>;
}

/** The courses that leave, as the last run remembered them. */
export async function leavingCourses(
  documents: Documents,
  classOf: (course: string) => PrivacyClass | undefined,
  now: number,
): Promise<LeavingCourses> {
  const since = new Map<string, number>();
  for await (const { id, document } of documents.all(LEAVING_COURSE))
    since.set(id, (document as { since: number }).since);
  const seen = new Set<string>();
  const from = (course: string) => (since.get(course) ?? now) + WAIT;
  const mayLeave = (course: string) => classOf(course) === 'device' && now >= from(course);

  return {
    mayLeave,
    see({ courses }) {
      for (const [id, course] of Object.entries(courses)) {
        if (classOf(id) === 'device' && !isEmpty(course)) seen.add(id);
      }
    },
    async remember() {
      const gone = [...since.keys()].filter((course) => !seen.has(course));
      for (const course of gone) await documents.update(LEAVING_COURSE, course, () => undefined);
      for (const course of seen)
        await documents.update(LEAVING_COURSE, course, (before) => before ?? { v: 1, since: now });
      return [...seen].filter((course) => !mayLeave(course)).map((course) => ({ course, from: from(course) }));
    },
  };
}
