import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IOptions } from 'sanitize-html';

/** What a CMS lets through, and where that is written: one file each in `lists/`. */
export interface AllowList {
  readonly name: string;
  readonly source: string;
  readonly version: string;
  readonly licence: string;
  /** What becomes of the tags of other elements: shown as text, taken away around their text, or dropped with it. */
  readonly unknown: 'escape' | 'text' | 'drop';
  /** Attributes that every element may have. */
  readonly everywhere: readonly string[];
  /** The elements, each with its own attributes. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
}

/** The list of that name. */
export function allowList(name: 'typo3' | 'wordpress' | 'drupal' | 'sharepoint'): AllowList {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'lists', `${name}.json`), 'utf8')) as AllowList;
}

/** The same for sanitize-html, which knows how to hold HTML to a list. */
export function optionsOf({ unknown, everywhere, elements }: AllowList): IOptions {
  const own = Object.entries(elements).map(([tag, attributes]) => [tag, [...attributes]] as const);
  return {
    allowedTags: Object.keys(elements),
    allowedAttributes: { '*': [...everywhere], ...Object.fromEntries(own) },
    disallowedTagsMode: unknown === 'escape' ? 'escape' : unknown === 'drop' ? 'completelyDiscard' : 'discard',
    nonTextTags: [],
  };
}
