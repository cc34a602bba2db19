import type { CourseProgressAnswer, ProgressAnswer } from '../contract/api.ts';
import { idSchema } from '../contract/fact.schema.ts';
import type { LearnerRecord } from '../contract/record.ts';
import { joinCourses, NOTHING } from '../contract/record.ts';
import { own } from '../contract/state.ts';
import type { Catalog } from '../content/catalog.ts';
import { sendJson } from '../http/send-json.ts';
import { ProblemError } from '../problems.ts';
import type { LearnerRecords } from '../records/learner-records.ts';
import type { Handlers } from './table.ts';

/** More courses are asked for one by one. */
const MOST_COURSES = 100;

export interface ProgressRoutesOptions {
  catalog: Catalog;
  records: LearnerRecords;
}

/** The asker's own progress. */
export function progressRoutes({ catalog, records }: ProgressRoutesOptions): Handlers<'GET /api/v1/progress'> {
  return {
    async 'GET /api/v1/progress'(request, response, { identity, session }) {
      const wanted = wantedCourses(request.query.course);
      const kept = identity ? await records.read(identity, wanted) : [];
      const ids = wanted ?? kept.flatMap(({ courses }) => Object.keys(courses));
      const classes = new Map((await catalog.list()).map(({ id, record }) => [id, record]));

      sendJson(response, {
        subject: identity?.subject ?? null,
        ...(identity && session && { session: identity.name ?? identity.id }),
        ...(identity?.roles.includes('editor') && { editor: true as const }),
        courses: Object.fromEntries(
          [...new Set(ids)]
            .filter((id) => classes.get(id) !== 'device')
            .map((id) => [id, progressOf(recordFor(id, kept, classes.get(id)), kept, id)]),
        ),
      } satisfies ProgressAnswer);
    },
  };
}

/** What a learner's records hold of a course, together: it may have had another class. Facts go into `home`. */
export function progressOf(
  home: LearnerRecord | undefined,
  records: LearnerRecord[],
  course: string,
): CourseProgressAnswer {
  const kept = records.flatMap(({ courses }) => own(courses, course) ?? []).reduce(joinCourses, NOTHING);
  return { generation: home?.generation ?? null, ...kept };
}

/** The record of the course's class; of a course that isn't offered any more the one it lies in. */
function recordFor(course: string, records: LearnerRecord[], recordClass: string | undefined) {
  return recordClass
    ? records.find(({ key }) => key.class === recordClass)
    : records.find(({ courses }) => Object.hasOwn(courses, course));
}

function wantedCourses(query: unknown): string[] | undefined {
  if (query === undefined) return undefined;
  const list: unknown[] = Array.isArray(query) ? query : [query];
  if (list.length > MOST_COURSES || !list.every((id) => idSchema.safeParse(id).success)) {
    throw new ProblemError('request-invalid');
  }
  return list as string[];
}
