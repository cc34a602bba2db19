import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { migrate } from '../migrate.ts';
import { parseDocument } from '../parse-document.ts';
import type { ChangeBoth, Changed, ProgressStore } from '../progress-store.ts';
import { Changes } from './changes.ts';
import { Groups } from './groups.ts';
import type { Cleaning } from './cleaning.ts';
import type { Place, Row, Table } from './table.ts';

const PAGE = 50;

const codec = {
  parse: (text: string) => migrate(parseDocument(text)),
  format: (record: LearnerRecord) => JSON.stringify(record),
};

/** Progress as rows of a table that several instances change at once. */
export class PostgresProgressStore implements ProgressStore {
  readonly #table: Table;
  readonly #cleaning: Cleaning;
  readonly #report: (problem: string) => void;
  readonly #changes: Changes<LearnerRecord>;
  readonly #reads: Groups<Place, Row | undefined>;

  constructor(table: Table, cleaning: Cleaning, report: (problem: string) => void) {
    this.#table = table;
    this.#cleaning = cleaning;
    this.#report = report;
    this.#changes = new Changes(table, codec);
    this.#reads = new Groups(async (group) => {
      const rows = await table.get(group.map(({ item }) => item));
      const byKey = new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
      for (const { item, resolve } of group) resolve(byKey.get(`${item.kind}/${item.id}`));
      return [];
    });
  }

  async read(key: RecordKey): Promise<LearnerRecord | undefined> {
    const row = await this.#reads.ask(placeOf(key));
    return row && codec.parse(row.document);
  }

  async update<T>(key: RecordKey, change: (before: LearnerRecord | undefined) => Changed<T>): Promise<T> {
    const made = this.#changes.make({
      places: [placeOf(key)],
      change([before]) {
        const { record, result } = change(before);
        return { after: [record], result };
      },
    });
    return (await made) as T;
  }

  async updateBoth(a: RecordKey, b: RecordKey, change: ChangeBoth): Promise<void> {
    await this.#changes.make({
      places: [a, b].map(placeOf),
      change([first, second]) {
        const [one, two] = change(first, second);
        return {
          after: [one === first ? one : under(a, one), two === second ? two : under(b, two)],
          result: undefined,
        };
      },
    });
  }

  async *all(): AsyncIterable<LearnerRecord> {
    let page = await this.#table.page({ kind: '', id: '' }, PAGE);
    for (; page.length > 0; page = await this.#table.page(page.at(-1)!, PAGE)) {
      for (const row of page) {
        const record = this.#parse(row);
        if (record) yield record;
      }
    }
  }

  async erase(key: RecordKey): Promise<void> {
    await this.#table.delete(placeOf(key));
    this.#cleaning.plan();
  }

  async sweep(): Promise<void> {
    this.#cleaning.plan();
  }

  rearrange(): Promise<void> {
    return this.#cleaning.rearrange();
  }

  async has(recordClass: RecordKey['class']): Promise<boolean> {
    return (await this.#table.pageOfKind(recordClass, '', 1)).length > 0;
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#changes.idle();
  }

  #parse({ kind, document }: Row): LearnerRecord | undefined {
    try {
      return codec.parse(document);
    } catch (error) {
      this.#report(`${kind}: ${(error as Error).message}`);
      return undefined;
    }
  }
}

function placeOf({ class: kind, id }: RecordKey): Place {
  return { kind, id };
}

function under(key: RecordKey, record: LearnerRecord | undefined): LearnerRecord | undefined {
  return record && { ...record, key };
}
