import type { Definition, Image, ImageReference, Link, LinkReference, List, Nodes, Root, Table } from 'mdast';
import type { RichBlock, RichInline, RichText } from '../../contract/rich-text.ts';
import { suggest } from '../issues/suggest.ts';
import { findFile } from '../media/course-files.ts';
import { encoded } from '../media/course-path.ts';
import { judgeLink } from './link.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';

/** The Markdown of a body as rich text. */
export function richText(nodes: Nodes[], reading: Reading): RichText {
  return nodes.flatMap((node) => blockOf(node, reading) ?? []);
}

/** The Markdown of a title, an option or a label as rich text. */
export function richInline(nodes: Nodes[], reading: Reading): RichInline[] {
  const inlines: RichInline[] = [];
  for (const node of nodes) {
    for (const inline of inlinesOf(node, reading)) {
      const last = inlines.at(-1);
      if (typeof inline === 'string' && typeof last === 'string') inlines[inlines.length - 1] = last + inline;
      else if (inline !== '') inlines.push(inline);
    }
  }
  return inlines;
}

function blockOf(node: Nodes, reading: Reading): RichBlock | undefined {
  switch (node.type) {
    case 'paragraph': {
      const children = richInline(node.children, reading);
      return children.length ? { kind: 'paragraph', children } : undefined;
    }
    case 'heading':
      return { kind: 'heading', level: Math.max(1, node.depth - 2), children: richInline(node.children, reading) };
    case 'list':
      return listOf(node, reading);
    case 'blockquote':
      return { kind: 'quote', children: richText(node.children, reading) };
    case 'code':
      return { kind: 'code', text: node.value, ...(node.lang && { language: node.lang }) };
    case 'table':
      return tableOf(node, reading);
    case 'thematicBreak':
      return { kind: 'rule' };
    default:
      noteOther(node, reading);
      return undefined;
  }
}

function listOf(node: List, reading: Reading): RichBlock {
  const option = node.children.find(({ checked }) => typeof checked === 'boolean');
  if (option) reading.issues.add(placeOf(option), 'options-without-question');
  return {
    kind: 'list',
    ordered: node.ordered ?? false,
    ...(node.ordered && node.start !== 1 && { start: node.start ?? 1 }),
    items: node.children.map((item) => richText(item.children, reading)),
  };
}

function tableOf({ children: [head, ...rows] }: Table, reading: Reading): RichBlock {
  const cellsOf = (row: Table['children'][number]) => row.children.map((cell) => richInline(cell.children, reading));
  return { kind: 'table', head: head ? cellsOf(head) : [], rows: rows.map(cellsOf) };
}

function inlinesOf(node: Nodes, reading: Reading): RichInline[] {
  switch (node.type) {
    case 'text':
      return reading.textOf?.(node) ?? [node.value.replaceAll('\n', ' ').normalize('NFC')];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: richInline(node.children, reading) }];
    case 'delete':
      return [{ kind: 'deleted', children: richInline(node.children, reading) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
    case 'linkReference':
      return linkOf(node, reading);
    case 'image':
    case 'imageReference':
      return imageOf(node, reading);
    default:
      noteOther(node, reading);
      return [];
  }
}

function linkOf(node: Link | LinkReference, reading: Reading): RichInline[] {
  const children = richInline(node.children, reading);
  const href = targetOf(node, reading).trim();
  return judgeLink(node, href, children, reading) ? [{ kind: 'link', href, children }] : children;
}

function imageOf(node: Image | ImageReference, reading: Reading): RichInline[] {
  const src = findFile(targetOf(node, reading), ['image'], reading.files, reading.issues, placeOf(node));
  const alt = (node.alt ?? '').normalize('NFC');
  if (!alt.trim()) reading.issues.add(placeOf(node), 'alt-missing');
  return src === undefined ? [] : [{ kind: 'image', src: encoded(src), alt }];
}

function targetOf(node: Link | Image | LinkReference | ImageReference, { definitions }: Reading): string {
  return 'url' in node ? node.url : (definitions.get(node.identifier)?.url ?? '');
}

/** Notes what has no place in a body; editors' comments and link definitions are fine and not shown. */
function noteOther(node: Nodes, reading: Reading): void {
  switch (node.type) {
    case 'html':
      if (!isComment(node.value)) reading.issues.add(placeOf(node), 'html', tagOf(node.value));
      return;
    case 'leafDirective':
    case 'containerDirective':
      if (node.type === 'leafDirective' && DIRECTIVES.includes(node.name)) {
        reading.issues.add(placeOf(node), 'directive-misplaced', node.name);
      } else if (DIRECTIVES.includes(node.name)) {
        reading.issues.add(placeOf(node), 'directive-colons', node.name);
      } else {
        reading.issues.add(placeOf(node), 'directive-unknown', node.name, suggest(node.name, DIRECTIVES));
      }
      return;
    case 'footnoteReference':
    case 'footnoteDefinition':
      reading.issues.add(placeOf(node), 'footnote');
  }
}

const DIRECTIVES = ['video', 'material'];

function tagOf(html: string): string {
  return (/^<[^>\n]*>?/.exec(html.trim())?.[0] ?? html.trim()).slice(0, 40);
}

function isComment(html: string): boolean {
  const text = html.trim();
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
}

/** The definitions of `[name]: address` in a file; as in Markdown, the first of a name counts. */
export function definitionsOf(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return found;
}
