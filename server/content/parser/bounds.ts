import type { IssueList } from '../issues/issue.ts';
import { START } from '../issues/issue.ts';
import type { SourceText } from './source-text.ts';

/**
 * Notes what would cost the Markdown parser much more than its length: dozens of levels of quotes and lists,
 * thousands of brackets and stars without an empty line. Nobody writes such a text by hand.
 */
export function noteBounds(source: SourceText, issues: IssueList): void {
  let start = 0;
  let inBlock = 0;
  let inFile = 0;
  const lines = source.text.split('\n');
  if (lines.length > MOST_LINES) {
    issues.add(START, 'file-too-large', '10 000 Zeilen / lines');
    return;
  }
  for (const line of lines) {
    if (levelsOf(line) > MOST_LEVELS) {
      issues.add(source.placeAt(start), 'nested-too-deep');
      return;
    }
    const marks = marksOf(line);
    inBlock = line.trim() ? inBlock + marks : 0;
    inFile += marks;
    if (inBlock > MOST_IN_BLOCK || inFile > MOST_IN_FILE) {
      issues.add(source.placeAt(start), 'marks-too-many');
      return;
    }
    start += line.length + 1;
  }
}

const MOST_LINES = 10_000;
const MOST_LEVELS = 20;
const MOST_IN_BLOCK = 1_000;
const MOST_IN_FILE = 30_000;

/** How many quotes and lists a line may open: by its markers, or by its indentation in steps of four. */
function levelsOf(line: string): number {
  let markers = 0;
  let spaces = 0;
  let at = 0;
  for (; at < line.length; at++) {
    const character = line[at]!;
    if (character === '>') markers++;
    else if (isBullet(character) && isSpace(line[at + 1])) markers++;
    else if ((character === '.' || character === ')') && isSpace(line[at + 1])) markers++;
    else if (isSpace(character)) spaces += character === '\t' ? 4 : 1;
    else if (character < '0' || character > '9') break;
  }
  const isRule = at === line.length && new Set(line.replace(/\s/g, '')).size === 1 && !line.includes('>');
  return isRule ? 0 : Math.max(markers, spaces / 4);
}

function isBullet(character: string): boolean {
  return character === '-' || character === '*' || character === '+';
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === undefined;
}

function marksOf(line: string): number {
  let count = 0;
  for (const character of line) if ('*_~[]<`&!:{|'.includes(character)) count++;
  return count;
}
