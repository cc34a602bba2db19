import type { KeyedOption, Target } from '../../../contract/question.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import { readSee } from '../see.ts';
import type { Answers, Asked, Item } from './asked.ts';
import { noteMany, readItem, splitList } from './asked.ts';
import { noteTellingPair } from './telling-ids.ts';

/** Reads what belongs together: each item has its partner below it. */
export function readMatching({ heading, nodes }: Asked, reading: Reading): Answers {
  const { issues } = reading;
  const { items, body } = splitList(nodes, reading);
  const [takenOptions, takenTargets] = [new Map<string, number>(), new Map<string, number>()];
  const partners = new Map<string, number>();
  const options: KeyedOption[] = [];
  const targets: Target[] = [];
  for (const item of items) {
    const option = readItem('option', item, takenOptions, reading);
    if (!option) continue;
    const below = option.below.flatMap(({ children }) => children);
    const partner = below[0] && readItem('target', below[0], takenTargets, reading);
    if (below.length !== 1)
      issues.add(placeOf(below[1] ?? item), below.length ? 'partners-several' : 'partner-missing');
    if (!partner) continue;
    noteBelow(partner, reading);
    noteTellingPair(item, option.id, partner.id, reading);
    noteEqual('partners-equal', partner, partners, reading);
    targets.push({ id: partner.id, text: partner.text });
    options.push(broughtTo(partner.id, option, [...option.feedback, ...partner.feedback], reading));
  }
  if (!items.length) issues.add(placeOf(heading), 'answers-missing', 'matching');
  else if (items.length < 2) issues.add(placeOf(heading), 'matching-few');
  noteMany(options, heading, reading);
  return { body: richText(body, reading), options, targets };
}

/** Reads what is to be sorted: below each category stands what belongs there. */
export function readSorting({ heading, nodes }: Asked, reading: Reading): Answers {
  const { issues } = reading;
  const { items, body } = splitList(nodes, reading);
  const [takenOptions, takenTargets] = [new Map<string, number>(), new Map<string, number>()];
  const options: KeyedOption[] = [];
  const targets: Target[] = [];
  const empty: Item[] = [];
  const texts = new Map<string, number>();
  for (const item of items) {
    const category = readItem('target', item, takenTargets, reading);
    if (!category) continue;
    targets.push({ id: category.id, text: category.text });
    if (category.feedback.length) issues.add(placeOf(item), 'category-feedback');
    const below = category.below.flatMap(({ children }) => children);
    if (!below.length) empty.push(category);
    for (const child of below) {
      const option = readItem('option', child, takenOptions, reading);
      if (!option) continue;
      noteBelow(option, reading);
      noteEqual('texts-equal', option, texts, reading);
      noteTellingPair(child, option.id, category.id, reading);
      options.push(broughtTo(category.id, option, option.feedback, reading));
    }
  }
  if (!items.length) issues.add(placeOf(heading), 'answers-missing', 'sorting');
  else if (!options.length && empty.length === items.length) issues.add(placeOf(heading), 'categories-unfilled');
  else {
    if (items.length < 2) issues.add(placeOf(heading), 'categories-few');
    for (const { item, plain } of empty) issues.add(placeOf(item), 'category-empty', plain);
  }
  noteMany(options, heading, reading);
  return { body: richText(body, reading), options, targets };
}

function broughtTo(target: string, { id, text, attributes }: Item, feedback: Item['feedback'], reading: Reading) {
  const see = readSee(attributes.get('see'), reading);
  return { id, text, right: true, feedback, ...(see !== undefined && { see }), target };
}

function noteBelow({ below: [list] }: Item, { issues }: Reading): void {
  if (list) issues.add(placeOf(list), 'option-extra');
}

/** Notes what reads the same as something above it. */
function noteEqual(
  code: 'partners-equal' | 'texts-equal',
  { plain, item }: Item,
  lines: Map<string, number>,
  { issues }: Reading,
): void {
  const line = lines.get(plain);
  if (plain && line !== undefined) issues.add(placeOf(item), code, plain, line);
  lines.set(plain, line ?? placeOf(item).line);
}
