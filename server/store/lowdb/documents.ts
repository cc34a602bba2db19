import { LowSync } from 'lowdb';
import type { Documents } from '../documents.ts';
import { parseDocument } from '../parse-document.ts';
import { readable } from '../readable.ts';
import type { Commits } from './commits.ts';
import { RowAdapter } from './row-adapter.ts';
import type { Table } from './row-adapter.ts';

/** Documents as rows beside the records. */
export class LowdbDocuments implements Documents {
  readonly #table: Table;
  readonly #commits: Commits | undefined;
  readonly #report: (problem: string) => void;

  /** Without `commits` they can only be read. */
  constructor(table: Table, commits: Commits | undefined, report: (problem: string) => void) {
    this.#table = table;
    this.#commits = commits;
    this.#report = report;
  }

  async read(kind: string, id: string): Promise<unknown> {
    return this.#table.reading(() => this.#open(kind, id).data) ?? undefined;
  }

  async update(kind: string, id: string, change: (before: unknown) => unknown): Promise<void> {
    await this.#writing().run(() => {
      const low = this.#open(kind, id);
      const before = low.data ?? undefined;
      const after = change(before);
      if (after === before) return;
      low.data = after;
      if (after === undefined) this.#table.delete(kind, id);
      else low.write();
    });
  }

  async *all(kind: string, after = ''): AsyncIterable<{ id: string; document: unknown }> {
    for await (const row of this.#table.rowsOfKind(kind, after)) {
      const document = readable(row, parseDocument, this.#report);
      if (document !== undefined) yield { id: row.id, document };
    }
  }

  async kinds(): Promise<string[]> {
    return this.#table.kinds();
  }

  async erase(kind: string, id: string): Promise<void> {
    await this.#writing().run(() => this.#table.delete(kind, id));
    await this.#writing().empty();
  }

  #open(kind: string, id: string): LowSync {
    const low = new LowSync(new RowAdapter(this.#table, { kind, id }, parseDocument, JSON.stringify), null);
    low.read();
    return low;
  }

  #writing(): Commits {
    if (!this.#commits) throw new Error('The store was opened for reading only.');
    return this.#commits;
  }
}
