import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import type { AttributeBlock } from './attributes.ts';
import { findAttributes } from './attributes.ts';
import { isListed, KINDS } from './question-kind.ts';

/** A Markdown file as a tree whose headings and options have lost their `{…}`. */
export interface Markdown {
  tree: Root;
  /** By the offset at which the heading or list item starts. */
  attributes: Map<number, AttributeBlock>;
}

const COLON = ':'.charCodeAt(0);

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(withoutTextDirectives)
  .freeze();

/** Parses twice: what stands in `{…}` is blanked before the second time, so that it is never taken for Markdown. */
export function parseMarkdown(written: string): Markdown {
  const source = straightenQuotes(written);
  const attributes = new Map<number, AttributeBlock>();
  collectAttributes(processor.parse(source), source, attributes);

  let blanked = '';
  let at = 0;
  for (const { start, end } of attributes.values()) {
    blanked += source.slice(at, start) + source.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return { tree: processor.parse(blanked + source.slice(at)), attributes };
}

/** The offset at which a node of the parser starts. */
export function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

/** The offset at which a node of the parser ends. */
export function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}

/** Only `::leaf` and `:::container` directives exist: in "Mitarbeiter:innen um 10:30" a colon is a colon. */
function withoutTextDirectives(this: Processor): void {
  const { micromarkExtensions = [] } = this.data();
  const directives = micromarkExtensions.findIndex(({ flow, text }) => flow?.[COLON] && text?.[COLON]);
  micromarkExtensions[directives] = { ...micromarkExtensions[directives], text: {} };
}

/** In `::video{…}` the quotation marks of a word processor are as good as straight ones, too. */
function straightenQuotes(source: string): string {
  return source.replace(
    DIRECTIVE,
    (_, before: string, attributes: string) => before + attributes.replace(/[„“”»«]/g, '"'),
  );
}

const DIRECTIVE = /^([ \t]*::[a-z]+(?:\[[^\]\n]*\])?)(\{[^\n]*\}[ \t]*)$/gim;

function collectAttributes(root: Root, source: string, found: Map<number, AttributeBlock>): void {
  let isListedHere = false;
  for (const top of root.children) {
    const waiting: Nodes[] = [top];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const content = attributed(node, isListedHere);
      const block = content?.length ? findAttributes(source, startOf(content[0]!), endOf(content.at(-1)!)) : undefined;
      const isOurs = block && block.start > startOf(content![0]!) && isPlain(content!, block.start);
      if (isOurs && isMeant(source, block, node)) found.set(startOf(node), block);
      // What is quoted is a reason: its lists are text.
      const isReason = isListedHere && node.type === 'blockquote';
      if ('children' in node && !isReason) waiting.push(...node.children.toReversed());
    }
    if (top.type === 'heading' && top.depth <= 3) isListedHere = isListed(found.get(startOf(top)));
  }
}

/** The text of what can have attributes: headings, and options; where these have no boxes, all of a list. */
function attributed(node: Nodes, isListedHere: boolean): Nodes[] | undefined {
  if (node.type === 'heading') return node.children;
  if (node.type !== 'listItem' || (typeof node.checked !== 'boolean' && !isListedHere)) return undefined;
  const first = node.children[0];
  return first?.type === 'paragraph' ? first.children : undefined;
}

/** Whether nothing but text stands at an offset: a `{` in code is code. */
function isPlain(nodes: Nodes[], offset: number): boolean {
  const node = nodes.find((one) => startOf(one) <= offset && offset < endOf(one));
  return node?.type === 'text';
}

/** Whether a `{…}` was meant for us: "Die Menge {n}" is text. */
function isMeant(source: string, { start, end, entries }: AttributeBlock, { type }: Nodes): boolean {
  if (source[start + 1] === '#') return true;
  return entries
    ? entries.some(({ key, value }) => value !== '' || FLAGS.has(key) || (type === 'heading' && KINDS_ALONE.has(key)))
    : source.slice(start, end).includes('=');
}

const FLAGS = new Set(['preview', 'multiple', 'true-false', '#']);
const KINDS_ALONE = new Set<string>([...KINDS, 'required']);
