/** Writes WebVTT from the cues of a timeline: two lines at most, short enough to be read in passing. */
import type { Cue } from './timeline.ts';

const LINE = 42;

export function captionsOf(cues: Cue[], language: 'de' | 'en'): string {
  const blocks = cues.map((cue) => `${stamp(cue.from)} --> ${stamp(cue.to)}\n${inLines(cue[language])}\n`);
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** Breaks a sentence into one line or two of similar length. */
function inLines(sentence: string): string {
  if (sentence.length <= LINE) return sentence;

  const breaks = [...sentence.matchAll(/ /g)].map(({ index }) => index);
  const fitting = breaks.filter((index) => index <= LINE && sentence.length - index - 1 <= LINE);
  const best = fitting.sort((a, b) => unevenness(sentence, a) - unevenness(sentence, b))[0];
  if (best === undefined) throw new Error(`Too long for two lines of ${LINE}; make two steps of it: "${sentence}"`);
  return `${sentence.slice(0, best)}\n${sentence.slice(best + 1)}`;
}

/** The end of a clause is a good place to break, even if the lines get a little uneven. */
function unevenness(sentence: string, index: number): number {
  const afterClause = /[,.:?!]/.test(sentence[index - 1] ?? '');
  return Math.abs(sentence.length - 2 * index) - (afterClause ? 14 : 0);
}

function stamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  const minutes = part((milliseconds / 60_000) % 60);
  return `${part(milliseconds / 3_600_000)}:${minutes}:${part((milliseconds / 1000) % 60)}.${part(milliseconds % 1000, 3)}`;
}
