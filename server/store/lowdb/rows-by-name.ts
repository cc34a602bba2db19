import type { DatabaseSync } from 'node:sqlite';
import type { Ordered } from './readable-rows.ts';
import type { Row } from './row-adapter.ts';

type Name = Pick<Row, 'kind' | 'id'>;

/** A table of an older version: its rows have no numbers, and lie by kind and id. */
export function byName(database: DatabaseSync, table: string): Ordered<Row, Name> {
  return {
    rows(order, after, before) {
      const bounds = [
        ['(kind, id) > (?, ?)', after],
        ['(kind, id) < (?, ?)', before],
      ] as const;
      const set = bounds.filter(([, name]) => name);
      const where = ['true', ...set.map(([condition]) => condition)].join(' AND ');
      const values = set.flatMap(([, name]) => [name!.kind, name!.id]);
      const sql = `SELECT * FROM ${table} WHERE ${where} ORDER BY kind ${order}, id ${order}`;
      return database.prepare(sql).iterate(...values) as Iterable<never>;
    },
    placeOf: (row) => row,
    between: namesBetween,
  };
}

/** As SQLite does. */
export function compareNames(a: Name, b: Name): number {
  return compare(a.kind, b.kind) || compare(a.id, b.id);
}

/** Names from the beginning of a stretch on and from its end back, each further away than the one before. */
function namesBetween(last: Name | undefined, first: Name | undefined): Name[] {
  const behind = last
    ? [
        ...textsBeside(last.id, LETTERS).map((id) => ({ kind: last.kind, id })),
        ...textsBeside(last.kind, LETTERS).map((kind) => ({ kind, id: '' })),
      ]
    : [];
  const ahead = first ? textsBeside(first.id, LETTERS.toReversed()).map((id) => ({ kind: first.kind, id })) : [];
  return [...behind, ...ahead].filter((name) => isBehind(name, last) && (!first || isBehind(first, name)));
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

function isBehind(name: Name, other: Name | undefined): boolean {
  return !other || compareNames(name, other) > 0;
}

function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
