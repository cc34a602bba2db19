import type { Nodes } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { KeyedLesson } from '../../contract/course.ts';
import { plainText } from '../../contract/rich-text.ts';
import { readLabelled } from './heading.ts';
import { joinChapters } from './join-chapters.ts';
import { readMaterial } from './material.ts';
import { startOf } from './markdown.ts';
import { isMaterial, readChapter, readNote } from './note.ts';
import { isQuestion, readKind, readQuestion } from './question.ts';
import type { Kind } from './question-kind.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { readDraw, readRenewals } from './lesson-attributes.ts';
import { richText } from './rich-text-of.ts';
import type { Section } from './sections.ts';
import { splitAt } from './sections.ts';
import type { ReadVideo } from './video.ts';
import { readVideo } from './video.ts';

/** A section below a lesson, and what it is; undefined for one that doesn't say. */
interface Part extends Section {
  kind: Kind | undefined;
}

/** Reads a lesson. `taken` are the ids of the course's other lessons. */
export function readLesson({ heading, nodes }: Section, taken: Map<string, number>, reading: Reading): KeyedLesson {
  const known = ['preview', 'renew', 'draw'];
  const labelled = readLabelled('lesson', heading, heading.children, known, taken, reading);
  const { head, sections } = splitAt(3, nodes);
  const readable = sections.filter((section) => !reading.unreadable.has(startOf(section.heading)));
  const said = readable.filter((section) => isQuestion(section, reading));
  const told = readable.filter((section) => !said.includes(section));
  noteUnasked(told, reading);
  const parts: Part[] = said.map((section) => ({ ...section, kind: readKind(section.heading, reading) }));
  const notes = parts.filter(({ kind }) => kind === 'note');
  const asked = parts.filter(({ kind }) => kind !== 'note' && kind !== 'chapter');

  const own = new Set<Nodes>(notes.flatMap(({ nodes }) => nodes.filter(isMaterial)));
  const directives = nodes.filter(isMedia).filter((node) => !own.has(node));
  const read = readVideoOf(heading, nodes, directives, reading);
  const inside: Reading = { ...reading, ...(read && { video: read }) };
  const ids = new Map<string, number>();
  const shown = (section: Section) => ({ ...section, nodes: section.nodes.filter((node) => !isMedia(node)) });

  const lesson: KeyedLesson = {
    id: labelled.id,
    title: plainText(labelled.text).trim(),
    preview: labelled.attributes.has('preview'),
    renew: readRenewals(labelled.attributes.get('renew'), reading),
    body: richText(
      [...head, ...told.flatMap((section) => [section.heading, ...section.nodes])].filter(isText),
      reading,
    ),
    materials: directives.filter(isMaterial).flatMap((node) => readMaterial(node, reading) ?? []),
    questions: asked.map((part) => readQuestion(shown(part), part.kind, ids, inside)),
  };
  const notesRead = notes.flatMap(
    (part) => readNote({ ...part, nodes: part.nodes.filter(isNoVideo) }, ids, inside) ?? [],
  );
  const chapters = parts
    .filter(({ kind }) => kind === 'chapter')
    .flatMap((part) => readChapter(shown(part), ids, inside) ?? []);
  const draw = readDraw(labelled.attributes.get('draw'), reading);
  return {
    ...lesson,
    ...(read && read !== 'broken' && { video: videoWith(read, chapters, reading) }),
    ...(draw !== undefined && { draw }),
    ...(notesRead.length && { notes: notesRead.toSorted((a, b) => a.moment - b.moment) }),
  };
}

function noteUnasked(told: Section[], { attributes, issues, source }: Reading): void {
  for (const { heading } of told) {
    const block = attributes.get(startOf(heading));
    if (block) issues.add(source.placeAt(block.start), 'options-none');
  }
}

/** The video of a lesson; undefined where it has none. */
function readVideoOf(
  heading: Nodes,
  nodes: Nodes[],
  directives: LeafDirective[],
  reading: Reading,
): ReadVideo | 'broken' | undefined {
  const [first, ...more] = directives.filter(({ name }) => name === 'video');
  for (const node of more) reading.issues.add(placeOf(node), 'video-doubled');
  const read = first && readVideo(first, hasWords(nodes, reading), reading);
  const isBroken = first !== undefined || hasBrokenDirective(heading, nodes, reading);
  return read ?? (isBroken ? 'broken' : undefined);
}

/** Whether something in a lesson waits for spoken words, or is explained by some. */
function hasWords(nodes: Nodes[], { attributes }: Reading): boolean {
  const from = nodes[0] ? startOf(nodes[0]) : 0;
  const to = nodes.at(-1)?.position?.end.offset ?? 0;
  return [...attributes].some(
    ([start, { entries = [] }]) =>
      from <= start &&
      start <= to &&
      entries.some(({ key, value }) => key === 'after' || (key === 'see' && !/^[\d:.,\s]*$/.test(value))),
  );
}

function videoWith({ video }: ReadVideo, written: Parameters<typeof joinChapters>[1], reading: Reading) {
  const chapters = joinChapters(video.chapters, written, video.duration || Infinity, reading);
  return { ...video, ...(chapters.length && { chapters }) };
}

/** Whether a video may be meant by what is noted as no readable directive. */
function hasBrokenDirective(heading: Nodes, nodes: Nodes[], { issues }: Reading): boolean {
  const from = placeOf(heading).line;
  const to = nodes.at(-1)?.position?.end.line ?? from;
  return issues.all.some(({ code, line }) => code.startsWith('directive-') && from <= line && line <= to);
}

function isMedia(node: Nodes): node is LeafDirective {
  return node.type === 'leafDirective' && (node.name === 'video' || node.name === 'material');
}

function isText(node: Nodes): boolean {
  return !isMedia(node);
}

function isNoVideo(node: Nodes): boolean {
  return !isMedia(node) || isMaterial(node);
}
