import type { RecordKey } from '../../contract/record.ts';
import type { Damaged } from '../progress-store.ts';
import { readDamaged, SET_ASIDE, setAside } from '../salvage.ts';
import type { Lost } from './changes.ts';
import { Changes } from './changes.ts';
import { nameOf } from './table.ts';
import type { Place, Table } from './table.ts';

/** What could not be read of records, in a table beside them. */
export class DamagedRecords {
  readonly #table: Table;
  readonly #changes: Changes<Damaged>;
  readonly #report: (problem: string) => void;

  constructor(table: Table, report: (problem: string) => void) {
    this.#table = table;
    this.#report = report;
    this.#changes = new Changes(table, { parse: readDamaged, format: (damaged) => JSON.stringify(damaged) });
  }

  /** Keeps what is about to be written over; each place is that of a record. */
  async keep(lost: Lost[]): Promise<void> {
    await Promise.all(
      lost.map(({ place, text }) =>
        // What was to be written instead may have come to nothing: then it lies here already.
        this.change(place, (before) =>
          before && `\n${before.text}\n`.includes(`\n${text}\n`)
            ? before
            : setAside(text, keyOf(place), Date.now(), before),
        ),
      ),
    );
    for (const _ of new Set(lost.map(({ place }) => nameOf(place)))) this.#report(SET_ASIDE);
  }

  /** Changes what was set aside at a place. */
  async change(place: Place, change: (before: Damaged | undefined) => Damaged): Promise<void> {
    await this.#changes.make({
      places: [place],
      change: (at) => ({ after: [[place, change(at(place))]], result: undefined }),
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
