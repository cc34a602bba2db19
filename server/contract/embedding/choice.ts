import type { Language } from '../words.ts';
import { LANGUAGES } from '../words.ts';
import type { CmsId, CmsWay } from './cms.ts';
import { canShow, CMS_IDS, cmsOf } from './cms.ts';
import type { EmbeddedElement, Look, Way, Wish } from './snippets.ts';
import { EMBEDDED, frameAddress, loaderLine, lookSheet, snippetOf, WAYS } from './snippets.ts';

/** What an editor has chosen on the page “Kurs einbetten”; all of it stands in the page's address. */
export interface Choice {
  element: EmbeddedElement;
  lesson?: string | undefined;
  /** Of the element, unless it is the page's. */
  language?: Language | undefined;
  /** The town's page is always light, or always dark; else as the browser likes it. */
  theme?: 'light' | 'dark' | undefined;
  look: Look;
  /** Whether the look goes into the town's style sheet, or stands with the script. */
  lookBy: 'sheet' | 'script';
  cms: CmsId;
  way?: Way | undefined;
}

/** A colour as CSS spells it, without anything that could be more than one. */
const COLOUR = /^(?!.*(?:var|env|url)\()[\w#%.,()\s/+-]{1,60}$/i;
const LENGTH = /^(?:0|\d{0,3}(?:\.\d{1,3})?(?:px|em|rem))$/;

/** Reads a choice out of an address; what isn't known is as if it weren't there. `lessons`: the ids of the course's. */
export function readChoice(query: { get(name: string): string | null }, lessons: readonly string[]): Choice {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((value) => value === query.get(name));
  const fitting = (name: string, pattern: RegExp): string | undefined => {
    const value = query.get(name)?.trim();
    return value && pattern.test(value) ? value : undefined;
  };
  return {
    element: one('element', EMBEDDED) ?? 'player',
    lesson: one('lesson', lessons),
    language: one('language', LANGUAGES),
    theme: one('theme', ['light', 'dark']),
    look: {
      accent: fitting('accent', COLOUR),
      surface: fitting('surface', COLOUR),
      radius: fitting('radius', LENGTH),
    },
    lookBy: one('look', ['sheet', 'script']) ?? 'sheet',
    cms: one('cms', CMS_IDS) ?? 'typo3',
    way: one('way', WAYS),
  };
}

/** A choice as the query of an address, with nothing in it that would be so anyway; empty or `?…`. */
export function writeChoice({ look, lookBy, element, cms, ...others }: Choice): string {
  const given = Object.entries({
    element: element === 'player' ? undefined : element,
    ...others,
    ...look,
    look: lookBy === 'sheet' ? undefined : lookBy,
    cms: cms === 'typo3' ? undefined : cms,
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query && `?${query}`;
}

/** The ways that work for what was chosen, best first. */
export function waysFor({ cms, element }: Pick<Choice, 'cms' | 'element'>): CmsWay[] {
  return cmsOf(cms).ways.filter(({ way }) => canShow(way, element));
}

/** The way that was chosen, where it works there; else the best. */
export function wayFor(choice: Choice): CmsWay {
  const ways = waysFor(choice);
  return ways.find(({ way }) => way === choice.way) ?? ways[0]!;
}

/** What there is to paste. */
export interface Piece {
  /**
   * `sheet`: lines for the town's style sheet. `script`: the line that a page needs once. `lines`: the element itself.
   * `address`: an address by itself. `url`, `name`, `attributes`: what a form asks for.
   */
  what: 'sheet' | 'script' | 'lines' | 'address' | 'url' | 'name' | 'attributes';
  /** Who puts it where: whoever looks after the system, once; or the editor, into the page. */
  where: 'template' | 'content';
  code: string;
}

/** What to paste, in the order in which it is done. */
export function piecesOf(choice: Choice, place: Pick<Wish, 'service' | 'course' | 'title'>): Piece[] {
  const { way, script, takes } = wayFor(choice);
  const { element, lesson, language: lang, theme } = choice;
  const isFrame = way === 'frame';
  const atScript = choice.lookBy === 'script' && takes !== 'fields';
  const wish: Wish = {
    ...place,
    ...{ element, lesson, lang, theme },
    look: isFrame || atScript ? choice.look : undefined,
  };
  const sheet = isFrame || atScript || way === 'address' ? '' : lookSheet(choice.look);

  return [
    ...(sheet ? [{ what: 'sheet', where: 'template', code: sheet } as const] : []),
    ...(script === 'none' ? [] : [{ what: 'script', where: script, code: loaderLine(wish, way === 'link') } as const]),
    ...lines(choice, wish, takes),
  ];
}

function lines(choice: Choice, wish: Wish, takes: CmsWay['takes']): Piece[] {
  const { way } = wayFor(choice);
  const where = 'content';
  if (takes === 'address') return [{ what: 'address', where, code: frameAddress(wish) }];
  if (takes === 'fields') return fields(choice, wish);
  return [{ what: way === 'address' ? 'address' : 'lines', where, code: snippetOf(way, wish) }];
}

/** What the forms of Liferay and Staffbase ask for. */
function fields({ cms }: Choice, { service, element, course, lesson, lang }: Wish): Piece[] {
  const given = Object.entries({ course, lesson, lang }).filter(([, value]) => value);
  const where = cms === 'liferay' ? 'template' : 'content';
  return [
    ...(cms === 'liferay' ? [{ what: 'url', where, code: `${service}loader.js` } as const] : []),
    { what: 'name', where, code: `learn-${element}` },
    { what: 'attributes', where, code: given.map(([name, value]) => `${name}=${value}`).join('\n') },
  ];
}

/** Whether the look can be given in more than one way. */
export function mayChooseLookBy(choice: Choice): boolean {
  const { way, takes } = wayFor(choice);
  return way !== 'frame' && way !== 'address' && takes !== 'fields' && Object.values(choice.look).some(Boolean);
}
