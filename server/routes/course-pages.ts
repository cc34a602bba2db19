import { readFile, stat } from 'node:fs/promises';
import type { Request, Response } from 'express';
import type { Catalog } from '../content/catalog.ts';
import { decoded } from '../content/media/course-path.ts';
import type { KeyedCourse, Lesson } from '../contract/course.ts';
import type { Language } from '../contract/words.ts';
import { sightOf } from '../identity/access.ts';
import type { Asker } from '../identity/who-asks.ts';
import type { CoursePlace } from '../pages/course/place.ts';
import type { RefusalPlace } from '../pages/course/refusal-page.ts';
import type { Passage } from '../pages/course/transcript.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { ProblemError } from '../problems.ts';
import type { ShowCourse } from './shown-course.ts';
import type { Handlers } from './table.ts';

export interface CoursePageRoutesOptions {
  catalog: Catalog;
  show: ShowCourse;
  /** The pages that may show ours in a frame. */
  origins: readonly string[];
  /** The service has a sign-in of its own. */
  signIn: boolean;
  /** Where the service lies for browsers; without it no program is told an address. */
  url: URL | undefined;
}

const CODES = { gone: 'not-found', 'sign-in': 'sign-in', 'role-missing': 'role-missing' } as const;

const STATUS = { gone: 404, 'sign-in': 401, 'role-missing': 403 } as const;

/** Each course, and each lesson, on a page of its own: for bookmarks, for printing, and where there is no script. */
export function coursePageRoutes({
  catalog,
  show,
  origins,
  signIn,
  url,
}: CoursePageRoutesOptions): Handlers<'GET /c/:course' | 'GET /c/:course/:lesson'> {
  const asPage = pageHeaders(origins);
  /** What draws them is loaded for whoever comes first: a service starts sooner without. */
  const pages = () => import('../pages/course/pages.ts');

  /** The course as this asker may have it; undefined where the page has been answered already. */
  async function find(request: Request, response: Response, { identity }: Asker): Promise<CoursePlace | undefined> {
    const { course: id, lesson } = request.params as { course: string; lesson?: string };
    const language = languageOf(request);
    const canSignIn = signIn && !identity;
    asPage(response);
    response.set('Cache-Control', 'private, no-cache');

    const keyed = await catalog.get(id);
    const why = refusalOf(keyed, identity, lesson);
    const course = keyed && !why ? show(keyed, identity) : undefined;
    const isEditor = identity?.roles.some((role) => role === 'editor' || role === 'admin') ?? false;
    // What everybody may see of it, a CMS may show by its address.
    const service = keyed && show(keyed, undefined) ? url : undefined;
    if (course) return { language, course, parents: origins, canSignIn, isEditor, service };
    await refuse(request, response, { language, course: id, lesson, why: why ?? 'gone', canSignIn });
    return undefined;
  }

  /** People get a page, programs a problem as everywhere. */
  async function refuse(request: Request, response: Response, place: RefusalPlace): Promise<void> {
    response.vary('Accept');
    if (request.accepts(['json', 'html']) !== 'html') throw new ProblemError(CODES[place.why]);
    const { renderRefusalPage } = await pages();
    if (place.why === 'sign-in') response.set('WWW-Authenticate', 'Bearer');
    response.status(STATUS[place.why]).send(renderRefusalPage(place));
  }

  async function transcript(place: CoursePlace, lesson: Lesson): Promise<{ passages: Passage[]; language: string }> {
    const captions = lesson.video?.captions ?? [];
    const speaks = (language: string) => captions.find((one) => one.language.split('-')[0] === language.split('-')[0]);
    const chosen = speaks(place.language) ?? speaks(place.course.language) ?? captions[0];
    const path = chosen && (await catalog.file(place.course.id, decoded(chosen.src)));
    const text = path && (await readFile(path, 'utf8').catch(() => undefined));
    const { transcriptOf } = await pages();
    return { passages: text ? transcriptOf(text) : [], language: chosen?.language ?? place.course.language };
  }

  async function filmSize({ course }: CoursePlace, { video }: Lesson): Promise<number | undefined> {
    const path = video?.fallback && (await catalog.file(course.id, decoded(video.fallback)));
    return path ? (await stat(path).catch(() => undefined))?.size : undefined;
  }

  return {
    async 'GET /c/:course'(request, response, asker) {
      const place = await find(request, response, asker);
      if (place) response.send((await pages()).renderCoursePage(place));
    },

    async 'GET /c/:course/:lesson'(request, response, asker) {
      const place = await find(request, response, asker);
      const lesson = place?.course.lessons.find(({ id }) => id === request.params.lesson);
      if (!place || !lesson) return;
      const [said, size] = await Promise.all([transcript(place, lesson), filmSize(place, lesson)]);
      response.send((await pages()).renderLessonPage({ ...place, lesson, transcript: said, filmSize: size }));
    },
  };
}

function languageOf({ query }: Request): Language {
  return query.lang === 'en' ? 'en' : 'de';
}

function refusalOf(
  course: KeyedCourse | undefined,
  identity: Asker['identity'],
  lesson: string | undefined,
): RefusalPlace['why'] | undefined {
  if (!course) return 'gone';
  const sight = sightOf(course, identity);
  if (sight === 'sign-in' || sight === 'role-missing') return sight;
  return lesson !== undefined && !course.lessons.some(({ id }) => id === lesson) ? 'gone' : undefined;
}
