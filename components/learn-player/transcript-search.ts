import type { Paragraph } from './transcript-paragraphs.ts';

/** A place in the text: a line, by its index, and a character in it. */
export interface Place {
  line: number;
  at: number;
}

/** Where something was found; it may begin in one line and end in another. */
export interface Match {
  from: Place;
  to: Place;
}

/** More is counted by nobody. */
export const MOST = 999;

/** Finds words in a text, whatever their case and spaces, over the borders of lines, but not of paragraphs; one more than {@link MOST} at most. */
export function findWords(words: string, paragraphs: Paragraph[]): Match[] {
  const wanted = folded(words.normalize('NFC').trim().replace(/\s+/g, ' '));
  const matches: Match[] = [];
  if (!wanted) return matches;
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: placeOf(at, paragraph), to: placeOf(at + wanted.length, paragraph) });
      if (matches.length > MOST) return matches;
    }
  }
  return matches;
}

const texts = new WeakMap<Paragraph, string>();

function textOf(paragraph: Paragraph): string {
  let text = texts.get(paragraph);
  if (text === undefined) texts.set(paragraph, (text = folded(paragraph.lines.map((line) => line.text).join(' '))));
  return text;
}

/** In small letters, as long as before: a place in it is a place in the text. */
function folded(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/[^]/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

function placeOf(offset: number, { lines }: Paragraph): Place {
  let at = offset;
  for (const { index, text } of lines) {
    if (at <= text.length) return { line: index, at };
    at -= text.length + 1;
  }
  const last = lines.at(-1)!;
  return { line: last.index, at: last.text.length };
}
