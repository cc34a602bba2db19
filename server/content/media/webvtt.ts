import type { Cue } from '../../contract/webvtt.ts';
import { readCues } from '../../contract/webvtt.ts';
import type { IssueList } from '../issues/issue.ts';

export type { Cue };

/** Reads a file of captions or chapters (WebVTT). Bad cues are noted and left out; who speaks doesn't matter here. */
export function readCaptions(text: string, issues: IssueList): Cue[] {
  const undecoded = text.replace(/^\uFEFF/, '').indexOf('\uFFFD');
  if (undecoded >= 0) {
    const before = text
      .replace(/^\uFEFF/, '')
      .slice(0, undecoded)
      .split(/\r\n|\n|\r/);
    issues.add({ line: before.length, column: before.at(-1)!.length + 1 }, 'file-not-utf8');
    return [];
  }
  const cues: Cue[] = [];
  for (const read of readCues(text)) {
    if (!('fault' in read)) {
      cues.push({ start: read.start, end: read.end, text: read.text });
      continue;
    }
    const place = { line: read.line, column: 1 };
    if (read.fault === 'time') issues.add(place, 'vtt-time', read.written.trim().slice(0, 80));
    else if (read.fault === 'backwards') issues.add(place, 'vtt-backwards');
    else {
      issues.add(place, 'vtt-header');
      return [];
    }
  }
  if (!cues.length) issues.add({ line: 1, column: 1 }, 'vtt-empty');
  return cues;
}
