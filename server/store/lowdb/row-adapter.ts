import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { SyncAdapter } from 'lowdb';
import { openForReading, reading } from './database.ts';
import type { TableSchema } from './database.ts';

/** So many rows are in memory at once. */
const PAGE = 20;

/** What stands in a row: a document, and which one. */
export interface Row {
  kind: string;
  id: string;
  document: string;
}

/** Rows are numbered below this: JavaScript has all integers up to there. */
export const NUMBERS = 2 ** 53;

/** Numbers of SQLite's own would tell in which order rows came. Without any, finding one row reads half a dozen others. */
const NUMBER = `abs(random() % ${NUMBERS})`;

const ROW = 'kind, id, document';

/** One table of documents, each under a kind and an id. */
export class Table {
  readonly #database: DatabaseSync;
  readonly #name: string;
  readonly #get: StatementSync;
  readonly #delete: StatementSync;
  readonly #first: StatementSync;
  readonly #after: StatementSync;
  readonly #ofKind: StatementSync;
  readonly #kinds: StatementSync;
  readonly #count: StatementSync;
  readonly #idsBetween: StatementSync;
  #put?: StatementSync;

  static schema(name: string): TableSchema {
    const columns = 'kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, UNIQUE (kind, id)';
    return { name, definition: `(number INTEGER PRIMARY KEY, ${columns}) STRICT`, copied: `${NUMBER}, ${ROW}` };
  }

  constructor(database: DatabaseSync, name: string) {
    this.#database = database;
    this.#name = name;
    this.#get = database.prepare(`SELECT document FROM ${name} WHERE kind = ? AND id = ?`);
    this.#delete = database.prepare(`DELETE FROM ${name} WHERE kind = ? AND id = ?`);
    this.#first = database.prepare(`SELECT ${ROW} FROM ${name} ORDER BY kind, id LIMIT ?`);
    this.#after = database.prepare(`SELECT ${ROW} FROM ${name} WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?`);
    this.#kinds = database.prepare(`SELECT DISTINCT kind FROM ${name} ORDER BY kind`);
    this.#count = database.prepare(`SELECT count(*) AS count FROM ${name} WHERE instr(id, char(10)) = 0`);
    this.#idsBetween = database.prepare(`SELECT id FROM ${name} WHERE kind = ? AND id > ? AND id < ? ORDER BY id`);
    this.#ofKind = database.prepare(`SELECT ${ROW} FROM ${name} WHERE kind = ? AND id > ? ORDER BY id LIMIT ?`);
  }

  get(kind: string, id: string): string | undefined {
    return this.#get.get(kind, id)?.document as string | undefined;
  }

  put(kind: string, id: string, document: string): void {
    // An older file that is only read has no numbers yet.
    this.#put ??= this.#database.prepare(
      `INSERT INTO ${this.#name} (number, ${ROW}) VALUES (${NUMBER}, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET document = excluded.document`,
    );
    this.#put.run(kind, id, document);
  }

  delete(kind: string, id: string): void {
    this.#delete.run(kind, id);
  }

  /** The ids of a kind's rows between two others. */
  idsBetween(kind: string, after: string, before: string): string[] {
    return this.#idsBetween.all(kind, after, before).map(({ id }) => id as string);
  }

  /** Whether there is any row of a kind. */
  has(kind: string): boolean {
    return this.reading(() => this.#ofKind.get(kind, '', 1)) !== undefined;
  }

  kinds(): string[] {
    return this.reading(() => this.#kinds.all()).map(({ kind }) => kind as string);
  }

  /** How many rows there are; such as belong to another one don't count. */
  count(): number {
    return this.reading(() => this.#count.get())!.count as number;
  }

  /** Every row, or those after one, by kind and id, in constant memory. */
  rows(after?: Pick<Row, 'kind' | 'id'>): AsyncIterable<Row> {
    return this.#paged((last = after) => (last ? this.#after.all(last.kind, last.id, PAGE) : this.#first.all(PAGE)));
  }

  /** Every row as it was when the first one was read, whatever is written meanwhile. */
  async *rowsAtOneMoment(): AsyncIterable<Row> {
    const beside = this.reading(() => openForReading(this.#database.location()!));
    try {
      beside.exec('BEGIN');
      yield* new Table(beside, this.#name).rows();
    } finally {
      beside.close();
    }
  }

  /** The rows of a kind whose id follows `after`, by id, in constant memory. */
  rowsOfKind(kind: string, after: string): AsyncIterable<Row> {
    return this.#paged((last) => this.#ofKind.all(kind, last?.id ?? after, PAGE));
  }

  /** Reads outside a transaction. */
  reading<T>(read: () => T): T {
    return reading(this.#database, read);
  }

  async *#paged(pageAfter: (last?: Pick<Row, 'kind' | 'id'>) => unknown[]): AsyncIterable<Row> {
    let last: Row | undefined;
    for (;;) {
      const page = this.reading(() => pageAfter(last)) as Row[];
      if (page.length === 0) return;
      yield* page;
      last = page.at(-1);
      // A long stream lets the requests between its pages have their turn.
      await setImmediate();
    }
  }
}

/** Keeps what a `LowSync` holds as one row. */
export class RowAdapter<T> implements SyncAdapter<T> {
  readonly #table: Table;
  readonly #kind: string;
  readonly #id: string;
  readonly #parse: (text: string) => T;
  readonly #format: (data: T) => string;

  constructor(
    table: Table,
    { kind, id }: Omit<Row, 'document'>,
    parse: (text: string) => T,
    format: (data: T) => string,
  ) {
    this.#table = table;
    this.#kind = kind;
    this.#id = id;
    this.#parse = parse;
    this.#format = format;
  }

  read(): T | null {
    const text = this.#table.get(this.#kind, this.#id);
    return text === undefined ? null : this.#parse(text);
  }

  write(data: T): void {
    this.#table.put(this.#kind, this.#id, this.#format(data));
  }
}
