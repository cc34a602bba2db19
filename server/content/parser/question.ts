import type { Heading, List, Nodes } from 'mdast';
import type { KeyedOption, KeyedQuestion, QuestionType } from '../../contract/question.ts';
import type { Labelled } from './heading.ts';
import { readLabelled } from './heading.ts';
import { startOf } from './markdown.ts';
import { looksLikeOption, readOption } from './option.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richText } from './rich-text-of.ts';

/** A heading with everything below it, up to the next one of its level. */
export interface Section {
  heading: Heading;
  nodes: Nodes[];
}

/** A question as it is read, and the attributes that say where in the video it belongs. */
export interface ReadQuestion {
  question: KeyedQuestion;
  heading: Heading;
  attributes: Labelled['attributes'];
}

/** Whether a section asks something: it has a list of options, or one that was meant to be. */
export function isQuestion({ nodes }: Section): boolean {
  return nodes.some((node) => node.type === 'list' && isOptionList(node));
}

/** Reads a question. `taken` are the ids of the lesson's other questions. */
export function readQuestion({ heading, nodes }: Section, taken: Map<string, number>, reading: Reading): ReadQuestion {
  const known = ['multiple', 'true-false', 'after', 'at'];
  const { id, text, attributes } = readLabelled('question', heading, heading.children, known, taken, reading);
  const lists = nodes.filter((node) => node.type === 'list').filter(isOptionList);
  const optionIds = new Map<string, number>();
  const options = lists
    .flatMap(({ children }) => children)
    .flatMap((item) => readOption(item, optionIds, reading) ?? []);
  const numbered = lists.find(({ ordered }) => ordered);
  if (numbered) reading.issues.add(placeOf(numbered), 'options-numbered');
  const body = nodes.filter((node) => !lists.includes(node as List));
  noteAfter(body, startOf(lists[0]!), reading);

  const type = typeOf(attributes, options);
  const items = lists.reduce((sum, { children }) => sum + children.length, 0);
  if (options.length === items) noteKey(type, attributes, options, heading, reading);
  return {
    question: { id, rev: '', type, title: text, body: richText(body, reading), options },
    heading,
    attributes,
  };
}

function isOptionList({ children }: List): boolean {
  return children.some((item) => typeof item.checked === 'boolean' || looksLikeOption(item));
}

function typeOf(attributes: Labelled['attributes'], options: KeyedOption[]): QuestionType {
  if (attributes.has('true-false')) return 'true-false';
  return attributes.has('multiple') || options.filter(({ right }) => right).length > 1 ? 'multiple' : 'single';
}

function noteKey(
  type: QuestionType,
  attributes: Labelled['attributes'],
  options: KeyedOption[],
  heading: Heading,
  { issues }: Reading,
): void {
  const place = placeOf(heading);
  const right = options.filter((option) => option.right).length;
  if (attributes.has('multiple') && attributes.has('true-false')) issues.add(place, 'types-both');
  if (type === 'true-false' && options.length !== 2) issues.add(place, 'true-false-two', options.length);
  else if (options.length < 2) issues.add(place, 'options-few');
  if (options.length > 50) issues.add(place, 'options-many');
  if (right === 0) issues.add(place, 'right-missing');
  if (type === 'true-false' && right > 1) issues.add(place, 'true-false-right');
}

function noteAfter(body: Nodes[], options: number, { issues }: Reading): void {
  const after = body.find((node) => startOf(node) > options && SHOWN.has(node.type));
  if (!after) return;
  issues.add(placeOf(after), after.type === 'blockquote' ? 'feedback-outside' : 'body-after-options');
}

const SHOWN = new Set(['paragraph', 'list', 'blockquote', 'table', 'code', 'heading']);
