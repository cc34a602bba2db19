import type { DatabaseSync } from 'node:sqlite';
import type { Erasures } from '../erasures.ts';
import { emptyLog, inTransaction } from './database.ts';

/** What the file of erasures holds. */
export const ERASURES_SCHEMA =
  'CREATE TABLE IF NOT EXISTS erasures (hash TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;';

/** The erasure list as a SQLite file of its own. */
export function lowdbErasures(database: DatabaseSync): Erasures {
  const add = database.prepare(
    'INSERT INTO erasures (hash, at) VALUES (?, ?) ON CONFLICT DO UPDATE SET at = max(at, excluded.at)',
  );
  const forget = database.prepare('DELETE FROM erasures WHERE at <= ?');

  return {
    ...readErasures(database),
    async add(hashes, at) {
      inTransaction(database, () => {
        for (const hash of hashes) add.run(hash, at);
      });
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
      const times = hashes.flatMap((hash) => (get.get(hash)?.at as number | undefined) ?? []);
      return times.length > 0 ? Math.max(...times) : undefined;
    },
  };
}
