import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { Damaged } from '../progress-store.ts';
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
    await Promise.all(
      rows.map(({ kind, id, document: text }) =>
        // What was to be written instead may have come to nothing: then it lies here already.
        this.change({ kind, id }, (before) =>
          before?.text.endsWith(text) ? before : setAside(text, keyOf({ kind, id }), Date.now(), before),
        ),
      ),
    );
    for (const _ of rows) this.#report(SET_ASIDE);
  }

  /** Changes what was set aside at a place. */
  async change(place: Place, change: (before: Damaged | undefined) => Damaged): Promise<void> {
    await this.#changes.make({
      places: [place],
      change: ([before]) => ({ after: [change(before)], result: undefined }),
    });
  }

  /** What was set aside of a place. */
  async of(place: Place): Promise<Damaged | undefined> {
    const [row] = await this.#table.get([place]);
    return row && readDamaged(row.document);
  }

  /** What was set aside, and where it had lain. */
  async *all(): AsyncIterable<{ key: RecordKey; damaged: Damaged }> {
    for await (const { document, ...place } of this.#table.rows()) {
      yield { key: keyOf(place), damaged: readDamaged(document) };
    }
  }
}

function keyOf({ kind, id }: Place): RecordKey {
  return { class: kind as RecordKey['class'], id };
}
