import type { DatabaseSync } from 'node:sqlite';
import type { Erased, Erasures } from '../erasures.ts';
import type { TableSchema } from './database.ts';
import { emptyLog, inTransaction, reading } from './database.ts';

const PAGE = 100;

/** What the file of erasures holds. */
export const ERASURES_SCHEMA: TableSchema = {
  name: 'erasures',
  columns: 'hash TEXT PRIMARY KEY, at INTEGER NOT NULL, facts INTEGER NOT NULL',
  copied: 'hash, at, at',
};

/** The erasure list as a SQLite file of its own. */
export function lowdbErasures(database: DatabaseSync): Erasures {
  const add = database.prepare(
    'INSERT INTO erasures (hash, at, facts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = max(at, excluded.at), facts = max(facts, excluded.facts)',
  );
  const get = database.prepare('SELECT at, facts FROM erasures WHERE hash = ?');
  const correct = database.prepare('UPDATE erasures SET facts = ? WHERE hash = ? AND facts > ?');
  const after = database.prepare('SELECT * FROM erasures WHERE hash > ? ORDER BY hash LIMIT ?');
  const forget = database.prepare('DELETE FROM erasures WHERE at <= ?');

  return {
    ...readErasures(database),
    async add(hashes, now, at = now) {
      inTransaction(database, () => {
        for (const hash of hashes) add.run(hash, at, now);
      });
    },
    async last(hashes, now) {
      const lines = reading(database, () =>
        hashes.flatMap((hash) => (get.get(hash) as unknown as Erased | undefined) ?? []),
      );
      if (lines.length === 0) return undefined;
      const facts = Math.max(...lines.map((line) => line.facts));
      if (facts > now) {
        inTransaction(database, () => {
          for (const hash of hashes) correct.run(now, hash, now);
        });
      }
      return { at: Math.max(...lines.map(({ at }) => at)), facts: Math.min(facts, now) };
    },
    async *all() {
      for (let last = ''; ;) {
        const page = reading(database, () => after.all(last, PAGE)) as unknown as (Erased & { hash: string })[];
        if (page.length === 0) return;
        yield* page;
        last = page.at(-1)!.hash;
      }
    },
    async forget(until) {
      let forgotten = 0;
      inTransaction(database, () => (forgotten = Number(forget.run(until).changes)));
      if (forgotten > 0) emptyLog(database);
      return forgotten;
    },
  };
}

/** The same to be read beside the service that writes it. */
export function readErasures(database: DatabaseSync): Pick<Erasures, 'at'> {
  const get = database.prepare('SELECT at FROM erasures WHERE hash = ?');

  return {
    async at(hashes) {
      const times = reading(database, () => hashes.flatMap((hash) => (get.get(hash)?.at as number | undefined) ?? []));
      return times.length > 0 ? Math.max(...times) : undefined;
    },
  };
}
