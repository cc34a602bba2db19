import type { IssueList } from '../issues/issue.ts';

/** What is said while the seconds from `start` to `end` are played. */
export interface Cue {
  start: number;
  end: number;
  /** Without tags, on one line. */
  text: string;
}

/** Reads a caption file (WebVTT). Bad cues are noted and left out. */
export function readCaptions(text: string, issues: IssueList): Cue[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const undecoded = lines.findIndex((line) => line.includes('\uFFFD'));
  if (undecoded >= 0) {
    issues.add({ line: undecoded + 1, column: lines[undecoded]!.indexOf('\uFFFD') + 1 }, 'file-not-utf8');
    return [];
  }
  if (!/^WEBVTT([ \t]|$)/.test(lines[0]!)) {
    issues.add({ line: 1, column: 1 }, 'vtt-header');
    return [];
  }
  const cues: Cue[] = [];
  let at = 1;
  while (at < lines.length) {
    const start = at;
    while (at < lines.length && lines[at]!.trim()) at++;
    const cue = cueOf(lines.slice(start, at), start + 1, issues);
    if (cue) cues.push(cue);
    at++;
  }
  if (!cues.length) issues.add({ line: 1, column: 1 }, 'vtt-empty');
  return cues;
}

function cueOf(block: string[], firstLine: number, issues: IssueList): Cue | undefined {
  const arrow = block.findIndex((line) => line.includes('-->'));
  if (arrow < 0 || /^(NOTE|STYLE|REGION)([ \t]|$)/.test(block[0]!)) return undefined;
  const place = { line: firstLine + arrow, column: 1 };
  const [from, to] = block[arrow]!.split('-->', 2);
  const start = seconds(from!.trim());
  const end = seconds(to!.trim().split(/\s/, 1)[0]!);

  if (start === undefined || end === undefined) issues.add(place, 'vtt-time', block[arrow]!.trim().slice(0, 80));
  else if (end <= start) issues.add(place, 'vtt-backwards');
  else return { start, end, text: plain(block.slice(arrow + 1)) };
  return undefined;
}

function seconds(stamp: string): number | undefined {
  const match = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(stamp);
  return match ? Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]) : undefined;
}

function plain(lines: string[]): string {
  return lines
    .join(' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name]!)
    .normalize('NFC')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '' };
