import type { BlockContent, Heading, Nodes, PhrasingContent, Table, TableRow } from 'mdast';

/** A node and everything in it, in the order one reads. */
export function* within(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* within(child);
}

/** What one reads of a node. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A table: plain text, or code, in each cell. */
export function tableOf(head: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { type: 'table', children: [rowOf(head), ...rows.map(rowOf)] };
}

export type Cell = string | { code: string } | { phrases: PhrasingContent[] };

function rowOf(cells: readonly Cell[]): TableRow {
  return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: phrasesOf(cell) })) };
}

function phrasesOf(cell: Cell): PhrasingContent[] {
  if (typeof cell === 'string') return [{ type: 'text', value: cell }];
  return 'code' in cell ? [{ type: 'inlineCode', value: cell.code }] : cell.phrases;
}

/** A heading of plain text. */
export function headingOf(depth: Heading['depth'], text: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] };
}

/** A paragraph of plain text. */
export function paragraphOf(text: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}
