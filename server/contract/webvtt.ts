/** What is said while the seconds from `start` to `end` are played. */
export interface Cue {
  start: number;
  end: number;
  /** Without tags, on one line. */
  text: string;
  /** Who speaks, where the file says so (`<v Name>`). */
  speaker?: string;
}

/** What can't be read, and in which line (from 1). */
export interface CueFault {
  fault: 'header' | 'time' | 'backwards';
  line: number;
  /** The line itself. */
  written: string;
}

/**
 * Reads a file of captions or chapters (WebVTT), one cue after the other, so that a long one needn't be read in one go. Bad cues are left
 * out and told. Where several people speak in one cue, it becomes several with the same time.
 */
export function* readCues(text: string): Generator<Cue | CueFault> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!/^WEBVTT([ \t]|$)/.test(lines[0]!)) yield { fault: 'header', line: 1, written: lines[0]! };
  let at = 1;
  while (at < lines.length) {
    const start = at;
    while (at < lines.length && lines[at]!.trim()) at++;
    yield* readBlock(lines.slice(start, at), start + 1);
    at++;
  }
}

function* readBlock(block: string[], firstLine: number): Generator<Cue | CueFault> {
  const arrow = block.findIndex((line) => line.includes('-->'));
  if (arrow < 0 || /^(NOTE|STYLE|REGION)([ \t]|$)/.test(block[0]!)) return;
  const written = block[arrow]!;
  const [from, to] = written.split('-->', 2);
  const start = seconds(from!.trim());
  const end = seconds(to!.trim().split(/\s/, 1)[0]!);

  if (start === undefined || end === undefined) yield { fault: 'time', line: firstLine + arrow, written };
  else if (end <= start) yield { fault: 'backwards', line: firstLine + arrow, written };
  else yield* readWords(block.slice(arrow + 1), start, end);
}

function seconds(stamp: string): number | undefined {
  const match = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(stamp);
  return match ? Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]) : undefined;
}

/** A part for each who speaks. */
function* readWords(lines: string[], start: number, end: number): Generator<Cue> {
  let words = '';
  let speaker: string | undefined;
  let isEmpty = true;
  // Every second piece is a tag.
  for (const [index, piece] of lines
    .join(' ')
    .split(/<([^<>]*)>/)
    .entries()) {
    const [, name] = index % 2 ? (/^v(?:\.[^\s]*)?[ \t]+(.*)$/.exec(piece) ?? []) : [];
    if (index % 2 === 0) words += piece;
    if (name === undefined && piece !== '/v') continue;
    if (plain(words)) {
      yield { start, end, text: plain(words), ...(speaker && { speaker }) };
      isEmpty = false;
      words = '';
    }
    speaker = name && plain(name);
  }
  if (isEmpty || plain(words)) yield { start, end, text: plain(words), ...(speaker && { speaker }) };
}

function plain(words: string): string {
  return words
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name]!)
    .normalize('NFC')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '' };
