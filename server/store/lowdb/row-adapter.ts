import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SyncAdapter } from 'lowdb';
import type { TableSchema } from './database.ts';

/** What stands in a row: a document, and which one. */
export interface Row {
  kind: string;
  id: string;
  document: string;
}

/** One table of documents, each under a kind and an id. */
export class Table {
  readonly #get: StatementSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #first: StatementSync;
  readonly #after: StatementSync;
  readonly #ofKind: StatementSync;

  static schema(name: string): TableSchema {
    const columns = 'kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id)';
    return { name, columns, copied: 'kind, id, document' };
  }

  constructor(database: DatabaseSync, name: string) {
    this.#get = database.prepare(`SELECT document FROM ${name} WHERE kind = ? AND id = ?`);
    this.#put = database.prepare(
      `INSERT INTO ${name} (kind, id, document) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET document = excluded.document`,
    );
    this.#delete = database.prepare(`DELETE FROM ${name} WHERE kind = ? AND id = ?`);
    this.#first = database.prepare(`SELECT * FROM ${name} ORDER BY kind, id LIMIT ?`);
    this.#after = database.prepare(`SELECT * FROM ${name} WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?`);
    this.#ofKind = database.prepare(`SELECT * FROM ${name} WHERE kind = ? AND id > ? ORDER BY id LIMIT ?`);
  }

  get(kind: string, id: string): string | undefined {
    return this.#get.get(kind, id)?.document as string | undefined;
  }

  put(kind: string, id: string, document: string): void {
    this.#put.run(kind, id, document);
  }

  delete(kind: string, id: string): void {
    this.#delete.run(kind, id);
  }

  /** The rows that follow `after`. */
  page(after: Pick<Row, 'kind' | 'id'> | undefined, size: number): Row[] {
    return (after ? this.#after.all(after.kind, after.id, size) : this.#first.all(size)) as unknown as Row[];
  }

  /** The rows of a kind that follow the id `after`. */
  pageOfKind(kind: string, after: string, size: number): Row[] {
    return this.#ofKind.all(kind, after, size) as unknown as Row[];
  }
}

/** Keeps what a `LowSync` holds as one row. */
export class RowAdapter<T> implements SyncAdapter<T> {
  readonly #table: Table;
  readonly #kind: string;
  readonly #id: string;
  readonly #parse: (text: string) => T;

  constructor(table: Table, kind: string, id: string, parse: (text: string) => T) {
    this.#table = table;
    this.#kind = kind;
    this.#id = id;
    this.#parse = parse;
  }

  read(): T | null {
    const text = this.#table.get(this.#kind, this.#id);
    return text === undefined ? null : this.#parse(text);
  }

  write(data: T): void {
    this.#table.put(this.#kind, this.#id, JSON.stringify(data));
  }
}
