import type pg from 'pg';
import { inTransaction, run } from './connection.ts';
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

  /** Changes those rows that still are what they were, each for itself, in one statement; answers which. */
  write(changes: RowChange[]): Promise<Place[]> {
    return this.#write(this.#pool, changes);
  }

  /** Changes all these rows in one transaction, or, where one of them isn't any more what it was, none; answers which. */
  async writeAll(changes: RowChange[]): Promise<Place[]> {
    try {
      return await inTransaction(this.#pool, async (client) => {
        const written = await this.#write(client, changes);
        if (written.length < changes.length) throw new Overtaken();
        return written;
      });
    } catch (error) {
      if (error instanceof Overtaken) return [];
      throw error;
    }
  }

  /** Every row, by kind and id, in constant memory. */
  async *rows(): AsyncIterable<Row> {
    const text = `SELECT kind, id, version, document FROM ${this.name}
      WHERE (kind, id) > ($1, $2) ORDER BY kind, id LIMIT ${PAGE}`;
    yield* this.#paged('rows', text, { kind: '', id: '' });
  }

  /** The rows of a kind whose id follows `after`, by id, in constant memory. */
  async *rowsOfKind(kind: string, after: string): AsyncIterable<Row> {
    const text = `SELECT kind, id, version, document FROM ${this.name}
      WHERE kind = $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`;
    yield* this.#paged('rows_of_kind', text, { kind, id: after });
  }

  /** Whether there is any row of a kind. */
  async has(kind: string): Promise<boolean> {
    const text = `SELECT id FROM ${this.name} WHERE kind = $1 LIMIT 1`;
    return (await run(this.#pool, this.#named('has', text), [kind])).length > 0;
  }

  async count(): Promise<number> {
    const [row] = await run<{ count: string }>(
      this.#pool,
      this.#named('count', `SELECT count(*) FROM ${this.name}`),
      [],
    );
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

  /** What is asked for together is locked in one order, so that two instances seldom wait for each other. */
  async #write(on: Queryable, changes: RowChange[]): Promise<Place[]> {
    if (changes.length === 0) return [];
    const sorted = changes.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));
    const values = sorted.flatMap(({ kind, id, before, version, document }) => [kind, id, before, version, document]);
    return run(on, this.#named(`write_${sorted.length}`, writing(this.name, sorted.length)), values);
  }

  async *#paged(what: string, text: string, after: Place): AsyncIterable<Row> {
    for (let last: Place | undefined = after; last;) {
      const page: Row[] = await run(this.#pool, this.#named(what, text), [last.kind, last.id]);
      yield* page;
      last = page.at(-1);
    }
  }

  #named(what: string, text: string): Statement {
    return { name: `${this.name}_${what}`, text };
  }
}

/** Somebody else changed a row meanwhile. */
class Overtaken extends Error {}

const COLUMNS = 5;

/** As one statement it is one commit. Values stand by themselves: as an array each document would have to be quoted. */
function writing(table: string, count: number): string {
  const row = (index: number) => `(${listOf(COLUMNS, (column) => `$${index * COLUMNS + column + 1}::text`)})`;
  const rows = listOf(count, row);
  const same = `r.kind = given.kind AND r.id = given.id AND r.version = given.before`;
  return `WITH given (kind, id, before, version, document) AS (VALUES ${rows}),
    changed AS (
      UPDATE ${table} r SET version = given.version, document = given.document
      FROM given WHERE ${same} AND given.document IS NOT NULL RETURNING r.kind, r.id
    ),
    removed AS (
      DELETE FROM ${table} r USING given WHERE ${same} AND given.document IS NULL RETURNING r.kind, r.id
    ),
    made AS (
      INSERT INTO ${table} (kind, id, version, document)
      SELECT kind, id, version, document FROM given WHERE before IS NULL AND document IS NOT NULL
      ON CONFLICT DO NOTHING RETURNING kind, id
    )
    SELECT * FROM changed UNION ALL SELECT * FROM removed UNION ALL SELECT * FROM made`;
}

function listOf(length: number, entry: (index: number) => string): string {
  return Array.from({ length }, (_, index) => entry(index)).join();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
