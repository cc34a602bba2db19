import type { Nodes } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { KeyedLesson, Note } from '../../contract/course.ts';
import { plainText } from '../../contract/rich-text.ts';
import { readLabelled } from './heading.ts';
import { joinChapters } from './join-chapters.ts';
import { readMaterial } from './material.ts';
import { startOf } from './markdown.ts';
import type { ReadChapter } from './note.ts';
import { isMaterial, readChapter, readNote } from './note.ts';
import { drawOf } from './proof.ts';
import { isQuestion, readKind, readQuestion } from './question.ts';
import type { Kind } from './question-kind.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { readRenewals } from './lesson-attributes.ts';
import { richText } from './rich-text-of.ts';
import type { Section } from './sections.ts';
import { splitAt } from './sections.ts';
import type { ReadVideo } from './video.ts';
import { readVideo } from './video.ts';

/** Reads a lesson. `taken` are the ids of the course's other lessons. */
export function readLesson({ heading, nodes }: Section, taken: Map<string, number>, reading: Reading): KeyedLesson {
  const known = ['preview', 'renew', 'draw'];
  const labelled = readLabelled('lesson', heading, heading.children, known, taken, reading);
  const { head, sections } = splitAt(3, nodes);
  const readable = sections.filter((section) => !reading.unreadable.has(startOf(section.heading)));
  const told = readable.filter((section) => !isQuestion(section, reading));
  noteUnasked(told, reading);
  const parts: Part[] = readable
    .filter((section) => isQuestion(section, reading))
    .map((section) => ({ ...section, kind: readKind(section.heading, reading) }));

  const ofNotes = new Set<Nodes>(parts.filter(({ kind }) => kind === 'note').flatMap(({ nodes }) => nodes));
  const directives = nodes.filter(isMedia).filter((node) => node.name === 'video' || !ofNotes.has(node));
  const read = readVideoOf(heading, nodes, directives, reading);
  const { questions, notes, chapters } = readParts(parts, { ...reading, ...(read && { video: read }) });
  const isWhole = readable.length === sections.length;
  const draw = drawOf(labelled.attributes.get('draw'), questions, { isWhole }, reading);
  const text = [...head, ...told.flatMap((section) => [section.heading, ...section.nodes])];

  return {
    id: labelled.id,
    title: plainText(labelled.text).trim(),
    preview: labelled.attributes.has('preview'),
    renew: readRenewals(labelled.attributes.get('renew'), reading),
    ...(read && read !== 'broken' && { video: videoWith(read, chapters, reading) }),
    body: richText(text.filter(isText), reading),
    materials: directives.filter(isMaterial).flatMap((node) => readMaterial(node, reading) ?? []),
    questions,
    ...(draw !== undefined && { draw }),
    ...(notes.length && { notes: notes.toSorted((a, b) => a.moment - b.moment) }),
  };
}

/** A section below a lesson, and what it is; undefined for one that doesn't say. */
interface Part extends Section {
  kind: Kind | undefined;
}

interface ReadParts {
  questions: KeyedLesson['questions'];
  notes: Note[];
  chapters: ReadChapter[];
}

/** What a lesson asks and tells, one after the other. */
function readParts(parts: Part[], reading: Reading): ReadParts {
  const ids = new Map<string, number>();
  const read: ReadParts = { questions: [], notes: [], chapters: [] };
  for (const { heading, nodes, kind } of parts) {
    const shown = { heading, nodes: nodes.filter((node) => isText(node) || (kind === 'note' && isMaterial(node))) };
    if (kind === 'note') read.notes.push(...readNote(shown, ids, reading));
    else if (kind === 'chapter') read.chapters.push(...readChapter(shown, reading));
    else read.questions.push(readQuestion(shown, kind, ids, reading));
  }
  return read;
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
