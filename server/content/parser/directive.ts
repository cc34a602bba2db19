import type { LeafDirective } from 'mdast-util-directive';
import type { Place } from '../issues/issue.ts';
import { suggest } from '../issues/suggest.ts';
import { findFile } from '../media/course-files.ts';
import type { MediaUse } from '../media/media-types.ts';
import { endOf, startOf } from './markdown.ts';
import type { Reading } from './reading.ts';

/** Asks a `::directive{…}` attribute by attribute. */
export interface DirectiveReader {
  has(key: string): boolean;
  /** Where an attribute stands; where the directive starts if it isn't there. */
  placeOf(key: string): Place;
  /** A file of the course's folder; `src` has to be there. */
  file(key: string, uses: MediaUse[]): string | undefined;
  /** What is separated by spaces. */
  words(key: string): string[];
}

/** Notes attributes that aren't known, and hands out the others. */
export function directiveReader(node: LeafDirective, reading: Reading, known: string[]): DirectiveReader {
  const { source, issues, files } = reading;
  const values = new Map(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, (value ?? '').trim()]));
  const written = source.text.slice(startOf(node), endOf(node));

  const reader: DirectiveReader = {
    has: (key) => Boolean(values.get(key)),
    placeOf(key) {
      const at = values.has(key) ? written.indexOf(key, written.lastIndexOf('{')) : -1;
      return source.placeAt(startOf(node) + Math.max(0, at));
    },
    file(key, uses) {
      if (reader.has(key)) return findFile(values.get(key)!, uses, files, issues, reader.placeOf(key));
      if (key === 'src') issues.add(reader.placeOf(key), 'src-missing', node.name);
      return undefined;
    },
    words: (key) => (values.get(key) ?? '').split(/\s+/).filter(Boolean),
  };
  for (const key of values.keys()) {
    if (!known.includes(key)) issues.add(reader.placeOf(key), 'attribute-unknown', key, suggest(key, known));
  }
  return reader;
}
