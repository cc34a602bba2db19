import type { EmbeddedElement, Look } from '../../contract/embedding/snippets.ts';
import { EMBEDDED } from '../../contract/embedding/snippets.ts';
import type { Language } from '../../contract/words.ts';
import { readColour } from './colour.ts';

/** What a frame's address asks for, as far as it has been understood. */
export interface FrameWish {
  language: Language;
  /** Undefined: as the browser is set. */
  theme: 'light' | 'dark' | undefined;
  /** As asked for; whether there is such a lesson is another question. */
  lesson: string | undefined;
  look: Look;
  /** Which of the parameters of ours were not understood: by their names, never by what they say. */
  ignored: string[];
}

/** The parameters there are, in the order of the handbook. */
type Name = 'lesson' | 'lang' | 'theme' | 'accent' | 'surface' | 'radius';

/** A length that may stand in a style sheet: `0`, `8px`, `0.5em`, `.5rem`. */
const LENGTH = /^(?:0|(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})(?:px|em|rem))$/;

/** Ids of lessons are short; a longer one is nobody's. */
const LONGEST_ID = 200;

/** Reads what a frame is to show and how; what isn't understood counts as not said. */
export function readFrameWish(query: Record<string, unknown>): FrameWish {
  const ignored: string[] = [];
  const said = (name: Name): string | undefined => {
    const value = Object.hasOwn(query, name) ? query[name] : undefined;
    if (typeof value === 'string') return value || undefined;
    if (value !== undefined) ignored.push(name);
    return undefined;
  };
  const read = <T>(name: Name, parse: (value: string) => T | undefined): T | undefined => {
    const value = said(name);
    const parsed = value === undefined ? undefined : parse(value);
    if (value !== undefined && parsed === undefined) ignored.push(name);
    return parsed;
  };

  const lesson = read('lesson', (value) => (value.length <= LONGEST_ID ? value : undefined));
  const language = read('lang', oneOf(['de', 'en'])) ?? 'de';
  const theme = read('theme', oneOf(['light', 'dark']));
  const accent = read('accent', readColour);
  const surface = read('surface', readColour);
  const radius = read('radius', (value) => (LENGTH.test(value) ? value : undefined));
  return {
    language,
    // A dark surface is meant for a dark page. Where both are said and don't fit, the elements bring the surface into range.
    theme: theme ?? (surface && (surface.isLight ? 'light' : 'dark')),
    lesson,
    look: { accent: accent?.css, surface: surface?.css, radius },
    ignored,
  };
}

/** The element that a frame's address names; undefined where there is none of that name. */
export function readElement(name: string): EmbeddedElement | undefined {
  return EMBEDDED.find((element) => element === name);
}

function oneOf<const T extends string>(values: readonly T[]): (value: string) => T | undefined {
  return (value) => values.find((one) => one === value);
}
