import { readCues } from '../../server/contract/webvtt.ts';

/** What is said in one cue. */
export interface Line {
  /** Counted through the whole text. */
  index: number;
  start: number;
  text: string;
}

/** Lines that belong together, said by one person. */
export interface Paragraph {
  start: number;
  speaker?: string;
  lines: Line[];
}

/** A pause of so many seconds ends a paragraph, a shorter one if a sentence ends there, too. */
const PAUSE = 1.5;
const BREATH = 0.6;
/** So many characters are enough to end it with the next sentence; so many end it anywhere. */
const LONG = 240;
const LONGEST = 800;
/** Milliseconds after which others get their turn: a file of hours must not stop the page. */
const TURN = 12;

/** Makes paragraphs of a caption file; what can't be read in it is left out. */
export async function readParagraphs(file: string, signal: AbortSignal): Promise<Paragraph[]> {
  const lines: (Line & { end: number; speaker?: string })[] = [];
  let turn = performance.now() + TURN;
  for (const read of readCues(file)) {
    if (!('fault' in read) && read.text) lines.push({ index: 0, ...read });
    if (performance.now() < turn) continue;
    await new Promise((next) => setTimeout(next));
    signal.throwIfAborted();
    turn = performance.now() + TURN;
  }
  return grouped(lines.sort((a, b) => a.start - b.start));
}

function grouped(lines: (Line & { end: number; speaker?: string })[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: Paragraph | undefined;
  let length = 0;
  let end = 0;
  lines.forEach(({ speaker, ...line }, index) => {
    const pause = line.start - end;
    const isSentence = /[.!?…:]["“”»«)\]]*$/.test(last?.lines.at(-1)?.text ?? '');
    const isOver =
      pause >= PAUSE ||
      length > LONGEST ||
      (isSentence && (pause >= BREATH || length > LONG)) ||
      speaker !== last?.speaker;
    if (!last || isOver) {
      last = { start: line.start, lines: [], ...(speaker && { speaker }) };
      paragraphs.push(last);
      length = 0;
    }
    last.lines.push({ index, start: line.start, text: line.text });
    length += line.text.length;
    end = Math.max(end, line.end);
  });
  return paragraphs;
}

/** The line that is being said at a second, or was said last; -1 before the first. */
export function lineAt(seconds: number, lines: Line[]): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    // A little early: whoever jumped to a line is in it, however the browser rounds.
    if (lines[middle]!.start <= seconds + 0.05) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
