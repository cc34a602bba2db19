import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { CourseCard, CoursesAnswer } from '../contract/api.ts';
import type { Course } from '../contract/course.ts';
import { idSchema } from '../contract/fact.schema.ts';
import type { Catalog } from '../content/catalog.ts';
import { openToAll } from '../http/cors.ts';
import { sightOf } from '../identity/access.ts';
import type { Identity } from '../identity/identity.ts';
import { ProblemError } from '../problems.ts';
import type { ShowCourse } from './shown-course.ts';
import type { Handlers } from './table.ts';

export interface CourseRoutesOptions {
  catalog: Catalog;
  show: ShowCourse;
}

/** The catalog, and each course without its answer keys. */
export function courseRoutes({
  catalog,
  show,
}: CourseRoutesOptions): Handlers<'GET /api/v1/courses' | 'GET /api/v1/courses/:course'> {
  /** That there is a draft, or one with faults, only editors get to know. */
  async function missing(id: string, identity: Identity | undefined): Promise<ProblemError> {
    const why = identity?.roles.includes('editor') ? await catalog.whyNot(id) : undefined;
    return new ProblemError(why ? `course-${why}` : 'course-unknown', { asked: idSchema.safeParse(id).data });
  }

  return {
    async 'GET /api/v1/courses'(request, response, { identity }) {
      if (!identity) openToAll(response);
      const courses = (await catalog.list()).flatMap((course) => show(course, identity) ?? []);
      answerTagged(request, response, identity, { courses: courses.map(cardOf) } satisfies CoursesAnswer);
    },

    async 'GET /api/v1/courses/:course'(request, response, { identity }) {
      if (!identity) openToAll(response);
      const id = request.params.course as string;
      const course = await catalog.get(id);
      if (!course) throw await missing(id, identity);
      const sight = sightOf(course, identity);
      if (sight === 'sign-in' || sight === 'role-missing') throw new ProblemError(sight);
      answerTagged(request, response, identity, show(course, identity));
    },
  };
}

/** The tag is made from the answer itself: whoever gets a 304 has exactly what they would have been sent. */
function answerTagged(request: Request, response: Response, identity: Identity | undefined, answer: unknown): void {
  const body = JSON.stringify(answer);
  response.vary('Authorization');
  response.set('Cache-Control', identity ? 'private, no-cache' : 'no-cache');
  // Weak: the same answer may be compressed in one way or another (RFC 9110, 8.8.1).
  response.set('ETag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.type('application/json').send(body);
}

function cardOf(course: Course): CourseCard {
  const { id, title, language, summary, topics, area, record, mode, media, lessons } = course;
  const videos = lessons.flatMap(({ video }) => video ?? []);
  const poster = videos.find((video) => video.poster)?.poster;
  return {
    ...{ id, title, language, summary, topics, record, mode, media },
    lessons: lessons.length,
    duration: videos.reduce((sum, { duration }) => sum + duration, 0),
    ...(area !== undefined && { area }),
    ...(poster && { poster }),
  };
}
