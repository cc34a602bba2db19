import type { Documents } from '../documents.ts';
import { parseDocument } from '../parse-document.ts';
import { readable } from '../readable.ts';
import { Changes } from './changes.ts';
import type { Table } from './table.ts';

/** Documents as rows of a table beside the records. */
export class PostgresDocuments implements Documents {
  readonly #table: Table;
  readonly #report: (problem: string) => void;
  readonly #changes: Changes<unknown>;

  constructor(table: Table, report: (problem: string) => void) {
    this.#table = table;
    this.#report = report;
    this.#changes = new Changes(table, { parse: parseDocument, format: JSON.stringify }, { together: true });
  }

  async read(kind: string, id: string): Promise<unknown> {
    const [row] = await this.#table.get([{ kind, id }]);
    return row && parseDocument(row.document);
  }

  async update(kind: string, id: string, change: (before: unknown) => unknown): Promise<void> {
    const place = { kind, id };
    await this.#changes.make({
      places: [place],
      change: (at) => ({ after: [[place, change(at(place))]], result: undefined }),
    });
  }

  async *all(kind: string, after = ''): AsyncIterable<{ id: string; document: unknown }> {
    for await (const row of this.#table.rowsOfKind(kind, after)) {
      const document = readable(row, parseDocument, this.#report);
      if (document !== undefined) yield { id: row.id, document };
    }
  }

  kinds(): Promise<string[]> {
    return this.#table.kinds();
  }

  async erase(kind: string, id: string): Promise<void> {
    await this.#table.delete({ kind, id });
  }

  idle(): Promise<void> {
    return this.#changes.idle();
  }
}
