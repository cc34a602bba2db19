import { open } from 'node:fs/promises';
import type { Request, Response } from 'express';
import type { Catalog } from '../content/catalog.ts';
import { decoded } from '../content/media/course-path.ts';
import { PICTURE_HEAD, pictureSize } from '../content/media/picture-size.ts';
import type { Course, KeyedCourse } from '../contract/course.ts';
import { lookSheet } from '../contract/embedding/snippets.ts';
import { sightOf } from '../identity/access.ts';
import type { Asker } from '../identity/who-asks.ts';
import type { EmbedRefusal } from '../pages/embed/embed-refusal.ts';
import { CACHE_AGE, oembedAnswer, readPageAddress } from '../pages/embed/oembed.ts';
import type { Thumbnail } from '../pages/embed/oembed.ts';
import { readElement, readFrameWish } from '../pages/embed/parameters.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { ProblemError } from '../problems.ts';
import type { ShowCourse } from './shown-course.ts';
import type { Handlers } from './table.ts';

export interface EmbedRoutesOptions {
  catalog: Catalog;
  show: ShowCourse;
  /** The pages that may show ours in a frame. */
  origins: readonly string[];
  /** The service has a sign-in of its own. */
  signIn: boolean;
  /** A page around may hand over tokens of whoever is signed in there. */
  token: boolean;
  /** Where the service lies for browsers; without it no program is told an address. */
  url: URL | undefined;
}

type EmbedRoutes = 'GET /embed/:element/:course' | 'GET /embed/look.css' | 'GET /oembed';

const CODES = {
  element: 'not-found',
  gone: 'not-found',
  'sign-in': 'sign-in',
  'role-missing': 'role-missing',
} as const;

const STATUS = { element: 404, gone: 404, 'sign-in': 401, 'role-missing': 403 } as const;

/** One element on a page for a frame, in the look that its address names; and what a CMS pastes for the address of a course. */
export function embedRoutes({ catalog, show, origins, signIn, token, url }: EmbedRoutesOptions): Handlers<EmbedRoutes> {
  const asPage = pageHeaders(origins);
  /** What draws them is loaded for whoever comes first: a service starts sooner without. */
  const pages = () => import('../pages/embed/pages.ts');

  /** People get a page, programs a problem as everywhere. */
  async function refuse(request: Request, response: Response, refusal: Omit<EmbedRefusal, 'parents'>): Promise<void> {
    response.vary('Accept');
    if (request.accepts(['json', 'html']) !== 'html') throw new ProblemError(CODES[refusal.why]);
    const { renderEmbedRefusal } = await pages();
    if (refusal.why === 'sign-in') response.set('WWW-Authenticate', 'Bearer');
    response.status(STATUS[refusal.why]).send(renderEmbedRefusal({ ...refusal, parents: origins }));
  }

  /** Why there is nothing to see, if so. Whom the page around knows shows only once it has said so. */
  function refusalOf(
    course: KeyedCourse | undefined,
    lesson: string | undefined,
    { identity }: Asker,
  ): EmbedRefusal['why'] | undefined {
    if (!course || (lesson !== undefined && !course.lessons.some(({ id }) => id === lesson))) return 'gone';
    const sight = sightOf(course, identity);
    if (sight === 'sign-in') return token ? undefined : sight;
    return sight === 'role-missing' ? sight : undefined;
  }

  async function thumbnailOf(course: Course, lesson: string | undefined): Promise<Thumbnail | undefined> {
    const shown = course.lessons.filter(({ id, locked }) => !locked && (lesson === undefined || id === lesson));
    const src = shown.find(({ video }) => video?.poster)?.video?.poster;
    const path = src && (await catalog.file(course.id, decoded(src)));
    const size = path && pictureSize(await headOf(path));
    return size ? { url: new URL(course.media + src, url).href, ...size } : undefined;
  }

  return {
    async 'GET /embed/:element/:course'(request, response, asker) {
      const { element: name, course: id } = request.params as { element: string; course: string };
      const wish = readFrameWish(request.query);
      const element = readElement(name);
      const keyed = element && (await catalog.get(id));
      const why = element ? refusalOf(keyed, wish.lesson, asker) : 'element';
      asPage(response);
      response.set('Cache-Control', 'private, no-cache');
      if (!element || !keyed || why) {
        const canSignIn = signIn && !asker.identity;
        await refuse(request, response, { wish, course: id, why: why ?? 'gone', canSignIn });
        return;
      }
      const { renderEmbedPage } = await pages();
      const course = show(keyed, asker.identity);
      response.send(renderEmbedPage({ wish, element, id: keyed.id, course, parents: origins }));
    },

    'GET /embed/look.css'(request, response) {
      response.set({
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=86400',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
      response.send(lookSheet(readFrameWish(request.query).look));
    },

    async 'GET /oembed'(request, response) {
      const { url: page, format = 'json', maxwidth, maxheight } = request.query;
      if (format !== 'json') throw new ProblemError('format-unknown');
      if (!url) throw new ProblemError('address-unset');
      const asked = typeof page === 'string' ? readPageAddress(page, url) : undefined;
      if (!asked) throw new ProblemError('address-foreign');
      const keyed = await catalog.get(asked.course);
      if (!keyed || (asked.lesson !== undefined && !keyed.lessons.some(({ id }) => id === asked.lesson))) {
        throw new ProblemError('address-foreign');
      }
      const course = show(keyed, undefined);
      if (!course) throw new ProblemError('sign-in');
      response.set('Cache-Control', `public, max-age=${CACHE_AGE}`);
      response.json(
        oembedAnswer({
          service: url,
          asked,
          course,
          maxWidth: pixels(maxwidth),
          maxHeight: pixels(maxheight),
          thumbnail: await thumbnailOf(course, asked.lesson),
        }),
      );
    },
  };
}

/** A whole number of pixels; whatever else a program sends counts as not said. */
function pixels(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined;
}

/** The first bytes of a file; of one that has gone meanwhile, none. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined);
  if (!file) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PICTURE_HEAD), 0, PICTURE_HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
