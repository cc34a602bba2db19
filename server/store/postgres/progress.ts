import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { migrate } from '../migrate.ts';
import { parseDocument } from '../parse-document.ts';
import type { Change, ChangeBoth, Damaged, ProgressStore } from '../progress-store.ts';
import { readable } from '../readable.ts';
import { isDamaged } from '../salvage.ts';
import { Changes } from './changes.ts';
import type { Cleaning } from './cleaning.ts';
import { DamagedRecords } from './damaged.ts';
import { Groups } from './groups.ts';
import { nameOf } from './table.ts';
import type { Place, Row, Table } from './table.ts';

/** The tables of progress. */
export interface ProgressTables {
  records: Table;
  /** Where those are set aside that can't be read. */
  damaged: Table;
}

/** Progress as rows of a table that several instances change at once. */
export class PostgresProgressStore implements ProgressStore {
  readonly #tables: ProgressTables;
  readonly #cleaning: Cleaning;
  readonly #report: (problem: string) => void;
  readonly #damaged: DamagedRecords;
  readonly #changes: Changes<LearnerRecord>;
  readonly #reads: Groups<Place, Row | undefined>;

  constructor(tables: ProgressTables, cleaning: Cleaning, report: (problem: string) => void) {
    this.#tables = tables;
    this.#cleaning = cleaning;
    this.#report = report;
    this.#damaged = new DamagedRecords(tables.damaged, report);
    this.#changes = new Changes(tables.records, this.#damaged, { aside: this.#damaged });
    this.#reads = new Groups(async (group) => {
      const rows = await tables.records.get(group.map(({ item }) => item));
      const byPlace = new Map(rows.map((row) => [nameOf(row), row]));
      for (const { item, resolve } of group) resolve(byPlace.get(nameOf(item)));
      return [];
    });
  }

  async read(key: RecordKey): Promise<LearnerRecord | undefined> {
    const row = await this.#reads.ask(placeOf(key));
    return row && this.#damaged.parse(row.document, row);
  }

  async update<T>(key: RecordKey, change: Change<T>, beside?: RecordKey): Promise<T> {
    const made = this.#changes.make({
      places: [placeOf(key)],
      ...(beside && { beside: placeOf(beside) }),
      change([before], other) {
        const { record, result } = change(before, other);
        return { after: [record], result };
      },
    });
    return (await made) as T;
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#changes.make({
      places: [a, b].map(placeOf),
      change(befores) {
        const records = change(befores[0], befores[1]);
        const after = [a, b].map((key, index) => {
          const record = records[index];
          return record && record !== befores[index] ? { ...record, key } : record;
        });
        return { after, result: undefined };
      },
    });
  }

  async *all(): AsyncIterable<LearnerRecord> {
    for await (const row of this.#tables.records.rows()) {
      const record = readable(row, (text) => migrate(parseDocument(text)), this.#report);
      if (record) yield record;
    }
  }

  async erase(key: RecordKey): Promise<void> {
    const { records, damaged } = this.#tables;
    await Promise.all([records.delete(placeOf(key)), damaged.delete(placeOf(key))]);
    this.#cleaning.plan();
  }

  async sweep(): Promise<void> {
    this.#cleaning.plan();
  }

  rearrange(): Promise<void> {
    return this.#cleaning.rearrange();
  }

  async has(recordClass: RecordKey['class']): Promise<boolean> {
    return this.#tables.records.has(recordClass);
  }

  count(): Promise<number> {
    return this.#tables.records.count();
  }

  async *unreadable(): AsyncIterable<RecordKey> {
    for await (const { kind, id, document } of this.#tables.records.rows()) {
      if (isDamaged(document)) yield { class: kind as RecordKey['class'], id };
    }
  }

  damaged(): AsyncIterable<{ key: RecordKey; damaged: Damaged }> {
    return this.#damaged.all();
  }

  damagedOf(key: RecordKey): Promise<Damaged | undefined> {
    return this.#damaged.of(placeOf(key));
  }

  async setAside(key: RecordKey): Promise<void> {
    const { records } = this.#tables;
    const rows = await records.get([placeOf(key)]);
    await this.#damaged.keep(rows);
    // A row that has changed meanwhile is not the one that lies aside.
    await records.write(rows.map(({ version, ...place }) => ({ ...place, before: version, version, document: null })));
  }

  async keepDamaged(key: RecordKey, damaged: Damaged): Promise<void> {
    await this.#damaged.change(placeOf(key), (before) => before ?? damaged);
  }

  async forgetDamaged(key: RecordKey): Promise<void> {
    await this.#tables.damaged.delete(placeOf(key));
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#changes.idle();
  }
}

function placeOf({ class: kind, id }: RecordKey): Place {
  return { kind, id };
}
