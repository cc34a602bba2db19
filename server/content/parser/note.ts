import type { LeafDirective } from 'mdast-util-directive';
import type { Chapter, Note } from '../../contract/course.ts';
import { plainText } from '../../contract/rich-text.ts';
import { readLabelled } from './heading.ts';
import { readMaterial } from './material.ts';
import { readMoment } from './moment.ts';
import { KINDS, PLACING } from './question-kind.ts';
import { withoutOptions } from './questions/bare.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richText } from './rich-text-of.ts';
import type { Section } from './sections.ts';

const KNOWN = [...KINDS, ...PLACING].filter((key) => key !== 'see');

/** Reads something to be told at a second of the video, and the materials below it; nothing where no second is named. */
export function readNote(section: Section, taken: Map<string, number>, reading: Reading): Note[] {
  const { heading } = section;
  const { id, text, attributes } = readLabelled('note', heading, heading.children, KNOWN, taken, reading);
  const moment = readMoment({ heading, attributes }, reading);
  if (!attributes.has('after') && !attributes.has('at')) reading.issues.add(placeOf(heading), 'note-nowhere');
  const nodes = withoutOptions(section.nodes, 'note', reading);
  const materials = nodes.filter(isMaterial).flatMap((node) => readMaterial(node, reading) ?? []);
  const body = richText(
    nodes.filter((node) => !isMaterial(node)),
    reading,
  );
  const { moment: second, ...rest } = moment;
  return second === undefined ? [] : [{ id, title: text, body, materials, moment: second, ...rest }];
}

/** A chapter of the video, and where it is written. */
export interface ReadChapter extends Chapter {
  line: number;
  column: number;
}

/** Reads a part of the video that begins at a second of it; nothing where none is named. */
export function readChapter(section: Section, reading: Reading): ReadChapter[] {
  const { heading, nodes } = section;
  const known = KNOWN.filter((key) => key !== 'required');
  const { text, attributes } = readLabelled('chapter', heading, heading.children, known, new Map(), reading);
  const { moment } = readMoment({ heading, attributes }, reading);
  if (!attributes.has('after') && !attributes.has('at')) reading.issues.add(placeOf(heading), 'chapter-nowhere');
  const shown = withoutOptions(nodes, 'chapter', reading).find(({ type }) => type !== 'html' && type !== 'definition');
  if (shown) reading.issues.add(placeOf(shown), 'chapter-text');
  return moment === undefined ? [] : [{ start: moment, title: plainText(text).trim(), ...placeOf(heading) }];
}

/** Whether a node is a `::material` line. */
export function isMaterial(node: Section['nodes'][number]): node is LeafDirective {
  return node.type === 'leafDirective' && node.name === 'material';
}
