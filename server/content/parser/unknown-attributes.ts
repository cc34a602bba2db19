import { suggest } from '../issues/suggest.ts';
import type { Attribute } from './attributes.ts';
import { slugOf } from './ids.ts';
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
      if (entry.key !== '#' && !known.includes(entry.key)) {
        issues.add(place, 'attribute-unknown', entry.key, suggest(entry.key, known));
      }
      attributes.set(entry.key, entry);
      continue;
    }
    at += lost.length;
  }
  return attributes;
}

/** The words behind an entry that are no attributes of their own, and aren't misspelt ones either. */
function wordsAfter(entries: Attribute[], at: number, known: string[]): string[] {
  const words: string[] = [];
  const isWord = ({ key, form }: Attribute) =>
    form === 'flag' && !known.includes(key) && (suggest(key, known)?.length ?? 0) <= LIKELY && !key.endsWith(':');
  for (const entry of entries.slice(at + 1)) {
    if (!isWord(entry)) break;
    words.push(entry.key);
  }
  return words;
}

/** A word is seldom near a key longer than this by chance. */
const LIKELY = 3;

function written(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
