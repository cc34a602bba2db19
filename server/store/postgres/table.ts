import type pg from 'pg';
import { atOneMoment, inTransaction, isConflict, run } from './connection.ts';
import type { Queryable, Statement } from './connection.ts';

/** So many rows are in memory at once. */
const PAGE = 50;

/** Where a document lies. */
export interface Place {
  kind: string;
  id: string;
}

/** What stands in a row: a document, and by what it is known whether somebody else has changed it since. */
export interface Row extends Place {
  version: string;
  document: string;
}

/** What a row is to become, if it still is what it was. */
export interface RowChange extends Place {
  /** The version that was read; null where there was no row. */
  before: string | null;
  /** Another one. */
  version: string;
  /** Null: the row goes. */
  document: string | null;
}

/** One table of documents, each under a kind and an id. */
export class Table {
  readonly name: string;
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool, name: string) {
    this.#pool = pool;
    this.name = name;
  }

  /** The rows at these places, as far as there are any. */
  get(places: Place[]): Promise<Row[]> {
    const text = `SELECT kind, id, version, document FROM ${this.name}
      WHERE (kind, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
    return run(this.#pool, this.#named('get', text), [places.map(({ kind }) => kind), places.map(({ id }) => id)]);
  }

  /** Changes those rows that still are what they were, each for itself; answers which. */
  async write(changes: RowChange[]): Promise<Place[]> {
    const written: Place[] = [];
    for (const { statement, values } of this.#statements(changes)) {
      // Where two instances waited for each other none of these was changed.
      const places = await run<Place>(this.#pool, statement, values).catch((error: unknown) => {
        if (isConflict(error)) return [];
        throw error;
      });
      written.push(...places);
    }
    return written;
  }

  /** Changes all these rows in one transaction, or, where one of them isn't any more what it was, none; answers which. */
  async writeAll(changes: RowChange[]): Promise<Place[]> {
    if (changes.length === 0) return [];
    try {
      return await inTransaction(this.#pool, async (client) => {
        const written: Place[] = [];
        for (const { statement, values } of this.#statements(changes)) {
          written.push(...(await run<Place>(client, statement, values)));
        }
        if (written.length < changes.length) throw new Overtaken();
        return written;
      });
    } catch (error) {
      if (error instanceof Overtaken || isConflict(error)) return [];
      throw error;
    }
  }

  /** Every row, or those after a place, by kind and id, in constant memory. */
  rows(after: Place = { kind: '', id: '' }): AsyncIterable<Row> {
    return this.#rows(this.#pool, after);
  }

  /** Every row as it was when the first one was read, whatever is written meanwhile. */
  rowsAtOneMoment(): AsyncIterable<Row> {
    return atOneMoment(this.#pool, (client) => this.#rows(client, { kind: '', id: '' }));
  }

  /** The rows of a kind whose id follows `after`, by id, in constant memory. */
  async *rowsOfKind(kind: string, after: string): AsyncIterable<Row> {
    const text = `SELECT kind, id, version, document FROM ${this.name}
      WHERE kind = $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`;
    yield* this.#paged(this.#pool, this.#named('rows_of_kind', text), { kind, id: after });
  }

  /** A kind's rows whose ids lie between two others, by id. */
  between(kind: string, after: string, before: string): Promise<Row[]> {
    const text = `SELECT kind, id, version, document FROM ${this.name}
      WHERE kind = $1 AND id > $2 AND id < $3 ORDER BY id`;
    return run(this.#pool, this.#named('between', text), [kind, after, before]);
  }

  /** Whether there is any row of a kind. */
  async has(kind: string): Promise<boolean> {
    const text = `SELECT id FROM ${this.name} WHERE kind = $1 LIMIT 1`;
    return (await run(this.#pool, this.#named('has', text), [kind])).length > 0;
  }

  /** How many rows there are; such as belong to another one don't count. */
  async count(): Promise<number> {
    const text = `SELECT count(*) FROM ${this.name} WHERE strpos(id, chr(10)) = 0`;
    const [row] = await run<{ count: string }>(this.#pool, this.#named('count', text), []);
    return Number(row!.count);
  }

  /** Every kind there is a row of. */
  async kinds(): Promise<string[]> {
    const text = `SELECT DISTINCT kind FROM ${this.name} ORDER BY kind`;
    return (await run<Place>(this.#pool, this.#named('kinds', text), [])).map(({ kind }) => kind);
  }

  async delete({ kind, id }: Place): Promise<void> {
    const text = `DELETE FROM ${this.name} WHERE kind = $1 AND id = $2`;
    await run(this.#pool, this.#named('delete', text), [kind, id]);
  }

  async deleteBetween(kind: string, after: string, before: string): Promise<void> {
    const text = `DELETE FROM ${this.name} WHERE kind = $1 AND id > $2 AND id < $3`;
    await run(this.#pool, this.#named('delete_between', text), [kind, after, before]);
  }

  /** One statement for all rows that are new, one for all that change, one for all that go: mostly that is one. */
  #statements(changes: RowChange[]): { statement: Statement; values: unknown[] }[] {
    // In one order, so that two instances seldom wait for each other.
    const sorted = changes.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));
    const parts: [keyof typeof WRITING, RowChange[]][] = [
      ['insert', sorted.filter(({ before }) => before === null)],
      ['update', sorted.filter(({ before, document }) => before !== null && document !== null)],
      ['delete', sorted.filter(({ before, document }) => before !== null && document === null)],
    ];
    return parts
      .filter(([, rows]) => rows.length > 0)
      .map(([what, rows]) => {
        const { columns, text } = WRITING[what];
        const given = listOf(rows.length, (row) => placeholders(row, columns.length));
        return {
          statement: this.#named(`${what}_${rows.length}`, text(this.name, given)),
          values: rows.flatMap((row) => columns.map((column) => row[column])),
        };
      });
  }

  #rows(on: Queryable, after: Place): AsyncIterable<Row> {
    const text = `SELECT kind, id, version, document FROM ${this.name}
      WHERE (kind, id) > ($1, $2) ORDER BY kind, id LIMIT ${PAGE}`;
    return this.#paged(on, this.#named('rows', text), after);
  }

  async *#paged(on: Queryable, statement: Statement, after: Place): AsyncIterable<Row> {
    for (let last: Place | undefined = after; last;) {
      const page: Row[] = await run(on, statement, [last.kind, last.id]);
      yield* page;
      last = page.at(-1);
    }
  }

  #named(what: string, text: string): Statement {
    return { name: `${this.name}_${what}`, text };
  }
}

/** One text for each place. */
export function nameOf({ kind, id }: Place): string {
  return `${kind}/${id}`;
}

/** Somebody else changed a row meanwhile. */
class Overtaken extends Error {}

/** How rows are written. Values stand by themselves: as an array each document would have to be quoted. */
const WRITING = {
  insert: {
    columns: ['kind', 'id', 'version', 'document'],
    text: (table: string, rows: string) =>
      `INSERT INTO ${table} (kind, id, version, document) VALUES ${rows} ON CONFLICT DO NOTHING RETURNING kind, id`,
  },
  update: {
    columns: ['kind', 'id', 'before', 'version', 'document'],
    text: (table: string, rows: string) =>
      `UPDATE ${table} r SET version = given.version, document = given.document
       FROM (VALUES ${rows}) AS given (kind, id, before, version, document)
       WHERE r.kind = given.kind AND r.id = given.id AND r.version = given.before RETURNING r.kind, r.id`,
  },
  delete: {
    columns: ['kind', 'id', 'before'],
    text: (table: string, rows: string) =>
      `DELETE FROM ${table} r USING (VALUES ${rows}) AS given (kind, id, before)
       WHERE r.kind = given.kind AND r.id = given.id AND r.version = given.before RETURNING r.kind, r.id`,
  },
} satisfies Record<string, { columns: (keyof RowChange)[]; text(table: string, rows: string): string }>;

function placeholders(row: number, columns: number): string {
  return `(${listOf(columns, (column) => `$${row * columns + column + 1}::text`)})`;
}

function listOf(length: number, entry: (index: number) => string): string {
  return Array.from({ length }, (_, index) => entry(index)).join();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
