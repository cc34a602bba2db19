import type { Documents } from '../documents.ts';
import { parseDocument } from '../parse-document.ts';
import { Changes } from './changes.ts';
import type { Table } from './table.ts';

const PAGE = 20;

/** Documents as rows of a table beside the records. */
export class PostgresDocuments implements Documents {
  readonly #table: Table;
  readonly #changes: Changes<unknown>;

  constructor(table: Table) {
    this.#table = table;
    this.#changes = new Changes(table, { parse: parseDocument, format: JSON.stringify }, { together: true });
  }

  async read(kind: string, id: string): Promise<unknown> {
    const [row] = await this.#table.get([{ kind, id }]);
    return row && parseDocument(row.document);
  }

  async update(kind: string, id: string, change: (before: unknown) => unknown): Promise<void> {
    await this.#changes.make({
      places: [{ kind, id }],
      change: ([before]) => ({ after: [change(before)], result: undefined }),
    });
  }

  async *all(kind: string, after = ''): AsyncIterable<{ id: string; document: unknown }> {
    let page = await this.#table.pageOfKind(kind, after, PAGE);
    for (; page.length > 0; page = await this.#table.pageOfKind(kind, page.at(-1)!.id, PAGE)) {
      for (const { id, document } of page) yield { id, document: parseDocument(document) };
    }
  }

  async erase(kind: string, id: string): Promise<void> {
    await this.#table.delete({ kind, id });
  }

  idle(): Promise<void> {
    return this.#changes.idle();
  }
}
