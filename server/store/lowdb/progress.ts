import { LowSync } from 'lowdb';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { migrate } from '../migrate.ts';
import { parseDocument } from '../parse-document.ts';
import type { Change, ChangeBoth, Damaged, ProgressStore } from '../progress-store.ts';
import { readable } from '../readable.ts';
import { isDamaged, readDamaged, readRecord, SET_ASIDE, setAside } from '../salvage.ts';
import { formatRecord } from '../stored-record.ts';
import type { Commits } from './commits.ts';
import { damagedFile } from './damaged-file.ts';
import { RowAdapter } from './row-adapter.ts';
import type { Table } from './row-adapter.ts';

/** Where records lie, and where the damaged ones that were set aside. */
export interface ProgressTables {
  records: Table;
  damaged: Table;
}

/** One record while it changes. */
interface Opened {
  low: LowSync<LearnerRecord | undefined>;
  /** What stands in its row, where that is damaged. */
  damaged?: string;
}

/** Progress as rows of one SQLite file, each held by lowdb while it changes. */
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

  async read(key: RecordKey): Promise<LearnerRecord | undefined> {
    return this.#table.reading(() => this.#open(key).low.data);
  }

  update<T>(key: RecordKey, change: Change<T>, beside?: RecordKey): Promise<T> {
    return this.#writing().run(() => {
      const opened = this.#open(key);
      const { record, result } = change(opened.low.data, beside && this.#open(beside).low.data);
      if (record === opened.low.data) return result;
      // A record that is to go leaves nothing behind.
      if (record) this.#setDamagedAside(opened, key);
      this.#save(opened, key, record);
      return result;
    });
  }

  async *all(): AsyncIterable<LearnerRecord> {
    for await (const row of this.#table.rows()) {
      const record = readable(row, (text) => migrate(parseDocument(text)), this.#report);
      if (record) yield record;
    }
  }

  async erase(key: RecordKey): Promise<void> {
    await this.#writing().run(() => {
      this.#table.delete(key.class, key.id);
      this.#damaged.delete(key.class, key.id);
    });
    await this.#writing().empty();
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#writing().run(() => {
      const both = [this.#open(a), this.#open(b)] as const;
      const records = change(both[0].low.data, both[1].low.data);
      for (const [index, key] of [a, b].entries()) {
        const [opened, record] = [both[index]!, records[index]];
        if (record === opened.low.data) continue;
        this.#setDamagedAside(opened, key);
        this.#save(opened, key, record && { ...record, key });
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

  async *unreadable(): AsyncIterable<RecordKey> {
    for await (const { kind, id, document } of this.#table.rows()) {
      if (isDamaged(document)) yield { class: kind as RecordKey['class'], id };
    }
  }

  async *damaged(): AsyncIterable<{ key: RecordKey; damaged: Damaged }> {
    for await (const { kind, id, document } of this.#damaged.rows()) {
      yield { key: { class: kind as RecordKey['class'], id }, damaged: readDamaged(document) };
    }
  }

  async damagedOf(key: RecordKey): Promise<Damaged | undefined> {
    const text = this.#damaged.reading(() => this.#damaged.get(key.class, key.id));
    return text === undefined ? undefined : readDamaged(text);
  }

  async setAside(key: RecordKey): Promise<void> {
    await this.#writing().run(() => {
      const text = this.#table.get(key.class, key.id);
      if (text === undefined) return;
      this.#putAside(key, text);
      this.#table.delete(key.class, key.id);
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

  #open(key: RecordKey): Opened {
    const opened: Pick<Opened, 'damaged'> = {};
    const parse = (text: string) => {
      const read = readRecord(text, key);
      if (read.isDamaged) opened.damaged = text;
      return read.record;
    };
    const format = (record: LearnerRecord | undefined) => formatRecord(record!);
    const adapter = new RowAdapter<LearnerRecord | undefined>(
      this.#table,
      { kind: key.class, id: key.id },
      parse,
      format,
    );
    // lowdb insists on default data; null is what it takes for "nothing yet" and never writes.
    const low = new LowSync<LearnerRecord | undefined>(adapter, null as unknown as undefined);
    low.read();
    low.data ??= undefined;
    return { ...opened, low };
  }

  #setDamagedAside({ damaged: text }: Opened, key: RecordKey): void {
    if (text === undefined) return;
    this.#putAside(key, text);
    this.#report(SET_ASIDE);
  }

  #putAside(key: RecordKey, text: string): void {
    const before = this.#damaged.get(key.class, key.id);
    const aside = setAside(text, key, Date.now(), before === undefined ? undefined : readDamaged(before));
    this.#damaged.put(key.class, key.id, JSON.stringify(aside));
  }

  #save({ low }: Opened, key: RecordKey, record: LearnerRecord | undefined): void {
    low.data = record;
    if (record) low.write();
    else this.#table.delete(key.class, key.id);
  }

  #writing(): Commits {
    if (!this.#commits) throw new Error('The store was opened for reading only.');
    return this.#commits;
  }
}
