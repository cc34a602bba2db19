import type { Nodes } from 'mdast';
import type { RichInline } from '../../contract/rich-text.ts';
import { plainText } from '../../contract/rich-text.ts';
import type { Insertion, Place } from '../issues/issue.ts';
import type { Kind } from '../issues/words.ts';
import type { Attribute, AttributeBlock } from './attributes.ts';
import { gapId, idOfText, isId, slugOf } from './ids.ts';
import { endOf, startOf } from './markdown.ts';
import { noteNearAttributes } from './near-attributes.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richInline } from './rich-text-of.ts';
import { knownAttributes } from './unknown-attributes.ts';

/** A heading or an option: its text, its id, and what else stands in its `{…}`. */
export interface Labelled {
  id: string;
  text: RichInline[];
  /** Key → attribute; the id is not among them. */
  attributes: Map<string, Attribute>;
}

/**
 * Reads what can carry an id. `carrier` is the heading or list item, `content` its text.
 * `taken` are the ids its neighbours have, with the lines they stand in.
 */
export function readLabelled(
  kind: Kind,
  carrier: Nodes,
  content: Nodes[],
  known: string[],
  taken: Map<string, number>,
  reading: Reading,
): Labelled {
  const { issues, source } = reading;
  const place = content[0] ? placeOf(content[0]) : placeOf(carrier);
  const text = richInline(content, reading);
  const block = reading.attributes.get(startOf(carrier));
  const plain = plainText(text).trim();
  const before = issues.all.length;
  if (block?.fault) issues.add(source.placeAt(block.start), block.fault);
  const isNear = !block && noteNearAttributes(content, known, reading);
  if (!isNear) noteMisplaced(content, reading);
  if (!plain || plain.startsWith('{#')) issues.add(place, 'title-empty', kind);
  const isReadable = issues.all.length === before;

  const attributes = knownAttributes(block?.entries ?? [], known, reading);
  const own = kind === 'gap' ? gapId(taken, reading.language) : idOfText(plain);
  const id = readId(attributes.get('#'), own, place, taken, reading);
  // Nothing hangs on the id of a chapter.
  if (isReadable && !attributes.has('#') && kind !== 'chapter') {
    const mend = insertionOf(id, content, block, source.text);
    // What belongs into a gap is not to be read in the page.
    const name = kind === 'gap' ? id : slugOf(plain);
    issues.add(place, 'id-missing', kind, id).mend = { ...mend, name };
  }
  attributes.delete('#');
  return { id, text, attributes };
}

function readId(
  written: Attribute | undefined,
  own: string,
  start: Place,
  taken: Map<string, number>,
  { issues, source }: Reading,
): string {
  const place = written ? source.placeAt(written.offset) : start;
  const id = written?.value ?? own;
  if (written && !isId(id)) issues.add(place, 'id-bad', id, slugOf(id));

  const line = taken.get(id);
  if (line === undefined) taken.set(id, place.line);
  else issues.add(place, 'id-doubled', id, line);
  return id;
}

/** Where an id belongs that isn't there: at the beginning of the `{…}`, or in one of its own behind the text. */
function insertionOf(id: string, content: Nodes[], block: AttributeBlock | undefined, source: string): Insertion {
  if (!block) return { offset: endOf(content.at(-1)!), text: ` {#${id}}` };
  const offset = block.start + 1;
  return { offset, text: /[\s}]/.test(source[offset]!) ? `#${id}` : `#${id} ` };
}

/** `{#id}` that stands before the end stays in the text: nobody means that. */
function noteMisplaced(content: Nodes[], { source, issues }: Reading): void {
  for (const node of content) {
    if (node.type !== 'text') continue;
    const at = source.text.slice(startOf(node), endOf(node)).indexOf('{#');
    const offset = startOf(node) + at;
    if (at >= 0 && offset > startOf(content[0]!) && source.text[offset - 1] !== '\\') {
      issues.add(source.placeAt(offset), 'attributes-misplaced');
    }
  }
}
