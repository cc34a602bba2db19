import type { DatabaseSync } from 'node:sqlite';
import type { Erasures } from '../erasures.ts';
import { storeError } from './database.ts';

/** What the file of erasures holds. */
export const ERASURES_SCHEMA =
  'CREATE TABLE IF NOT EXISTS erasures (hash TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;';

/** The erasure list as a SQLite file of its own. */
export function lowdbErasures(database: DatabaseSync): Erasures {
  const add = database.prepare(
    'INSERT INTO erasures (hash, at) VALUES (?, ?) ON CONFLICT DO UPDATE SET at = max(at, excluded.at)',
  );
  const get = database.prepare('SELECT at FROM erasures WHERE hash = ?');

  return {
    async add(hash, at) {
      try {
        add.run(hash, at);
      } catch (error) {
        throw storeError(error);
      }
    },
    async at(hash) {
      return get.get(hash)?.at as number | undefined;
    },
  };
}
