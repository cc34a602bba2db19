import type { Code, Root, RootContent, Table } from 'mdast';
import { textOf, within } from './nodes.ts';

/** Names each cell after its column: on a small screen rows become cards. The roles say that they are still a table. */
export function labelTables(tree: Root): void {
  for (const node of within(tree)) if (node.type === 'table') labelTable(node);
}

function labelTable(table: Table): void {
  const [head, ...rows] = table.children;
  const labels = head!.children.map(textOf);
  table.data = { hProperties: { role: 'table' } };
  for (const row of table.children) row.data = { hProperties: { role: 'row' } };
  for (const cell of head!.children) cell.data = { hProperties: { role: 'columnheader', scope: 'col' } };
  for (const row of rows) {
    row.children.forEach((cell, column) => {
      cell.data = { hProperties: { role: 'cell', 'data-label': labels[column]! } };
    });
  }
}

/** Sets examples off; what stands behind the language of a fence is their caption: ` ```nginx /etc/nginx/nginx.conf `. */
export function frameExamples(tree: Root): void {
  tree.children = tree.children.map((node) => (node.type === 'code' ? framed(node) : node));
}

function framed(code: Code): RootContent {
  code.data = { hProperties: { translate: 'no' } };
  const caption = code.meta && { type: 'paragraph', data: { hName: 'figcaption' }, children: [textNode(code.meta)] };
  // A blockquote is the node that may hold any other; it is drawn as what it is here.
  return {
    type: 'blockquote',
    data: { hName: 'figure' },
    children: [...(caption ? [caption] : []), code],
  } as RootContent;
}

function textNode(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
