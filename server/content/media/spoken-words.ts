import type { Cue } from './webvtt.ts';

/** Where words are spoken: the end of the cue they end in; or the cue that comes nearest. */
export type Spoken = { end: number; again: boolean } | { nearest?: string };

/** Finds spoken words in captions, whatever their case, punctuation and spaces, and over the borders of cues. */
export function findSpoken(words: string, cues: Cue[]): Spoken {
  const wanted = tokensOf(words).join('');
  const spoken = cues.flatMap((cue) => tokensOf(cue.text).map((token) => ({ token, cue })));
  const text = spoken.map(({ token }) => token).join('');
  const starts = new Set<number>();
  const ends = new Map<number, Cue>();
  let length = 0;
  for (const { token, cue } of spoken) {
    starts.add(length);
    length += token.length;
    ends.set(length, cue);
  }

  const found: Cue[] = [];
  if (wanted) {
    for (let at = text.indexOf(wanted); at >= 0 && found.length < 2; at = text.indexOf(wanted, at + 1)) {
      const cue = ends.get(at + wanted.length);
      if (cue && starts.has(at)) found.push(cue);
    }
  }
  return found[0] ? { end: found[0].end, again: found.length > 1 } : nearestTo(words, cues);
}

function nearestTo(words: string, cues: Cue[]): { nearest?: string } {
  const wanted = new Set(tokensOf(words));
  let best: { text: string; score: number } | undefined;
  for (const { text } of cues) {
    const tokens = new Set(tokensOf(text));
    const shared = [...tokens].filter((token) => wanted.has(token)).length;
    const score = shared / (wanted.size + tokens.size - shared || 1);
    if (score > (best?.score ?? 0)) best = { text, score };
  }
  return best ? { nearest: best.text } : {};
}

function tokensOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
}
