import type { Text } from 'mdast';
import type { KeyedOption } from '../../../contract/question.ts';
import type { RichInline } from '../../../contract/rich-text.ts';
import { endOf, startOf } from '../markdown.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import { readSee } from '../see.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, readItem, splitList } from './asked.ts';
import { spellingsOf } from './spellings.ts';
import { noteTellingGap } from './telling-ids.ts';

/** Reads a text with gaps, and the numbered list of what belongs into them. */
export function readGap({ heading, nodes }: Asked, reading: Reading): Answers {
  const { issues } = reading;
  const { items, body } = splitList(nodes, reading);
  const taken = new Map<string, number>();
  const options: KeyedOption[] = items.flatMap((item) => {
    const read = readItem('gap', item, taken, reading);
    if (!read) return [];
    const { id, plain, feedback, below, attributes } = read;
    if (below[0]) issues.add(placeOf(below[0]), 'option-extra');
    const see = readSee(attributes.get('see'), reading);
    const spellings = spellingsOf(plain);
    noteTellingGap(item, id, spellings, reading);
    if (plain && !spellings.length) issues.add(placeOf(item), 'gap-anything');
    return { id, text: [], right: true, feedback, ...(see !== undefined && { see }), spellings };
  });
  noteMany(options, heading, reading);

  const gaps = new Gaps(options, reading);
  const text = richText(body, { ...reading, textOf: (node) => gaps.read(node) });
  if (!items.length) issues.add(placeOf(heading), 'answers-missing', 'gap');
  else if (GAP.test(heading.children.map((node) => ('value' in node ? node.value : '')).join(''))) {
    issues.add(placeOf(heading), 'gap-in-title');
  } else if (gaps.count !== items.length) issues.add(placeOf(heading), 'gaps-differ', gaps.count, items.length);
  return { body: text, options };
}

/** `[…]`, and what somebody types who finds no `…`. */
const GAP = /\[[ \t]*(?:…|\.{2,5}|_{1,40})[ \t]*\]/;
/** The same in the source, where a backslash makes it plain text. */
const WRITTEN = new RegExp(String.raw`\\?${GAP.source.replace(String.raw`\]`, String.raw`\\?\]`)}`, 'g');

/** Finds the gaps of a text, one after the other. */
class Gaps {
  count = 0;
  readonly #options: KeyedOption[];
  readonly #reading: Reading;

  constructor(options: KeyedOption[], reading: Reading) {
    this.#options = options;
    this.#reading = reading;
  }

  read(node: Text): RichInline[] {
    const value = node.value.replaceAll('\n', ' ').normalize('NFC');
    const between = value.split(GAP);
    if (between.length === 1) return [value];
    const found = value.match(new RegExp(GAP, 'g'))!;
    const written = this.#reading.source.text.slice(startOf(node), endOf(node)).match(WRITTEN) ?? [];
    const isText = (index: number) => written.length === found.length && written[index]!.startsWith('\\');
    return between.flatMap((text, index) => {
      if (index === 0) return [text];
      if (isText(index - 1)) return [found[index - 1]!, text];
      const id = this.#options[this.count++]?.id;
      return [id === undefined ? found[index - 1]! : { kind: 'gap' as const, id }, text];
    });
  }
}
