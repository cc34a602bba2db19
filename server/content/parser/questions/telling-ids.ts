import type { ListItem } from 'mdast';
import { startOf } from '../markdown.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { slugOf } from '../ids.ts';

/** What some write who mark their options twice. */
const TELLING = /^(?:richtig|falsch|right|wrong|correct|incorrect)(?:-|\d|$)/;

/** Ids are in the page before somebody answers: notes one that says whether an option is right. */
export function noteTellingOption(item: ListItem, id: string, reading: Reading): void {
  if (TELLING.test(id)) note(item, id, reading);
}

/** Notes a gap whose id says what belongs into it. */
export function noteTellingGap(item: ListItem, id: string, spellings: string[], reading: Reading): void {
  if (spellings.some((spelling) => slugOf(spelling) === id)) note(item, id, reading);
}

/** Notes an option whose id says where it belongs, or the other way round. */
export function noteTellingPair(item: ListItem, id: string, target: string, reading: Reading): void {
  if (id === target || id.startsWith(`${target}-`) || target.startsWith(`${id}-`)) note(item, id, reading);
}

/** Notes options whose ids count the places they belong to. */
export function noteTellingOrder(items: ListItem[], ids: string[], reading: Reading): void {
  const counted = ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? NaN));
  const isTelling = ids.length > 1 && counted.every((number, index) => number === counted[0]! + index);
  if (isTelling) note(items[0]!, ids[0]!, reading);
}

function note(item: ListItem, id: string, { attributes, issues, source }: Reading): void {
  const entry = attributes.get(startOf(item))?.entries?.find(({ key }) => key === '#');
  issues.add(entry ? source.placeAt(entry.offset) : placeOf(item), 'id-tells', id);
}
