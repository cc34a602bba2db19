import type { KeyedOption } from '../../../contract/question.ts';
import type { RichText } from '../../../contract/rich-text.ts';
import { plainText } from '../../../contract/rich-text.ts';
import type { Place } from '../../issues/issue.ts';
import { readOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, splitOptions } from './asked.ts';
import { readNumber } from './number.ts';
import { isElse, spellingsOf } from './spellings.ts';
import { noteNumbers, noteSpellings } from './typed-checks.ts';

/** An option that is typed, and how it is written. */
export interface ReadTyped {
  option: KeyedOption;
  text: string;
  place: Place;
  /** It stands for whatever else is typed. */
  isElse?: true;
  unit?: string;
}

/** Reads a question that is answered with a word: the spellings that are meant by it, and mistakes that were foreseen. */
export function readText(asked: Asked, reading: Reading): Answers {
  const { read, isWhole, body } = readTyped('text', asked, reading);
  const spelt = read.map((one) => ({ ...one, option: { ...one.option, spellings: spellingsOf(one.text) } }));
  if (isWhole) noteSpellings(spelt, asked.heading, reading);
  return { body, options: spelt.map(({ option }) => option) };
}

/** Reads a question that is answered with a number: the number, how far from it is still right, and what is counted. */
export function readNumbers(asked: Asked, reading: Reading): Answers {
  const { read, isWhole, body } = readTyped('number', asked, reading);
  let canBeRead = isWhole;
  const counted = read.map((one) => {
    if (one.isElse) return one;
    const { unit, ...number } = readNumber(one.text, reading.language) ?? {};
    if (!('value' in number)) {
      if (one.text) reading.issues.add(one.place, 'number-bad', one.text);
      canBeRead = false;
    }
    return { ...one, option: { ...one.option, ...number }, ...(unit !== undefined && { unit }) };
  });
  const unit = counted.find(({ option, unit }) => option.right && unit !== undefined)?.unit;
  if (canBeRead) noteNumbers(counted, unit, asked.heading, reading);
  return { body, options: counted.map(({ option }) => option), ...(unit !== undefined && { unit }) };
}

function readTyped(
  kind: 'text' | 'number',
  { heading, nodes }: Asked,
  reading: Reading,
): { read: ReadTyped[]; isWhole: boolean; body: RichText } {
  const { items, lists, body } = splitOptions(nodes, reading);
  const taken = new Map<string, number>();
  const read = items.flatMap((item): ReadTyped[] => {
    const option = readOption(item, taken, reading)?.option;
    if (!option) return [];
    const text = plainText(option.text).trim();
    return [{ option, text, place: placeOf(item), ...(isElse(text) && { isElse: true }) }];
  });
  if (!lists.length) reading.issues.add(placeOf(heading), 'answers-missing', kind);
  noteMany(
    read.map(({ option }) => option),
    heading,
    reading,
  );
  return { read, isWhole: lists.length > 0 && read.length === items.length, body: richText(body, reading) };
}
