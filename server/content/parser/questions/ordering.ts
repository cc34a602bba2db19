import type { KeyedOption } from '../../../contract/question.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import { readSee } from '../see.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, readItem, splitList } from './asked.ts';
import { noteTellingOrder } from './telling-ids.ts';

/** Reads what is to be put in order: it is listed in the right one. */
export function readOrdering({ heading, nodes }: Asked, reading: Reading): Answers {
  const { issues } = reading;
  const { items, body } = splitList(nodes, reading);
  const taken = new Map<string, number>();
  const texts = new Map<string, number>();
  const options: KeyedOption[] = items.flatMap((item, place) => {
    const read = readItem('option', item, taken, reading);
    if (!read) return [];
    const { id, text, plain, feedback, below, attributes } = read;
    if (below[0]) issues.add(placeOf(below[0]), 'option-extra');
    const line = texts.get(plain);
    if (plain && line !== undefined) issues.add(placeOf(item), 'texts-equal', plain, line);
    texts.set(plain, placeOf(item).line);
    const see = readSee(attributes.get('see'), reading);
    return { id, text, right: true, feedback, ...(see !== undefined && { see }), place };
  });
  if (!items.length) issues.add(placeOf(heading), 'answers-missing', 'ordering');
  else if (items.length < 2) issues.add(placeOf(heading), 'ordering-few');
  noteTellingOrder(
    items,
    options.map(({ id }) => id),
    reading,
  );
  noteMany(options, heading, reading);
  return { body: richText(body, reading), options };
}
