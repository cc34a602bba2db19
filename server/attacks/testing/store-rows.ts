import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What lies in a data folder, read beside the service. */
export interface StoreRows {
  /** Whether anything was written since the last time this was asked. */
  changed(): boolean;
  /** Every row as text, by the table it is in, its kind and its id. */
  all(): Map<string, string>;
  close(): void;
}

/** Opens both files of a data folder. */
export function storeRows(data: string): StoreRows {
  const [store, erasures] = ['store', 'erasures'].map(
    (name) => new DatabaseSync(join(data, `${name}.sqlite`), { readOnly: true }),
  ) as [DatabaseSync, DatabaseSync];
  const versions = [store, erasures].map((database) => database.prepare('PRAGMA data_version'));
  const rows = ['records', 'documents'].map((table) => ({
    table,
    all: store.prepare(`SELECT kind, id, document FROM ${table}`),
  }));
  const erased = erasures.prepare('SELECT hash, at FROM erasures');
  const version = () => versions.map((statement) => statement.get()!.data_version).join();
  let seen = version();

  return {
    changed() {
      const before = seen;
      seen = version();
      return seen !== before;
    },
    all() {
      return new Map([
        ...rows.flatMap(({ table, all }) =>
          (all.all() as Record<string, string>[]).map(({ kind, id, document }): [string, string] => [
            `${table}/${kind!}/${id!}`,
            document!,
          ]),
        ),
        ...erased.all().map(({ hash, at }): [string, string] => [`erasures/${hash as string}`, String(at)]),
      ]);
    },
    close() {
      store.close();
      erasures.close();
    },
  };
}
