import { createHash } from 'node:crypto';
import { idSchema } from '../../contract/fact.schema.ts';

/** Whether an id fits: a–z, 0–9 and hyphens, 64 characters at most. */
export function isId(id: string): boolean {
  return idSchema.safeParse(id).success;
}

/** The id of something whose editor gave it none: changes with its text, so it is better to write one. */
export function idOfText(text: string): string {
  const folded = text.normalize('NFC').split(/\s+/).filter(Boolean).join(' ');
  return `t${createHash('sha256').update(folded).digest('hex').slice(0, 10)}`;
}

/** The id of a gap whose editor gave it none: it is public, so nothing of what belongs into the gap may be in it. */
export function gapId(taken: Map<string, number>, language: string): string {
  return `${language.startsWith('en') ? 'gap' : 'luecke'}-${taken.size + 1}`;
}

/** An id that reads like the text. */
export function slugOf(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  return words.join('-').slice(0, 64).replace(/-$/, '') || 'kennung';
}

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
