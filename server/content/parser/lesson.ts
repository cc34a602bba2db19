import type { Nodes } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { KeyedLesson } from '../../contract/course.ts';
import { plainText } from '../../contract/rich-text.ts';
import type { Attribute } from './attributes.ts';
import { readLabelled } from './heading.ts';
import { readMaterial } from './material.ts';
import { readMoment } from './moment.ts';
import { startOf } from './markdown.ts';
import type { Section } from './question.ts';
import { isQuestion, readQuestion } from './question.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richText } from './rich-text-of.ts';
import { readVideo } from './video.ts';

/** Reads a lesson. `taken` are the ids of the course's other lessons. */
export function readLesson({ heading, nodes }: Section, taken: Map<string, number>, reading: Reading): KeyedLesson {
  const labelled = readLabelled('lesson', heading, heading.children, ['preview', 'renew'], taken, reading);
  const { head, sections } = splitAt(
    3,
    nodes.filter((node) => !isMedia(node)),
  );
  const readable = sections.filter((section) => !reading.unreadable.has(startOf(section.heading)));
  const asked = readable.filter(isQuestion);
  const told = readable.filter((section) => !asked.includes(section));
  for (const { heading } of told) {
    const block = reading.attributes.get(startOf(heading));
    if (block) reading.issues.add(reading.source.placeAt(block.start), 'options-none');
  }

  const directives = nodes.filter(isMedia);
  const [first, ...more] = directives.filter(({ name }) => name === 'video');
  for (const node of more) reading.issues.add(placeOf(node), 'video-doubled');
  const hasMoments = asked.some(({ heading }) =>
    reading.attributes.get(startOf(heading))?.entries?.some(({ key }) => key === 'after'),
  );
  const read = first && readVideo(first, hasMoments, reading);
  const isBroken = read === undefined && (first !== undefined || hasBrokenDirective(heading, nodes, reading));
  const questionIds = new Map<string, number>();

  return {
    id: labelled.id,
    title: plainText(labelled.text).trim(),
    preview: labelled.attributes.has('preview'),
    renew: readRenewals(labelled.attributes.get('renew'), reading),
    ...(read && { video: read.video }),
    body: richText([...head, ...told.flatMap((section) => [section.heading, ...section.nodes])], reading),
    materials: directives
      .filter(({ name }) => name === 'material')
      .flatMap((node) => readMaterial(node, reading) ?? []),
    questions: asked.map((section) => {
      const question = readQuestion(section, questionIds, reading);
      const moment = readMoment(question, isBroken ? 'broken' : read, reading);
      return { ...question.question, ...(moment !== undefined && { moment }) };
    }),
  };
}

/** Splits nodes at the headings of a depth; what stands before the first is the head. */
export function splitAt(depth: number, nodes: Nodes[]): { head: Nodes[]; sections: Section[] } {
  const head: Nodes[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) sections.push({ heading: node, nodes: [] });
    else (sections.at(-1)?.nodes ?? head).push(node);
  }
  return { head, sections };
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

function readRenewals(renew: Attribute | undefined, { issues, source }: Reading): string[] {
  if (!renew) return [];
  const days = renew.value.split(/[\s,]+/).filter(Boolean);
  const bad = days.length ? days.find((day) => !isDay(day)) : renew.value;
  if (bad === undefined) return [...new Set(days)].sort();
  issues.add(source.placeAt(renew.offset), 'renew-bad', bad);
  return [];
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
