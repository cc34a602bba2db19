import { setImmediate } from 'node:timers/promises';
import { LowSync } from 'lowdb';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { migrate } from '../migrate.ts';
import { parseDocument } from '../parse-document.ts';
import type { ChangeBoth, Changed, ProgressStore } from '../progress-store.ts';
import type { Commits } from './commits.ts';
import { storeError } from './database.ts';
import { RowAdapter } from './row-adapter.ts';
import type { Row, Table } from './row-adapter.ts';

const PAGE = 50;

/** Progress as rows of one SQLite file, each held by lowdb while it changes. */
export class LowdbProgressStore implements ProgressStore {
  readonly #table: Table;
  readonly #commits: Commits | undefined;
  readonly #report: (problem: string) => void;

  /** Without `commits` it can only be read. */
  constructor(table: Table, commits: Commits | undefined, report: (problem: string) => void) {
    this.#table = table;
    this.#commits = commits;
    this.#report = report;
  }

  async read(key: RecordKey): Promise<LearnerRecord | undefined> {
    try {
      return this.#open(key).data;
    } catch (error) {
      throw storeError(error);
    }
  }

  update<T>(key: RecordKey, change: (before: LearnerRecord | undefined) => Changed<T>): Promise<T> {
    return this.#writing().run(() => {
      const low = this.#open(key);
      const { record, result } = change(low.data);
      if (record !== low.data) this.#save(low, key, record);
      return result;
    });
  }

  async *all(): AsyncIterable<LearnerRecord> {
    for (let page = this.#table.page(undefined, PAGE); page.length > 0; page = this.#table.page(page.at(-1), PAGE)) {
      for (const row of page) {
        const record = this.#parse(row);
        if (record) yield record;
      }
      // A long stream lets the requests between its pages have their turn.
      await setImmediate();
    }
  }

  async erase(key: RecordKey): Promise<void> {
    await this.#writing().run(() => this.#table.delete(key.class, key.id));
    this.#writing().empty();
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#writing().run(() => {
      const lows = [this.#open(a), this.#open(b)] as const;
      const records = change(lows[0].data, lows[1].data);
      for (const [index, key] of [a, b].entries()) {
        const [low, record] = [lows[index]!, records[index]];
        if (record !== low.data) this.#save(low, key, record && { ...record, key });
      }
    });
  }

  async sweep(): Promise<void> {
    this.#writing().empty();
  }

  async rearrange(): Promise<void> {
    this.#writing().rearrange();
  }

  async has(recordClass: RecordKey['class']): Promise<boolean> {
    return this.#table.pageOfKind(recordClass, '', 1).length > 0;
  }

  #open(key: RecordKey): LowSync<LearnerRecord | undefined> {
    const adapter = new RowAdapter<LearnerRecord | undefined>(this.#table, key.class, key.id, migrate);
    // lowdb insists on default data; null is what it takes for "nothing yet" and never writes.
    const low = new LowSync<LearnerRecord | undefined>(adapter, null as unknown as undefined);
    low.read();
    low.data ??= undefined;
    return low;
  }

  #save(low: LowSync<LearnerRecord | undefined>, key: RecordKey, record: LearnerRecord | undefined): void {
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

  #writing(): Commits {
    if (!this.#commits) throw new Error('The store was opened for reading only.');
    return this.#commits;
  }
}
