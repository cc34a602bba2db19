import type { Nodes, Root } from 'mdast';
import type { Reading } from './reading.ts';
import { endOf, startOf } from './markdown.ts';
import { looksLikeOption } from './option.ts';
import { isListed } from './question-kind.ts';
import { noteBrokenDirective } from './broken-directive.ts';

/**
 * Notes what is plain text to Markdown but was meant to be more: answers without a task list, videos within a line,
 * headings without their space. Nothing of that may vanish silently.
 * Returns where those questions start whose answers can't be read: what else is wrong with them only follows from it.
 */
export function noteLookalikes(root: Root, reading: Reading): Set<number> {
  const unreadable = new Set<number>();
  const escaped: number[] = [];
  let question: number | undefined;
  for (const block of root.children) {
    if (block.type === 'heading' && block.depth <= 3) {
      // What has no boxes isn't meant to have some.
      const hasBoxes = block.depth === 3 && !isListed(reading.attributes.get(startOf(block)));
      question = hasBoxes ? startOf(block) : undefined;
    }
    for (const { text, offset, kind } of linesIn(block, reading)) {
      const isEscaped = ESCAPED.test(text);
      if (kind !== 'code') noteHeading(text, offset, reading);
      noteDirective(text, offset, kind, reading);
      if (isEscaped) escaped.push(offset + text.search(/\S/));
      if (question === undefined || (!isEscaped && (kind === 'option' || !isBox(text)))) continue;
      if (!isEscaped && !unreadable.has(question)) {
        reading.issues.add(reading.source.placeAt(offset + text.search(/\S/)), 'option-lookalike');
      }
      unreadable.add(question);
    }
  }
  if (escaped.length) reading.issues.add(reading.source.placeAt(escaped[0]!), 'option-escaped', escaped.length - 1);
  return unreadable;
}

interface Line {
  /** The whole line, with what is quoted as code blanked out. */
  text: string;
  offset: number;
  /** An option is a line that is read, or complained about, as one. */
  kind: 'text' | 'option' | 'heading' | 'code';
}

const BULLET = String.raw`(?:\\?[-*+–—−•·▪◦‣●○]|\d{1,3}[.)])`;
const MARK = String.raw`[ \t\u00A0]?[xX×✓✔✗✘]?[ \t\u00A0]?`;
const BULLETED = new RegExp(String.raw`^[\s>]*${BULLET}[ \t\u00A0]*(?:\[${MARK}\]|\(${MARK}\)|[☐☑☒✓✔✅❌])(?![(:])`);
const BARE = /^[\s>]*(?:\[[ xX]\](?![([:])|[☐☑☒])/;
const ESCAPED = new RegExp(String.raw`^[\s>]*${BULLET}[ \t]+\\\[${MARK}\\?\]`);

function isBox(line: string): boolean {
  return BULLETED.test(line) || BARE.test(line);
}

function noteHeading(line: string, offset: number, { source, issues }: Reading): void {
  const [, spaces, marks, text] = /^( {0,3})(#{2,6})(?!#)([^ \t].*)$/.exec(line) ?? [];
  if (marks === undefined || text === undefined) return;
  const words = text.trim().slice(0, 60);
  const isSpaced = /^[\s\u200B\u2060]/.test(text);
  issues.add(source.placeAt(offset + spaces!.length), isSpaced ? 'heading-hard-space' : 'heading-space', marks, words);
}

/** `:video{`, `Film: ::video[…]`: but only two colons at the start of a line are a directive. */
const DIRECTIVE = /(?<![\\:])(?::|::+[ \t]?)(video|material)(?:\[|[ \t]?\{)/gi;

function noteDirective(line: string, offset: number, kind: Line['kind'], reading: Reading): void {
  if (kind === 'text' && /^\s*::/.test(line)) {
    noteBrokenDirective(line, offset, reading);
    return;
  }
  for (const { index, 1: name } of line.matchAll(DIRECTIVE)) {
    const place = reading.source.placeAt(offset + index);
    reading.issues.add(place, kind === 'code' ? 'directive-indented' : 'directive-inline', name!.toLowerCase());
  }
}

function* linesIn(block: Nodes, reading: Reading): Generator<Line> {
  const waiting: { node: Nodes; isOption: boolean }[] = [{ node: block, isOption: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isOption } = next;
    if (node.type === 'leafDirective') continue;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      yield* linesOf(node, node.type === 'heading' ? 'heading' : 'text', isOption, reading);
    } else if (node.type === 'code') {
      const isFenced = /[`~]/.test(reading.source.text[startOf(node)]!);
      if (!isFenced) yield* linesOf(node, 'code', false, reading);
    } else if ('children' in node) {
      const options = node.type === 'listItem' && (typeof node.checked === 'boolean' || looksLikeOption(node));
      const children = node.children.map((child, index) => ({ node: child, isOption: options && index === 0 }));
      waiting.push(...children.toReversed());
    }
  }
}

function* linesOf(node: Nodes, kind: Line['kind'], isOption: boolean, { source }: Reading): Generator<Line> {
  const start =
    kind === 'text' || kind === 'code' ? source.text.lastIndexOf('\n', startOf(node) - 1) + 1 : startOf(node);
  let text = source.text.slice(start, endOf(node));
  for (const { from, to } of codeIn(node)) {
    text =
      text.slice(0, from - start) +
      text.slice(from - start, to - start).replace(/[^\n]/g, '·') +
      text.slice(to - start);
  }
  let offset = start;
  for (const [index, line] of text.split('\n').entries()) {
    yield { text: line, offset, kind: isOption && index === 0 ? 'option' : kind };
    offset += line.length + 1;
  }
}

function codeIn(node: Nodes): { from: number; to: number }[] {
  if (node.type === 'inlineCode') return [{ from: startOf(node), to: endOf(node) }];
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}
