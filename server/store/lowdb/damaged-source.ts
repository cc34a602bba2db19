import type { DatabaseSync } from 'node:sqlite';
import type { RecordKey } from '../../contract/record.ts';
import type { Source } from '../source.ts';
import { parseDocument } from '../parse-document.ts';
import { UnreadableDocument } from '../progress-store.ts';
import { byRecord, lostRows, openRows } from '../record-rows.ts';
import { readDamaged, setAside } from '../salvage.ts';
import { readableRows } from './readable-rows.ts';
import type { Row } from './row-adapter.ts';

/** What can still be read of a damaged file, row by row. */
export function damagedSource(database: DatabaseSync): Source {
  const tables = new Set(tablesOf(database));
  const rowsOf = (table: string) => (tables.has(table) ? readableRows(database, table) : []);

  return {
    async count() {
      let count = 0;
      for await (const _ of byRecord(rowsOf('records'))) count += 1;
      return count;
    },
    async *records() {
      for await (const rows of byRecord(rowsOf('records'))) {
        const found = orNothing(() => openRows(rows).record);
        if (found) yield found;
      }
    },
    async *documents() {
      for (const { kind, id, document: text } of rowsOf('documents')) {
        const found = orNothing(() => ({ kind, id, document: parseDocument(text) }));
        if (found) yield found;
      }
    },
    async *damaged() {
      for (const row of rowsOf('damaged')) yield { key: keyOf(row), damaged: readDamaged(row.document) };
      for await (const { key, texts } of byRecord(rowsOf('records'))) {
        const lost = lostRows({ key, texts }).map((id) => texts.get(id)!);
        if (lost.length > 0) yield { key, damaged: setAside(lost.join('\n'), key, Date.now()) };
      }
    },
  };
}

function tablesOf(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => name as string);
}

function keyOf({ kind, id }: Row): RecordKey {
  return { class: kind as RecordKey['class'], id };
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}
