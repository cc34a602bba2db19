import type { ListItem, Nodes } from 'mdast';
import type { KeyedOption } from '../../contract/question.ts';
import { readLabelled } from './heading.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richText } from './rich-text-of.ts';

/** Reads `- [x] Text {#id}` and the quote below it. `taken` are the ids of the question's other options. */
export function readOption(item: ListItem, taken: Map<string, number>, reading: Reading): KeyedOption | undefined {
  const { issues } = reading;
  const [first, ...rest] = item.children;
  if (typeof item.checked !== 'boolean') {
    if (first && isBareBox(first)) issues.add(placeOf(item), 'title-empty', 'option');
    else issues.add(placeOf(item), 'option-brackets');
    return undefined;
  }
  const content = first?.type === 'paragraph' ? first.children : [];
  const { id, text } = readLabelled('option', item, content, [], taken, reading);
  const extra = rest.find((node) => node.type !== 'blockquote' && node.type !== 'html');
  if (extra) issues.add(placeOf(extra), 'option-extra');

  return {
    id,
    text,
    right: item.checked,
    feedback: rest.flatMap((node) =>
      node.type === 'blockquote' ? richText(node.children, reading) : richText([node], reading),
    ),
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
