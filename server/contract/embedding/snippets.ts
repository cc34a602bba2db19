import type { Language } from '../words.ts';

/** The elements an editor puts into a page. */
export const EMBEDDED = ['player', 'quiz', 'badge'] as const;

export type EmbeddedElement = (typeof EMBEDDED)[number];

/**
 * The ways into a page, the best first: our own tag; a `<div>` or a link that the loader turns into it; one classic
 * script; a frame; the bare address, which a CMS with oEmbed turns into a frame by itself.
 */
export const WAYS = ['tag', 'placeholder', 'link', 'script', 'frame', 'address'] as const;

export type Way = (typeof WAYS)[number];

/** The town's own look; each a CSS value, none is ours. */
export interface Look {
  accent?: string | undefined;
  surface?: string | undefined;
  radius?: string | undefined;
}

/** What an editor wants on a page. */
export interface Wish {
  /** Address of the service, with a slash at the end. */
  service: string;
  element: EmbeddedElement;
  /** Id of the course. */
  course: string;
  lesson?: string | undefined;
  /** What a link or a frame is called: the title of the course or lesson. */
  title: string;
  /** Unless it is the page's. */
  lang?: Language | undefined;
  /** Of a frame, which can't see the page's own: unless it is the browser's. */
  theme?: 'light' | 'dark' | undefined;
  look?: Look | undefined;
  /** Of a frame, before it has said how high it is; unless it is the usual one. */
  height?: number | undefined;
}

/** What a frame is high before it has said how high it is, in CSS px. */
export const FRAME_HEIGHTS: Readonly<Record<EmbeddedElement, number>> = { player: 640, quiz: 560, badge: 180 };

/** The lines to paste. For `tag`, `placeholder` and `link` the page also needs {@link loaderLine}, once. */
export function snippetOf(way: Way, wish: Wish): string {
  const { element, course, lesson, lang, title } = wish;
  switch (way) {
    case 'tag':
      return `<learn-${element}${attributes({ course, lesson, lang })}></learn-${element}>`;
    case 'placeholder': {
      const data = attributes({
        'data-learn': element,
        'data-course': course,
        'data-lesson': lesson,
        'data-lang': lang,
      });
      return `<div${data}>${plainLink(wish)}</div>`;
    }
    case 'link': {
      const data = attributes({ href: pageAddress(wish), 'data-learn': element, 'data-lang': lang });
      return `<p><a${data}>${escaped(title)}</a></p>`;
    }
    case 'script': {
      const data = { 'data-learn': element, 'data-course': course, 'data-lesson': lesson, 'data-lang': lang };
      return `<script${attributes({ src: `${wish.service}embed.js`, ...data, ...lookData(wish.look) })}></script>`;
    }
    case 'frame':
      return frameOf(wish);
    case 'address':
      return pageAddress(wish);
  }
}

/** The script that a page needs once; with `links`, every link to one of the service's courses becomes a player. */
export function loaderLine({ service, look }: Pick<Wish, 'service' | 'look'>, links = false): string {
  const data = { 'data-links': links ? 'all' : undefined, ...lookData(look) };
  return `<script type="module"${attributes({ src: `${service}loader.js`, ...data })}></script>`;
}

/** The page of the course, or of its lesson, on the service. */
export function pageAddress({ service, course, lesson }: Pick<Wish, 'service' | 'course' | 'lesson'>): string {
  return `${service}c/${[course, ...(lesson ? [lesson] : [])].map(encodeURIComponent).join('/')}`;
}

/** What a frame shows: `embed/player/d3-ablegen?lesson=ablegen&lang=en&theme=dark&accent=%230b5c8a`. */
export function frameAddress({ service, element, course, lesson, lang, theme, look }: Omit<Wish, 'title'>): string {
  const given = Object.entries({ lesson, lang, theme, ...look }).filter(([, value]) => value);
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
  return `${service}embed/${element}/${encodeURIComponent(course)}${query && `?${query}`}`;
}

/** Lines for the town's style sheet, once for every page; empty where there is nothing to say. */
export function lookSheet(look: Look): string {
  const lines = Object.entries(look).filter(([, value]) => value);
  return lines.length ? `:root {\n${lines.map(([name, value]) => `  --learn-${name}: ${value};`).join('\n')}\n}` : '';
}

function frameOf(wish: Wish): string {
  const frame = {
    src: frameAddress(wish),
    title: wish.title,
    width: '100%',
    height: String(wish.height ?? FRAME_HEIGHTS[wish.element]),
    // Without it every browser draws a dent around it, and a style would not get past a CMS.
    frameborder: '0',
    loading: 'lazy',
    allow: 'fullscreen',
  };
  return `<iframe${attributes(frame)} allowfullscreen></iframe>`;
}

/** What is there before, and without, the script. */
function plainLink(wish: Wish): string {
  return `<a${attributes({ href: pageAddress(wish) })}>${escaped(wish.title)}</a>`;
}

function lookData({ accent, surface, radius }: Look = {}): Record<string, string | undefined> {
  return { 'data-accent': accent, 'data-surface': surface, 'data-radius': radius };
}

function attributes(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.map(([name, value]) => ` ${name}="${escaped(value!)}"`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
