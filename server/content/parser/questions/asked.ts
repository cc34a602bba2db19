import type { Heading, List, ListItem, Nodes } from 'mdast';
import type { KeyedOption, KeyedQuestion } from '../../../contract/question.ts';
import type { RichText } from '../../../contract/rich-text.ts';
import { plainText } from '../../../contract/rich-text.ts';
import type { Labelled } from '../heading.ts';
import { readLabelled } from '../heading.ts';
import { startOf } from '../markdown.ts';
import { looksLikeOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';

/** A question whose heading is read: what stands below it says what it is about, and how it is answered. */
export interface Asked {
  heading: Heading;
  nodes: Nodes[];
  attributes: Labelled['attributes'];
}

/** What stands below a question. */
export type Answers = Pick<KeyedQuestion, 'body' | 'options'> &
  Partial<Pick<KeyedQuestion, 'targets' | 'image' | 'scenes' | 'unit'>>;

/** How many options a question has at most. */
export const MOST_OPTIONS = 50;

/** Whether a list holds options with boxes, or what was meant to be some. */
export function isOptionList({ children }: List): boolean {
  return children.some((item) => typeof item.checked === 'boolean' || looksLikeOption(item));
}

/** The lists of options with boxes, and everything else. */
export function splitOptions(nodes: Nodes[], reading: Reading): { lists: List[]; items: ListItem[]; body: Nodes[] } {
  const lists = nodes.filter((node) => node.type === 'list').filter(isOptionList);
  const numbered = lists.find(({ ordered }) => ordered);
  if (numbered) reading.issues.add(placeOf(numbered), 'options-numbered');
  return around(lists, nodes, reading);
}

/** The lists that answer a question without boxes, and everything else. A numbered one is meant where there are others, too. */
export function splitList(nodes: Nodes[], reading: Reading): { lists: List[]; items: ListItem[]; body: Nodes[] } {
  const all = nodes.filter((node) => node.type === 'list');
  const numbered = all.filter(({ ordered }) => ordered);
  return around(numbered.length ? numbered : all, nodes, reading);
}

function around(lists: List[], nodes: Nodes[], reading: Reading) {
  const body = nodes.filter((node) => !lists.includes(node as List));
  if (lists[0]) noteAfter(body, lists[0], reading);
  return { lists, items: lists.flatMap(({ children }) => children), body };
}

function noteAfter(body: Nodes[], list: List, { issues }: Reading): void {
  const after = body.find((node) => startOf(node) > startOf(list) && SHOWN.has(node.type));
  if (!after) return;
  if (after.type !== 'blockquote') issues.add(placeOf(after), 'body-after-options');
  else issues.add(placeOf(after), 'feedback-outside', list.ordered ? 3 : 2);
}

const SHOWN = new Set(['paragraph', 'list', 'blockquote', 'table', 'code', 'heading']);

/** An item of a list without boxes. */
export interface Item extends Labelled {
  item: ListItem;
  /** From the quote below it. */
  feedback: RichText;
  /** Lists below it. */
  below: List[];
  plain: string;
}

/** Reads an item of a list without boxes. `taken` are the ids of its likes. */
export function readItem(
  kind: 'option' | 'gap' | 'target',
  item: ListItem,
  taken: Map<string, number>,
  reading: Reading,
): Item | undefined {
  const { issues } = reading;
  const [first, ...rest] = item.children;
  if (first?.type === 'list') {
    issues.add(placeOf(first), 'item-number');
    return undefined;
  }
  if (typeof item.checked === 'boolean' || looksLikeOption(item)) issues.add(placeOf(item), 'item-box');
  const content = first?.type === 'paragraph' ? first.children : [];
  const labelled = readLabelled(kind, item, content, kind === 'target' ? [] : ['see'], taken, reading);
  const below = rest.filter((node) => node.type === 'list');
  const extra = rest.find(({ type }) => type !== 'blockquote' && type !== 'html' && type !== 'list');
  if (extra) issues.add(placeOf(extra), 'option-extra');
  const feedback = feedbackOf(rest, reading);
  return { ...labelled, item, feedback, below, plain: plainText(labelled.text).trim() };
}

/** What is quoted below an option. */
function feedbackOf(rest: Nodes[], reading: Reading): RichText {
  return rest.flatMap((node) =>
    node.type === 'blockquote'
      ? richText(node.children, reading)
      : node.type === 'list'
        ? []
        : richText([node], reading),
  );
}

/** Notes more options than a question can have. */
export function noteMany(options: KeyedOption[], heading: Heading, { issues }: Reading): void {
  if (options.length > MOST_OPTIONS) issues.add(placeOf(heading), 'options-many');
}
