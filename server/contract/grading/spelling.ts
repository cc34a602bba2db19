import { editDistance } from '../nearest.ts';

/** Shorter words than this are other words when a letter changes: „nein“ and „fein“. */
const LONG_ENOUGH = 5;

/** What of a spelling counts: no case, no umlaut dots, no hyphen, space or full stop. */
export function folded(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const letters = plain
    .replace(/[äöüß]/g, (letter) => GERMAN[letter]!)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters || plain;
}

/** Whether two folded spellings are the same but for one slip of the hand. A digit more, less or else is none. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.min(typed.length, meant.length) < LONG_ENOUGH) return false;
  if (Math.abs(typed.length - meant.length) > 1 || digits(typed) !== digits(meant)) return false;
  return editDistance(typed, meant) === 1;
}

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
