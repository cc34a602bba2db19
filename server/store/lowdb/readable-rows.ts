import type { DatabaseSync } from 'node:sqlite';
import { saysDamaged } from './damaged-file.ts';
import { NUMBERS } from './row-adapter.ts';
import type { Row } from './row-adapter.ts';
import { byName, compareNames } from './rows-by-name.ts';

/** How many places are looked at in a stretch between two damages. */
const PROBES = 2000;

/** A table, in the order in which its rows lie. */
export interface Ordered<R, Place> {
  /** The rows of a stretch from one end or the other. Throws where it comes upon damage. */
  rows(order: 'ASC' | 'DESC', after: Place | undefined, before: Place | undefined): Iterable<R>;
  placeOf(row: R): Place;
  /** Places to look at in a stretch. */
  between(after: Place | undefined, before: Place | undefined): Iterable<Place>;
}

/** Every row of a table that can still be reached though pages of it are damaged, by kind and id. */
export function readableRows(database: DatabaseSync, table: string): Iterable<Row> {
  const isNumbered = database.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'number'`).get(table);
  return isNumbered ? sorted(database, table) : reachable(byName(database, table));
}

/** By their numbers: what leads from names to rows may be damaged, too. */
function* sorted(database: DatabaseSync, table: string): Generator<Row> {
  const found: (Omit<Row, 'document'> & { number: number })[] = [];
  for (const { document, ...name } of reachable(byNumber(database, table))) {
    // What was overwritten may look like anything.
    if ([name.kind, name.id, document].every((text: unknown) => typeof text === 'string')) found.push(name);
  }
  const document = database.prepare(`SELECT kind, id, document FROM ${table} NOT INDEXED WHERE number = ?`);
  for (const { number } of found.sort(compareNames)) yield document.get(number) as unknown as Row;
}

function byNumber(database: DatabaseSync, table: string): Ordered<Row & { number: number }, number> {
  return {
    rows: (order, after = -1, before = NUMBERS) =>
      database
        .prepare(`SELECT * FROM ${table} NOT INDEXED WHERE number > ? AND number < ? ORDER BY number ${order}`)
        .iterate(after, before) as Iterable<never>,
    placeOf: ({ number }) => number,
    // They are drawn at random, so rows lie everywhere.
    between: (after = -1, before = NUMBERS) =>
      Array.from({ length: PROBES }, (_, index) => Math.floor(after + ((before - after) * (index + 1)) / (PROBES + 1))),
  };
}

/**
 * A stretch is read from both ends until the damage; in what is left between these, some row that can be read is looked for,
 * and the stretches on both sides of it are read the same way.
 */
function* reachable<R, Place>(table: Ordered<R, Place>, after?: Place, before?: Place): Generator<R> {
  let [last, first] = [after, before];
  for (const row of untilDamage('ASC', after)) {
    if (row) {
      last = table.placeOf(row);
      yield row;
      continue;
    }
    for (const other of untilDamage('DESC', last)) {
      if (!other) break;
      first = table.placeOf(other);
      yield other;
    }
    for (const place of table.between(last, first)) {
      const [between] = untilDamage('ASC', place);
      if (!between) continue;
      yield between;
      yield* reachable(table, last, table.placeOf(between));
      yield* reachable(table, table.placeOf(between), first);
      break;
    }
  }

  /** The rows of the stretch in this order; undefined is damage, and the end. */
  function* untilDamage(order: 'ASC' | 'DESC', from: Place | undefined): Generator<R | undefined> {
    try {
      yield* table.rows(order, from, first);
    } catch (error) {
      if (!saysDamaged(error)) throw error;
      yield undefined;
    }
  }
}
