import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { Change, ChangeBoth, Damaged, ProgressStore, Scope } from '../progress-store.ts';
import type { RecordRows } from '../record-rows.ts';
import {
  byRecord,
  courseIn,
  damageOf,
  lastPlaceOf,
  openRecord,
  recordsIn,
  rowIdOf,
  rowsInTheWay,
  spanOf,
} from '../record-rows.ts';
import { readHead } from '../salvage.ts';
import type { Cleaning } from './cleaning.ts';
import { DamagedRecords } from './damaged.ts';
import { Groups } from './groups.ts';
import { placeOf, placesOf, RecordChanges, written } from './record-changes.ts';
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
  readonly #changes: RecordChanges;
  readonly #reads: Groups<Place, Row | undefined>;

  constructor(tables: ProgressTables, cleaning: Cleaning, report: (problem: string) => void) {
    this.#tables = tables;
    this.#cleaning = cleaning;
    this.#report = report;
    this.#damaged = new DamagedRecords(tables.damaged, report);
    this.#changes = new RecordChanges(tables.records, this.#damaged);
    this.#reads = new Groups(async (group) => {
      const rows = await tables.records.get(group.map(({ item }) => item));
      const byPlace = new Map(rows.map((row) => [nameOf(row), row]));
      for (const { item, resolve } of group) resolve(byPlace.get(nameOf(item)));
      return [];
    });
  }

  async read(key: RecordKey, courses?: readonly string[]): Promise<LearnerRecord | undefined> {
    const texts = await this.#textsAt(placesOf(key, courses ?? []));
    const head = texts.get(rowIdOf(key));
    if (head === undefined) return undefined;
    const { courses: named = [], isDamaged } = readHead(head, key);
    const there = isDamaged ? (await this.#changes.rowsOf(key)).map(({ id }) => courseIn(id)!) : named;
    if (!courses) for (const [id, text] of await this.#textsAt(placesOf(key, there).slice(1))) texts.set(id, text);
    return openRecord(key, { textsOf: (ids) => ids.map((id) => texts.get(id)), coursesThere: () => there }, courses)
      .record;
  }

  async update<T>(key: RecordKey, change: Change<T>, { courses, beside }: Scope = {}): Promise<T> {
    const keys = beside ? [key, beside] : [key];
    const result = await this.#changes.make(keys, courses, ([opened, other]) => {
      const { record, result } = change(opened!.record, other?.record);
      if (record === opened!.record) return { after: [], result };
      const { after, lost } = written(opened!, record);
      // A record that is to go leaves nothing behind.
      return { after, result, ...(record && { lost }) };
    });
    return result as T;
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#changes.make([a, b], undefined, (opened) => {
      const records = change(opened[0]!.record, opened[1]!.record);
      const changed = opened.flatMap((one, index) =>
        records[index] === one.record ? [] : written(one, records[index]),
      );
      return {
        after: changed.flatMap(({ after }) => after),
        lost: changed.flatMap(({ lost }) => lost),
        result: undefined,
      };
    });
  }

  all(after?: RecordKey): AsyncIterable<LearnerRecord> {
    return recordsIn(this.#records(after), this.#report);
  }

  allAtOneMoment(): AsyncIterable<LearnerRecord> {
    return recordsIn(byRecord(this.#tables.records.rowsAtOneMoment()), this.#report);
  }

  async erase(key: RecordKey): Promise<void> {
    const { records, damaged } = this.#tables;
    const { after, before } = spanOf(key);
    // Once its own row is gone nobody adds others.
    await records.delete(placeOf(key));
    await Promise.all([records.deleteBetween(key.class, after, before), damaged.delete(placeOf(key))]);
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

  async *unreadable(): ReturnType<ProgressStore['unreadable']> {
    for await (const rows of this.#records()) {
      const what = damageOf(rows);
      if (what) yield { key: rows.key, what };
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
    const rows = [...(await records.get([placeOf(key)])), ...(await this.#changes.rowsOf(key))];
    const inTheWay = rowsInTheWay({ key, texts: new Map(rows.map(({ id, document }) => [id, document])) });
    const lost = rows.filter(({ id }) => inTheWay.includes(id));
    await this.#damaged.keep(lost.map(({ document: text }) => ({ place: placeOf(key), text })));
    // A row that has changed meanwhile is not the one that lies aside.
    await records.write(lost.map(({ version, ...place }) => ({ ...place, before: version, version, document: null })));
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

  #records(after?: RecordKey): AsyncIterable<RecordRows> {
    return byRecord(this.#tables.records.rows(after && lastPlaceOf(after)));
  }

  async #textsAt(places: Place[]): Promise<Map<string, string>> {
    const rows = await Promise.all(places.map((place) => this.#reads.ask(place)));
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.document]] : [])));
  }
}
