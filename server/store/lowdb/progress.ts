import { LowSync } from 'lowdb';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { Change, ChangeBoth, Damaged, ProgressStore, Scope } from '../progress-store.ts';
import type { OpenedRecord, RecordRows } from '../record-rows.ts';
import {
  byRecord,
  courseIn,
  damageOf,
  lastPlaceOf,
  openRecord,
  recordsIn,
  rowIdOf,
  rowsAfter,
  rowsInTheWay,
  spanOf,
} from '../record-rows.ts';
import { readDamaged, SET_ASIDE, setAside } from '../salvage.ts';
import type { Commits } from './commits.ts';
import { damagedFile } from './damaged-file.ts';
import { RowAdapter } from './row-adapter.ts';
import type { Table } from './row-adapter.ts';

/** Where records lie, and where the damaged ones that were set aside. */
export interface ProgressTables {
  records: Table;
  damaged: Table;
}

/** Progress as rows of one SQLite file, each read and written by lowdb. */
export class LowdbProgressStore implements ProgressStore {
  readonly #table: Table;
  readonly #damaged: Table;
  readonly #commits: Commits | undefined;
  readonly #report: (problem: string) => void;

  /** Without `commits` it can only be read. */
  constructor({ records, damaged }: ProgressTables, commits: Commits | undefined, report: (problem: string) => void) {
    this.#table = records;
    this.#damaged = damaged;
    this.#commits = commits;
    this.#report = report;
  }

  async read(key: RecordKey, courses?: readonly string[]): Promise<LearnerRecord | undefined> {
    return this.#table.reading(() => this.#open(key, courses).record);
  }

  update<T>(key: RecordKey, change: Change<T>, { courses, beside }: Scope = {}): Promise<T> {
    return this.#writing().run(() => {
      const opened = this.#open(key, courses);
      const { record, result } = change(opened.record, beside && this.#open(beside, courses).record);
      if (record === opened.record) return result;
      const { rows, lost } = rowsAfter(opened, record);
      // A record that is to go leaves nothing behind.
      if (record) this.#putAside(key, lost);
      this.#write(key, rows);
      return result;
    });
  }

  all(after?: RecordKey): AsyncIterable<LearnerRecord> {
    return recordsIn(this.#records(after), this.#report);
  }

  allAtOneMoment(): AsyncIterable<LearnerRecord> {
    return recordsIn(byRecord(this.#table.rowsAtOneMoment()), this.#report);
  }

  async erase(key: RecordKey): Promise<void> {
    await this.#writing().run(() => {
      for (const id of this.#rowIdsOf(key)) this.#table.delete(key.class, id);
      this.#damaged.delete(key.class, key.id);
    });
    await this.#writing().empty();
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#writing().run(() => {
      const both = [this.#open(a), this.#open(b)] as const;
      const records = change(both[0].record, both[1].record);
      for (const [index, opened] of both.entries()) {
        if (records[index] === opened.record) continue;
        const { rows, lost } = rowsAfter(opened, records[index]);
        this.#putAside(opened.key, lost);
        this.#write(opened.key, rows);
      }
    });
  }

  async sweep(): Promise<void> {
    await this.#writing().empty();
  }

  async rearrange(): Promise<void> {
    const commits = this.#writing();
    // What is left of a damaged file is not to be touched.
    if (await commits.isWhole()) await commits.rearrange();
    else this.#report(damagedFile(commits.path));
  }

  async has(recordClass: RecordKey['class']): Promise<boolean> {
    return this.#table.has(recordClass);
  }

  async count(): Promise<number> {
    return this.#table.count();
  }

  async *unreadable(): ReturnType<ProgressStore['unreadable']> {
    for await (const rows of this.#records()) {
      const what = damageOf(rows);
      if (what) yield { key: rows.key, what };
    }
  }

  async *damaged(): AsyncIterable<{ key: RecordKey; damaged: Damaged }> {
    for await (const { kind, id, document } of this.#damaged.rows()) {
      yield { key: { class: kind as RecordKey['class'], id }, damaged: readDamaged(document) };
    }
  }

  async damagedOf(key: RecordKey): Promise<Damaged | undefined> {
    const text = this.#table.reading(() => this.#damaged.get(key.class, key.id));
    return text === undefined ? undefined : readDamaged(text);
  }

  async setAside(key: RecordKey): Promise<void> {
    await this.#writing().run(() => {
      const texts = new Map(this.#rowIdsOf(key).flatMap((id) => this.#entryOf(key, id) ?? []));
      const ids = rowsInTheWay({ key, texts });
      this.#putAside(
        key,
        ids.map((id) => texts.get(id)!),
      );
      for (const id of ids) this.#table.delete(key.class, id);
    });
  }

  async keepDamaged(key: RecordKey, damaged: Damaged): Promise<void> {
    await this.#writing().run(() => {
      if (this.#damaged.get(key.class, key.id) !== undefined) return;
      this.#damaged.put(key.class, key.id, JSON.stringify(damaged));
    });
  }

  async forgetDamaged(key: RecordKey): Promise<void> {
    await this.#writing().run(() => this.#damaged.delete(key.class, key.id));
  }

  #records(after?: RecordKey): AsyncIterable<RecordRows> {
    return byRecord(this.#table.rows(after && lastPlaceOf(after)));
  }

  #open(key: RecordKey, courses?: readonly string[]): OpenedRecord {
    const rows = {
      textsOf: (ids: string[]) => ids.map((id) => this.#textOf(key, id)),
      coursesThere: () => this.#rowIdsOf(key).flatMap((id) => courseIn(id) ?? []),
    };
    return openRecord(key, rows, courses);
  }

  /** All that belong to a record, its own first. */
  #rowIdsOf(key: RecordKey): string[] {
    const { after, before } = spanOf(key);
    return [rowIdOf(key), ...this.#table.idsBetween(key.class, after, before)];
  }

  #entryOf(key: RecordKey, id: string): [[string, string]] | undefined {
    const text = this.#textOf(key, id);
    return text === undefined ? undefined : [[id, text]];
  }

  #textOf({ class: kind }: RecordKey, id: string): string | undefined {
    // lowdb insists on default data; null is what it takes for "nothing yet" and never writes.
    const low = new LowSync<string | null>(this.#adapter<string | null>(kind, id), null);
    low.read();
    return low.data ?? undefined;
  }

  /** What a record's rows say is read and written all at once. */
  #adapter<Text extends string | null>(kind: string, id: string): RowAdapter<Text> {
    return new RowAdapter<Text>(
      this.#table,
      { kind, id },
      (text) => text as Text,
      (text) => text!,
    );
  }

  #write({ class: kind }: RecordKey, rows: Map<string, string | undefined>): void {
    for (const [id, text] of rows) {
      if (text === undefined) this.#table.delete(kind, id);
      else new LowSync(this.#adapter<string>(kind, id), text).write();
    }
  }

  #putAside(key: RecordKey, texts: string[]): void {
    if (texts.length === 0) return;
    const stored = this.#damaged.get(key.class, key.id);
    let aside = stored === undefined ? undefined : readDamaged(stored);
    for (const text of texts) aside = setAside(text, key, Date.now(), aside);
    this.#damaged.put(key.class, key.id, JSON.stringify(aside));
    this.#report(SET_ASIDE);
  }

  #writing(): Commits {
    if (!this.#commits) throw new Error('The store was opened for reading only.');
    return this.#commits;
  }
}
