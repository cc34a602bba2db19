import type { ListItem, Nodes } from 'mdast';
import type { KeyedOption } from '../../contract/question.ts';
import type { Attribute } from './attributes.ts';
import { readLabelled } from './heading.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richText } from './rich-text-of.ts';
import { noteTellingOption } from './questions/telling-ids.ts';
import { readSee } from './see.ts';

/** An option with a box, and what else stands in its `{…}`. */
export interface ReadOption {
  option: KeyedOption;
  item: ListItem;
  attributes: Map<string, Attribute>;
}

/**
 * Reads `- [x] Text {#id}` and the quote below it. `taken` are the ids of the question's other options, `known` what this
 * kind of question has in its `{…}`.
 */
export function readOption(
  item: ListItem,
  taken: Map<string, number>,
  reading: Reading,
  known: string[] = [],
): ReadOption | undefined {
  const { issues } = reading;
  const [first, ...rest] = item.children;
  if (typeof item.checked !== 'boolean') {
    if (first && isBareBox(first)) issues.add(placeOf(item), 'title-empty', 'option');
    else issues.add(placeOf(item), 'option-brackets');
    return undefined;
  }
  const content = first?.type === 'paragraph' ? first.children : [];
  const { id, text, attributes } = readLabelled('option', item, content, ['see', ...known], taken, reading);
  noteTellingOption(item, id, reading);
  const extra = rest.find((node) => node.type !== 'blockquote' && node.type !== 'html');
  if (extra) issues.add(placeOf(extra), 'option-extra');
  const see = readSee(attributes.get('see'), reading);
  const feedback = rest.flatMap((node) =>
    node.type === 'blockquote' ? richText(node.children, reading) : richText([node], reading),
  );
  return {
    option: { id, text, right: item.checked, feedback, ...(see !== undefined && { see }) },
    item,
    attributes,
  };
}

/** Whether a list item was probably meant as an option: `[x]Text`, `[]Text`, `[ x] Text`. */
export function looksLikeOption({ children: [first] }: ListItem): boolean {
  return first !== undefined && BOX.test(startOfText(first));
}

function isBareBox(node: Nodes): boolean {
  return /^\[[ xX]\]\s*$/.test(startOfText(node));
}

const BOX = /^\[[ \t]?[xX×✓✗]?[ \t]?\]/;

function startOfText(node: Nodes): string {
  const text = node.type === 'paragraph' ? node.children[0] : undefined;
  return text?.type === 'text' ? text.value.slice(0, 100) : '';
}
