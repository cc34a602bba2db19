import type { Cue } from './webvtt.ts';

/**
 * Where words are spoken: the end of the cue they end in, and the beginning of the sentence they begin in, as far as cues
 * tell; or the cue that comes nearest.
 */
export type Spoken = { start: number; end: number; again: boolean } | { nearest?: string };

/** Finds spoken words in captions, whatever their case, punctuation and spaces, and over the borders of cues. */
export function findSpoken(words: string, cues: Cue[]): Spoken {
  const wanted = tokensOf(words).join('');
  const { text, starts, ends } = indexOf(cues);

  const found: { from: number; to: number }[] = [];
  if (wanted) {
    for (let at = text.indexOf(wanted); at >= 0 && found.length < 2; at = text.indexOf(wanted, at + 1)) {
      const from = starts.get(at);
      const to = ends.get(at + wanted.length);
      if (from !== undefined && to !== undefined) found.push({ from, to });
    }
  }
  const [first, second] = found;
  if (!first) return nearestTo(words, cues);
  return { start: cues[sentenceAt(first.from, words, cues)]!.start, end: cues[first.to]!.end, again: !!second };
}

/** All words of some cues without what is between them, and by their places there which cue each begins and ends in. */
interface Index {
  text: string;
  starts: Map<number, number>;
  ends: Map<number, number>;
  tokens: Set<string>[];
  /** How often something was looked for that isn't there. */
  misses: number;
}

const indexes = new WeakMap<Cue[], Index>();

/** Many questions look into the captions of one video. */
function indexOf(cues: Cue[]): Index {
  const known = indexes.get(cues);
  if (known) return known;
  const tokens = cues.map(({ text }) => tokensOf(text));
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let length = 0;
  for (const [cue, some] of tokens.entries()) {
    for (const token of some) {
      starts.set(length, cue);
      length += token.length;
      ends.set(length, cue);
    }
  }
  const text = tokens.map((some) => some.join('')).join('');
  const index = { text, starts, ends, tokens: tokens.map((some) => new Set(some)), misses: 0 };
  indexes.set(cues, index);
  return index;
}

/** Who goes back to a sentence goes back this far at most, in seconds. */
const LONGEST_SENTENCE = 20;
/** Who is silent as long as this has said their sentence. */
const PAUSE = 1.5;
const SENTENCE_END = /[.!?…]["'“”»«)\]]*\s*$/u;

/** The cue in which the sentence begins that words in a cue belong to. */
function sentenceAt(cue: number, words: string, cues: Cue[]): number {
  const first = tokensOf(words)[0]!;
  const { text } = cues[cue]!;
  const before = text.slice(0, Math.max(0, text.toLowerCase().indexOf(first)));
  let at = cue;
  if (SENTENCE_END.test(before)) return at;
  while (at > 0 && continues(cues[at - 1]!, cues[at]!) && cues[cue]!.start - cues[at - 1]!.start <= LONGEST_SENTENCE)
    at--;
  return at;
}

function continues(one: Cue, next: Cue): boolean {
  return !SENTENCE_END.test(one.text) && next.start - one.end < PAUSE;
}

/** Whoever has named more words that nobody says has other captions before them. */
const MOST_SUGGESTIONS = 50;

function nearestTo(words: string, cues: Cue[]): { nearest?: string } {
  const wanted = new Set(tokensOf(words));
  const index = indexOf(cues);
  if (index.misses++ >= MOST_SUGGESTIONS) return {};
  let best: { cue: number; score: number } | undefined;
  for (const [cue, some] of index.tokens.entries()) {
    let shared = 0;
    for (const token of wanted) if (some.has(token)) shared++;
    const score = shared / (wanted.size + some.size - shared || 1);
    if (score > (best?.score ?? 0)) best = { cue, score };
  }
  return best ? { nearest: cues[best.cue]!.text } : {};
}

function tokensOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
}
