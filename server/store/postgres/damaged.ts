import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { Damaged } from '../salvage.ts';
import { readDamaged, readRecord, SET_ASIDE, setAside } from '../salvage.ts';
import { formatRecord } from '../stored-record.ts';
import type { Aside, Codec } from './changes.ts';
import { Changes } from './changes.ts';
import type { Place, Row, Table } from './table.ts';

/** Records in their rows, and those that can't be read, in a table beside them. */
export class DamagedRecords implements Codec<LearnerRecord>, Aside<LearnerRecord> {
  readonly #table: Table;
  readonly #changes: Changes<Damaged>;
  readonly #report: (problem: string) => void;
  /** What was saved of damaged ones. */
  readonly #saved = new WeakSet<LearnerRecord>();

  constructor(table: Table, report: (problem: string) => void) {
    this.#table = table;
    this.#report = report;
    this.#changes = new Changes(table, { parse: readDamaged, format: (damaged) => JSON.stringify(damaged) });
  }

  parse(text: string, place: Place): LearnerRecord {
    const { record, isDamaged } = readRecord(text, keyOf(place));
    if (isDamaged) this.#saved.add(record);
    return record;
  }

  format(record: LearnerRecord): string {
    return formatRecord(record);
  }

  isDamaged(record: LearnerRecord): boolean {
    return this.#saved.has(record);
  }

  async keep(rows: Row[]): Promise<void> {
    await Promise.all(rows.map((row) => this.#keep(row)));
  }

  /** Where they lay, and since when they lie here. */
  async *all(): AsyncIterable<{ key: RecordKey; at: number }> {
    for await (const { document, ...place } of this.#table.rows()) {
      yield { key: keyOf(place), at: readDamaged(document).at };
    }
  }

  async #keep({ kind, id, document: text }: Row): Promise<void> {
    const key = keyOf({ kind, id });
    await this.#changes.make({
      places: [{ kind, id }],
      // What was to be written instead may have come to nothing: then it lies here already.
      change: ([before]) => ({
        after: [before?.text.endsWith(text) ? before : setAside(text, key, Date.now(), before)],
        result: undefined,
      }),
    });
    this.#report(SET_ASIDE);
  }
}

function keyOf({ kind, id }: Place): RecordKey {
  return { class: kind as RecordKey['class'], id };
}
