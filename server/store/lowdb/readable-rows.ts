import type { DatabaseSync } from 'node:sqlite';
import { saysDamaged } from './damaged-file.ts';
import type { Row } from './row-adapter.ts';

type Place = Pick<Row, 'kind' | 'id'>;

/**
 * Every row of a table that can still be reached, though pages between them are damaged.
 * A stretch is read from both ends until the damage; in what is left between these, some row that can be read is looked for,
 * and the stretches on both sides of it are read the same way.
 */
export function* readableRows(database: DatabaseSync, table: string, after?: Place, before?: Place): Generator<Row> {
  let [last, first] = [after, before];
  for (const row of read('ASC')) {
    if (row) yield (last = row);
    else {
      for (const other of read('DESC')) if (other) yield (first = other);
      const between = placesBetween(last, first).map(rowAt).find(Boolean);
      if (!between) return;
      yield between;
      yield* readableRows(database, table, last, between);
      yield* readableRows(database, table, between, first);
    }
  }

  /** The rows of the stretch in this order; undefined is damage, and the end. */
  function* read(order: 'ASC' | 'DESC', from = last): Generator<Row | undefined> {
    const bounds = [
      ['(kind, id) > (?, ?)', from],
      ['(kind, id) < (?, ?)', first],
    ] as const;
    const set = bounds.filter(([, place]) => place);
    const where = ['true', ...set.map(([condition]) => condition)].join(' AND ');
    const values = set.flatMap(([, place]) => [place!.kind, place!.id]);
    try {
      const sql = `SELECT * FROM ${table} WHERE ${where} ORDER BY kind ${order}, id ${order}`;
      for (const row of database.prepare(sql).iterate(...values)) yield row as unknown as Row;
    } catch (error) {
      if (!saysDamaged(error)) throw error;
      yield undefined;
    }
  }

  function rowAt(place: Place): Row | undefined {
    const [row] = read('ASC', place);
    return row;
  }
}

/** Places to look at in a stretch, from its beginning on and from its end back, each further away than the one before. */
function placesBetween(last: Place | undefined, first: Place | undefined): Place[] {
  const behind = last
    ? [
        ...textsBeside(last.id, LETTERS).map((id) => ({ kind: last.kind, id })),
        ...textsBeside(last.kind, LETTERS).map((kind) => ({ kind, id: '' })),
      ]
    : [];
  const ahead = first ? textsBeside(first.id, LETTERS.toReversed()).map((id) => ({ kind: first.kind, id })) : [];
  return [...behind, ...ahead].filter((place) => isBehind(place, last) && (!first || isBehind(first, place)));
}

/** What ids are made of, more or less; the last one stands for all others. */
const LETTERS = [...Array.from({ length: 0x60 }, (_, index) => String.fromCodePoint(0x20 + index)), '\u{10ffff}'];

/** The beginnings of a text, the longest first, with other letters after them. */
function textsBeside(text: string, letters: string[]): string[] {
  const own = Array.from(text);
  return own.flatMap((_, index) => {
    const beginning = own.slice(0, own.length - 1 - index).join('');
    return letters.map((letter) => beginning + letter);
  });
}

function isBehind(place: Place, other: Place | undefined): boolean {
  return !other || (compare(place.kind, other.kind) || compare(place.id, other.id)) > 0;
}

/** As SQLite does. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
