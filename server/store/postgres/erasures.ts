import type pg from 'pg';
import type { Erased, Erasures } from '../erasures.ts';
import { run } from './connection.ts';
import { Groups } from './groups.ts';

/** A line of the list; numbers come as text, for they may be larger than JavaScript's. */
interface Line {
  hash: string;
  at: string;
  facts: string;
}

/** The erasure list as a table in a schema of its own, so that it can be left out of a backup. */
export function postgresErasures(pool: pg.Pool, table: string): Erasures {
  const statement = (what: string, text: string) => ({ name: `${table}_${what}`, text });
  const add = statement(
    'add',
    `INSERT INTO ${table} AS e (hash, at, facts) SELECT hash, $2, $3 FROM unnest($1::text[]) AS hash ORDER BY hash
     ON CONFLICT (hash) DO UPDATE SET at = greatest(e.at, excluded.at), facts = greatest(e.facts, excluded.facts)`,
  );
  const get = statement('get', `SELECT hash, at, facts FROM ${table} WHERE hash = ANY($1)`);
  const after = statement('after', `SELECT hash, at, facts FROM ${table} WHERE hash > $1 ORDER BY hash LIMIT 100`);
  const correct = statement('correct', `UPDATE ${table} SET facts = $2 WHERE hash = ANY($1) AND facts > $2`);
  const forget = statement('forget', `DELETE FROM ${table} WHERE at <= $1 RETURNING hash`);

  const lookups = new Groups<readonly string[], Erased[]>(async (group) => {
    const hashes = group.flatMap(({ item }) => item);
    const lines = new Map((await run<Line>(pool, get, [hashes])).map((line) => [line.hash, line]));
    for (const { item, resolve } of group) {
      const found = item.flatMap((hash) => lines.get(hash) ?? []);
      resolve(found.map(erasedOf));
    }
    return [];
  });

  return {
    async add(hashes, now, at = now) {
      await run(pool, add, [[...hashes], at, now]);
    },
    async at(hashes) {
      const lines = await lookups.ask(hashes);
      return lines.length > 0 ? Math.max(...lines.map(({ at }) => at)) : undefined;
    },
    async last(hashes, now) {
      const lines = await lookups.ask(hashes);
      if (lines.length === 0) return undefined;
      const facts = Math.max(...lines.map((line) => line.facts));
      if (facts > now) await run(pool, correct, [[...hashes], now]);
      return { at: Math.max(...lines.map(({ at }) => at)), facts: Math.min(facts, now) };
    },
    async *all() {
      for (let last = ''; ;) {
        const page = await run<Line>(pool, after, [last]);
        if (page.length === 0) return;
        yield* page.map((line) => ({ hash: line.hash, ...erasedOf(line) }));
        last = page.at(-1)!.hash;
      }
    },
    async forget(until) {
      return (await run(pool, forget, [until])).length;
    },
  };
}

function erasedOf({ at, facts }: Line): Erased {
  return { at: Number(at), facts: Number(facts) };
}
