import { nearest } from '../../contract/nearest.ts';
import type { Words } from '../../contract/words.ts';
import type { Place } from '../issues/issue.ts';
import { suggest } from '../issues/suggest.ts';
import type { Attribute } from './attributes.ts';
import { slugOf } from './ids.ts';
import { KINDS, PLACING } from './question-kind.ts';
import type { Reading } from './reading.ts';

/**
 * The attributes that are known, by key. Notes the others, and says what was meant:
 * words that lost their quotes, an id with a space, a colon instead of `=`.
 */
export function knownAttributes(entries: Attribute[], known: string[], reading: Reading): Map<string, Attribute> {
  const { issues, source } = reading;
  const attributes = new Map<string, Attribute>();
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    const place = source.placeAt(entry.offset);
    const name = entry.key.replace(/:$/, '');
    const lost = wordsAfter(entries, at, known);
    const value = [entry.value, ...lost].filter(Boolean).join(' ');

    if (entry.key !== name && entry.form === 'flag' && (known.includes(name) || name === 'id')) {
      if (name === 'id') issues.add(place, 'id-written-out', slugOf(value));
      else issues.add(place, 'attribute-colon', name, written(value));
      attributes.set(name === 'id' ? '#' : name, { ...entry, key: name, value: name === 'id' ? slugOf(value) : value });
    } else if (entry.key === 'id' && entry.form !== 'flag' && !known.includes('id')) {
      issues.add(place, 'id-written-out', slugOf(value));
      attributes.set('#', { ...entry, key: '#', value: slugOf(value) });
    } else if (entry.key === '#' && lost.length) {
      issues.add(place, entry.value ? 'id-spaces' : 'id-gap', slugOf(value));
      attributes.set('#', { ...entry, value: slugOf(value) });
    } else if (entry.form === 'bare' && lost.length) {
      issues.add(place, 'value-unquoted', entry.key, value);
      attributes.set(entry.key, { ...entry, value });
    } else {
      if (entry.key !== '#' && !known.includes(entry.key)) noteUnknown(entry.key, place, known, reading);
      attributes.set(entry.key, entry);
      continue;
    }
    at += lost.length;
  }
  return attributes;
}

function noteUnknown(key: string, place: Place, known: string[], { issues }: Reading): void {
  const where = Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key] : undefined;
  if (where) issues.add(place, 'attribute-elsewhere', key, where);
  else issues.add(place, 'attribute-unknown', key, suggest(key, known));
}

const LESSON: Words = { de: 'an die Überschrift einer Lektion (##)', en: 'to the heading of a lesson (##)' };
const SECTION: Words = { de: 'an die Überschrift einer Frage (###)', en: 'to the heading of a question (###)' };
const ANSWER: Words = { de: 'an eine Frage oder eine Antwort', en: 'to a question or an option' };
const SPOT: Words = {
  de: 'an eine Antwort einer Frage mit Bild: ### Frage? {#kennung spot}',
  en: 'to an option of a question with a picture: ### Question? {#id spot}',
};
const SCENE: Words = {
  de: 'an eine Antwort in einer Szene: ### Titel {#kennung scenario}',
  en: 'to an option in a scene: ### Title {#id scenario}',
};

/** Where a key belongs that isn't known here. */
const ELSEWHERE: Record<string, Words> = {
  ...Object.fromEntries(['preview', 'renew', 'draw'].map((key) => [key, LESSON])),
  ...Object.fromEntries([...KINDS, ...PLACING].map((key) => [key, SECTION])),
  see: ANSWER,
  area: SPOT,
  to: SCENE,
};

/** The words behind an entry that are no attributes of their own, and aren't misspelt ones either. */
function wordsAfter(entries: Attribute[], at: number, known: string[]): string[] {
  const words: string[] = [];
  const isWord = ({ key, form }: Attribute) => {
    // The first word behind an id is more likely to be an attribute in German than those that are spoken.
    const isNextToId = entries[at]!.key === '#' && !words.length;
    const meant = isNextToId ? suggest(key, known) : nearest(key, known);
    const isChance = (meant?.length ?? 0) <= (isNextToId ? LIKELY_NEXT_TO_ID : LIKELY);
    return form === 'flag' && !known.includes(key) && isChance && !key.endsWith(':');
  };
  for (const entry of entries.slice(at + 1)) {
    if (!isWord(entry)) break;
    words.push(entry.key);
  }
  return words;
}

/** A word is seldom near a key longer than this by chance. */
const LIKELY = 4;
const LIKELY_NEXT_TO_ID = 3;

function written(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
