import type { DatabaseSync } from 'node:sqlite';
import type { Erased, Erasures } from '../erasures.ts';
import type { TableSchema } from './database.ts';
import { emptyLog, inTransaction, reading } from './database.ts';

/** What the file of erasures holds. */
export const ERASURES_SCHEMA: TableSchema = {
  name: 'erasures',
  // Without numbers of SQLite’s own: those tell in which order rows came.
  definition: '(hash TEXT PRIMARY KEY, at INTEGER NOT NULL, facts INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  copied: 'hash, at, at',
};

/** The erasure list as a SQLite file of its own. It is short, nobody else writes it, and every report asks for it: so it lies in memory, too. */
export function lowdbErasures(database: DatabaseSync): Erasures {
  const all = database.prepare('SELECT hash, at, facts FROM erasures ORDER BY hash');
  const put = database.prepare(
    'INSERT INTO erasures (hash, at, facts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at, facts = excluded.facts',
  );
  const forget = database.prepare('DELETE FROM erasures WHERE at <= ?');
  let read: Map<string, Erased> | undefined;
  const lines = () => (read ??= reading(database, () => new Map((all.all() as unknown as Line[]).map(entryOf))));
  const linesOf = (hashes: readonly string[]) => hashes.flatMap((hash) => lines().get(hash) ?? []);

  function change(hashes: readonly string[], changed: (line: Erased | undefined) => Erased): void {
    const after = hashes.map((hash) => [hash, changed(lines().get(hash))] as const);
    inTransaction(database, () => {
      for (const [hash, { at, facts }] of after) put.run(hash, at, facts);
    });
    for (const [hash, line] of after) lines().set(hash, line);
  }

  return {
    async add(hashes, now, at = now) {
      change(hashes, (line = { at, facts: now }) => ({ at: Math.max(line.at, at), facts: Math.max(line.facts, now) }));
    },
    async at(hashes) {
      return latest(linesOf(hashes));
    },
    async last(hashes, now) {
      const found = linesOf(hashes);
      const at = latest(found);
      if (at === undefined) return undefined;
      const facts = Math.max(...found.map((line) => line.facts));
      const ahead = hashes.filter((hash) => (lines().get(hash)?.facts ?? now) > now);
      if (ahead.length > 0) change(ahead, (line) => ({ at: line!.at, facts: now }));
      return { at, facts: Math.min(facts, now) };
    },
    async *all() {
      yield* reading(database, () => all.all() as unknown as Line[]);
    },
    async forget(until) {
      let forgotten = 0;
      inTransaction(database, () => (forgotten = Number(forget.run(until).changes)));
      read = undefined;
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
      return latest(
        reading(database, () => hashes.flatMap((hash) => (get.get(hash) as { at: number } | undefined) ?? [])),
      );
    },
  };
}

type Line = Erased & { hash: string };

function entryOf({ hash, at, facts }: Line): [string, Erased] {
  return [hash, { at, facts }];
}

function latest(lines: { at: number }[]): number | undefined {
  return lines.length > 0 ? Math.max(...lines.map(({ at }) => at)) : undefined;
}
