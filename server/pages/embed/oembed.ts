import type { Course } from '../../contract/course.ts';
import { FRAME_HEIGHTS, snippetOf } from '../../contract/embedding/snippets.ts';
import type { Language } from '../../contract/words.ts';

/** What a page of ours shows to a program that asks by its address. */
export interface Asked {
  course: string;
  lesson: string | undefined;
  language: Language;
}

/** What is known of a picture. */
export interface Thumbnail {
  url: string;
  width: number;
  height: number;
}

export interface OembedOptions {
  /** Where the service lies for browsers; ends with a slash. */
  service: URL;
  asked: Asked;
  /** As everybody may have it. */
  course: Course;
  maxWidth: number | undefined;
  maxHeight: number | undefined;
  thumbnail: Thumbnail | undefined;
}

/** The answer of oEmbed 1.0 (https://oembed.com), of type `rich`. */
export interface OembedAnswer {
  type: 'rich';
  version: '1.0';
  html: string;
  width: number;
  height: number;
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** How long an answer stays right, in seconds: a course may change, or become one for staff only. */
export const CACHE_AGE = 3600;

/** What a player likes to be wide, in CSS px; its frame takes whatever width there is. */
const WIDTH = 960;

/** Longer than any address of ours. */
const LONGEST = 2000;

/**
 * Reads an address of a course's page, or of its lesson's, on exactly this service. Undefined for every other one; nobody
 * is asked about it.
 */
export function readPageAddress(text: string, service: URL): Asked | undefined {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : undefined;
  const pages = `${service.pathname}c/`;
  if (url?.origin !== service.origin || url.username || url.password || !url.pathname.startsWith(pages))
    return undefined;
  const segments = url.pathname.slice(pages.length).split('/').map(decoded);
  const [course, lesson] = segments;
  if (!course || segments.length > 2 || segments.some((one) => !one)) return undefined;
  return { course, lesson, language: url.searchParams.get('lang') === 'en' ? 'en' : 'de' };
}

/** What a CMS pastes for an address. Its frame takes the width it gets; the height is the one before it has said its own. */
export function oembedAnswer(options: OembedOptions): OembedAnswer {
  const { service, asked, course, maxWidth = WIDTH, maxHeight = FRAME_HEIGHTS.player, thumbnail } = options;
  const height = Math.min(FRAME_HEIGHTS.player, maxHeight);
  const lesson = course.lessons.find(({ id }) => id === asked.lesson);
  const title = lesson ? `${lesson.title} – ${course.title}` : course.title;
  const frame = snippetOf('frame', {
    service: service.href,
    element: 'player',
    course: course.id,
    lesson: lesson?.id,
    title,
    lang: asked.language === 'en' ? 'en' : undefined,
    height,
  });

  return {
    type: 'rich',
    version: '1.0',
    html: frame,
    width: Math.min(WIDTH, maxWidth),
    height,
    title,
    provider_name: 'Lernbausteine',
    provider_url: service.href,
    cache_age: CACHE_AGE,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
}

/** Where a program that was given the address of a page asks what to paste; absolute, for programs that don’t resolve it. */
export function oembedAddress(service: URL, page: string): string {
  const address = new URL('oembed', service);
  address.searchParams.set('url', new URL(page, service).href);
  address.searchParams.set('format', 'json');
  return address.href;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
