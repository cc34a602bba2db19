import type { KeyedOption, Target } from '../../../contract/question.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import { readSee } from '../see.ts';
import type { Answers, Asked, Item } from './asked.ts';
import { noteMany, readItem, splitList } from './asked.ts';

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
    const line = partners.get(partner.plain);
    if (partner.plain && line !== undefined) issues.add(placeOf(partner.item), 'partners-equal', partner.plain, line);
    partners.set(partner.plain, placeOf(partner.item).line);
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
  for (const item of items) {
    const category = readItem('target', item, takenTargets, reading);
    if (!category) continue;
    targets.push({ id: category.id, text: category.text });
    if (category.feedback.length) issues.add(placeOf(item), 'category-feedback');
    const below = category.below.flatMap(({ children }) => children);
    if (!below.length) issues.add(placeOf(item), 'category-empty', category.plain);
    for (const child of below) {
      const option = readItem('option', child, takenOptions, reading);
      if (!option) continue;
      noteBelow(option, reading);
      options.push(broughtTo(category.id, option, option.feedback, reading));
    }
  }
  if (!items.length) issues.add(placeOf(heading), 'answers-missing', 'sorting');
  else if (items.length < 2) issues.add(placeOf(heading), 'categories-few');
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
