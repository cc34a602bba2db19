import type { KeyedOption } from '../../../contract/question.ts';
import { plainText } from '../../../contract/rich-text.ts';
import { readOption } from '../option.ts';
import type { ReadOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, splitOptions } from './asked.ts';
import { readNumber } from './number.ts';
import { isElse, spellingsOf } from './spellings.ts';
import { noteNumbers, noteSpellings } from './typed-checks.ts';

/** Reads a question that is answered with a word: the spellings that are meant by it, and mistakes that were foreseen. */
export function readText(asked: Asked, reading: Reading): Answers {
  const { read, whole, answers } = readTyped(asked, reading);
  const options = read.map(({ option }) => ({ ...option, spellings: spellingsOf(plainText(option.text)) }));
  if (whole) noteSpellings(options, read, asked.heading, reading);
  return { ...answers, options };
}

/** Reads a question that is answered with a number: the number, how far from it is still right, and what is counted. */
export function readNumbers(asked: Asked, reading: Reading): Answers {
  const { read, whole, answers } = readTyped(asked, reading);
  let unit: string | undefined;
  const options: KeyedOption[] = read.map(({ option, item }) => {
    const text = plainText(option.text);
    if (isElse(text)) return option;
    const number = readNumber(text, reading.language);
    if (!number) {
      reading.issues.add(placeOf(item.children[0] ?? item), 'number-bad', text.trim());
      return option;
    }
    if (option.right) unit ??= number.unit;
    const { value, tolerance } = number;
    return { ...option, value, ...(tolerance !== undefined && { tolerance }) };
  });
  if (whole) noteNumbers(options, read, asked.heading, reading);
  return { ...answers, options, ...(unit !== undefined && { unit }) };
}

function readTyped(asked: Asked, reading: Reading): { read: ReadOption[]; whole: boolean; answers: Answers } {
  const { items, lists, body } = splitOptions(asked.nodes, reading);
  const taken = new Map<string, number>();
  const read = items.flatMap((item) => readOption(item, taken, reading) ?? []);
  const options = read.map(({ option }) => option);
  noteMany(options, asked.heading, reading);
  const whole = lists.length > 0 && read.length === items.length;
  return { read, whole, answers: { body: richText(body, reading), options } };
}
