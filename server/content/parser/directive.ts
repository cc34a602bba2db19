import type { LeafDirective } from 'mdast-util-directive';
import type { Place } from '../issues/issue.ts';
import { findFile } from '../media/course-files.ts';
import type { MediaUse } from '../media/media-types.ts';
import { findAttributes } from './attributes.ts';
import { endOf, startOf } from './markdown.ts';
import type { Reading } from './reading.ts';
import { knownAttributes } from './unknown-attributes.ts';

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
  const block = findAttributes(source.text, startOf(node), endOf(node));
  if (block?.fault) issues.add(source.placeAt(block.start), 'directive-unreadable', node.name);
  const attributes = knownAttributes(block?.entries ?? [], known, reading);
  const valueOf = (key: string) => attributes.get(key)?.value.trim() ?? '';

  const reader: DirectiveReader = {
    has: (key) => valueOf(key) !== '',
    placeOf(key) {
      return source.placeAt(attributes.get(key)?.offset ?? startOf(node));
    },
    file(key, uses) {
      if (reader.has(key)) return findFile(valueOf(key), uses, files, issues, reader.placeOf(key));
      if (key === 'src' && !block?.fault) issues.add(reader.placeOf(key), 'src-missing', node.name);
      return undefined;
    },
    words: (key) => valueOf(key).split(/\s+/).filter(Boolean),
  };
  return reader;
}
