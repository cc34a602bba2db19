import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { OpenedRecord } from '../record-rows.ts';
import { courseIn, openRecord, recordIdIn, rowIdOf, rowsAfter, spanOf } from '../record-rows.ts';
import type { Changed } from './changes.ts';
import { Changes } from './changes.ts';
import type { DamagedRecords } from './damaged.ts';
import { nameOf } from './table.ts';
import type { Place, Row, Table } from './table.ts';

type ChangedRows = Pick<Changed<string>, 'after'> & Required<Pick<Changed<string>, 'lost'>>;

/** Changes records, each of which lies in several rows. Which ones a change takes is mostly known beforehand; where it is not the change is asked once more. */
export class RecordChanges {
  readonly #table: Table;
  readonly #changes: Changes<string>;

  constructor(table: Table, damaged: DamagedRecords) {
    this.#table = table;
    this.#changes = new Changes(table, AS_IT_IS, { keep: (lost) => damaged.keep(lost) });
  }

  /** Hands a change these records, opened with some courses or with all; resolves to its result. */
  async make(
    keys: readonly RecordKey[],
    courses: readonly string[] | undefined,
    change: (opened: OpenedRecord[]) => Changed<string>,
  ): Promise<unknown> {
    const records = keys.map((key): Rows => ({ key, asked: new Set(courses), there: undefined }));
    for (;;) {
      const places = records.flatMap(({ key, asked }) => placesOf(key, asked));
      const known = new Set(places.map(nameOf));
      const demand = (needed: Place[]) => {
        const more = needed.filter((place) => !known.has(nameOf(place)));
        if (more.length > 0) throw new MoreNeeded(more);
      };
      try {
        return await this.#changes.make({
          places,
          change(at) {
            const opened = records.map(({ key, there }) => {
              const textsOf = (ids: string[]) => {
                const needed = ids.map((id) => ({ kind: key.class, id }));
                demand(needed);
                return needed.map(at);
              };
              const coursesThere = () => there ?? needAll();
              return openRecord(key, { textsOf, coursesThere }, courses);
            });
            const changed = change(opened);
            demand(changed.after.map(([place]) => place));
            return changed;
          },
        });
      } catch (error) {
        // All of a record is asked for, or a course is begun that nobody spoke of, or what lies there is damaged or old.
        if (!(error instanceof MoreNeeded)) throw error;
        for (const { kind, id } of error.places) {
          records.find(({ key }) => key.class === kind && key.id === recordIdIn(id))!.asked.add(courseIn(id)!);
        }
        if (error.places.length === 0) {
          for (const one of records) one.there = (await this.rowsOf(one.key)).map(({ id }) => courseIn(id)!);
        }
      }
    }
  }

  /** A record's rows of courses. */
  rowsOf(key: RecordKey): Promise<Row[]> {
    const { after, before } = spanOf(key);
    return this.#table.between(key.class, after, before);
  }

  idle(): Promise<void> {
    return this.#changes.idle();
  }
}

/** Where a record lies: its own row, and those of some courses. */
export function placesOf(key: RecordKey, courses: Iterable<string>): Place[] {
  return [undefined, ...courses].map((course) => placeOf(key, course));
}

/** Where a record's own row lies, or that of a course. */
export function placeOf(key: RecordKey, course?: string): Place {
  return { kind: key.class, id: rowIdOf(key, course) };
}

/** What is to be written of a record, and what is lost by it. */
export function written(opened: OpenedRecord, record: LearnerRecord | undefined): ChangedRows {
  const { rows, lost } = rowsAfter(opened, record);
  const place = placeOf(opened.key);
  return {
    after: [...rows].map(([id, text]) => [{ ...place, id }, text]),
    lost: lost.map((text) => ({ place, text })),
  };
}

/** A record while it is not yet known which of its rows are needed. */
interface Rows {
  key: RecordKey;
  /** Of these courses, besides its own. */
  asked: Set<string>;
  /** Of which courses there are any, once that had to be looked for. */
  there: string[] | undefined;
}

/** Rows are needed that were not asked for: these, or first of all to know which there are. */
class MoreNeeded extends Error {
  readonly places: Place[];

  constructor(places: Place[]) {
    super();
    this.places = places;
  }
}

function needAll(): never {
  throw new MoreNeeded([]);
}

const AS_IT_IS = { parse: (text: string) => text, format: (text: string) => text };
