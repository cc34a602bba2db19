import type { QuestionType } from '../../../contract/question.ts';
import { readOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, splitOptions } from './asked.ts';

/** Reads a question whose options are chosen. One right option makes a single choice, several a multiple one, and a flag decides. */
export function readChoice(asked: Asked, reading: Reading): Answers & { type: QuestionType } {
  const { items, body } = splitOptions(asked.nodes, reading);
  const taken = new Map<string, number>();
  const options = items.flatMap((item) => readOption(item, taken, reading)?.option ?? []);
  const type = typeOf(asked, options);
  if (options.length === items.length) noteKey(type, asked, options, reading);
  return { type, body: richText(body, reading), options };
}

function typeOf({ attributes }: Asked, options: Answers['options']): QuestionType {
  if (attributes.has('true-false')) return 'true-false';
  return attributes.has('multiple') || options.filter(({ right }) => right).length > 1 ? 'multiple' : 'single';
}

function noteKey(type: QuestionType, { heading }: Asked, options: Answers['options'], reading: Reading): void {
  const { issues } = reading;
  const place = placeOf(heading);
  const right = options.filter((option) => option.right).length;
  if (type === 'true-false' && options.length !== 2) issues.add(place, 'true-false-two', options.length);
  else if (options.length < 2) issues.add(place, 'options-few');
  noteMany(options, heading, reading);
  if (right === 0) issues.add(place, 'right-missing');
  if (type === 'true-false' && right > 1) issues.add(place, 'true-false-right');
  if (type === 'multiple' && right === options.length && right > 1) issues.add(place, 'right-all');
}
