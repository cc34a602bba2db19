import { LowSync } from 'lowdb';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { migrate } from '../migrate.ts';
import { parseDocument } from '../parse-document.ts';
import type { ChangeBoth, Changed, ProgressStore } from '../progress-store.ts';
import { readDamaged, readRecord, SET_ASIDE, setAside } from '../salvage.ts';
import { formatRecord } from '../stored-record.ts';
import type { Commits } from './commits.ts';
import { damagedFile } from './damaged-file.ts';
import { RowAdapter } from './row-adapter.ts';
import type { Row, Table } from './row-adapter.ts';

/** What it takes to change records. */
export interface Writing {
  commits: Commits;
  /** Where damaged ones are set aside. */
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
  readonly #forWriting: Writing | undefined;
  readonly #report: (problem: string) => void;

  /** Without `writing` it can only be read. */
  constructor(table: Table, writing: Writing | undefined, report: (problem: string) => void) {
    this.#table = table;
    this.#forWriting = writing;
    this.#report = report;
  }

  async read(key: RecordKey): Promise<LearnerRecord | undefined> {
    return this.#table.reading(() => this.#open(key).low.data);
  }

  update<T>(key: RecordKey, change: (before: LearnerRecord | undefined) => Changed<T>): Promise<T> {
    return this.#writing().commits.run(() => {
      const opened = this.#open(key);
      const { record, result } = change(opened.low.data);
      if (record === opened.low.data) return result;
      // A record that is to go leaves nothing behind.
      if (record) this.#setAside(opened, key);
      this.#save(opened, key, record);
      return result;
    });
  }

  async *all(): AsyncIterable<LearnerRecord> {
    for await (const row of this.#table.rows()) {
      const record = this.#parse(row);
      if (record) yield record;
    }
  }

  async erase(key: RecordKey): Promise<void> {
    const { commits, damaged } = this.#writing();
    await commits.run(() => {
      this.#table.delete(key.class, key.id);
      damaged.delete(key.class, key.id);
    });
    await commits.empty();
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#writing().commits.run(() => {
      const both = [this.#open(a), this.#open(b)] as const;
      const records = change(both[0].low.data, both[1].low.data);
      for (const [index, key] of [a, b].entries()) {
        const [opened, record] = [both[index]!, records[index]];
        if (record === opened.low.data) continue;
        this.#setAside(opened, key);
        this.#save(opened, key, record && { ...record, key });
      }
    });
  }

  async sweep(): Promise<void> {
    await this.#writing().commits.empty();
  }

  async rearrange(): Promise<void> {
    const { commits } = this.#writing();
    if (!(await commits.rearrange())) this.#report(damagedFile(commits.path));
  }

  async has(recordClass: RecordKey['class']): Promise<boolean> {
    return this.#table.has(recordClass);
  }

  async *damaged(): AsyncIterable<{ key: RecordKey; at: number }> {
    for await (const { kind, id, document } of this.#writing().damaged.rows()) {
      yield { key: { class: kind as RecordKey['class'], id }, at: readDamaged(document).at };
    }
  }

  async forgetDamaged(key: RecordKey): Promise<void> {
    const { commits, damaged } = this.#writing();
    await commits.run(() => damaged.delete(key.class, key.id));
  }

  #open(key: RecordKey): Opened {
    const opened: Pick<Opened, 'damaged'> = {};
    const parse = (text: string) => {
      const { record, isDamaged } = readRecord(text, key);
      if (isDamaged) opened.damaged = text;
      return record;
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

  #setAside({ damaged: text }: Opened, key: RecordKey): void {
    if (text === undefined) return;
    const { damaged } = this.#writing();
    const before = damaged.get(key.class, key.id);
    const aside = setAside(text, key, Date.now(), before === undefined ? undefined : readDamaged(before));
    damaged.put(key.class, key.id, JSON.stringify(aside));
    this.#report(SET_ASIDE);
  }

  #save({ low }: Opened, key: RecordKey, record: LearnerRecord | undefined): void {
    low.data = record;
    if (record) low.write();
    else this.#table.delete(key.class, key.id);
  }

  #parse(row: Row): LearnerRecord | undefined {
    try {
      return migrate(parseDocument(row.document));
    } catch (error) {
      this.#report(`${row.kind}: ${(error as Error).message}`);
      return undefined;
    }
  }

  #writing(): Writing {
    if (!this.#forWriting) throw new Error('The store was opened for reading only.');
    return this.#forWriting;
  }
}
