import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LearnerRecord } from '../contract/record.ts';
import { readFolder } from '../store/lowdb/open.ts';
import { collect } from './collect.ts';

/** Every record as it lies in a data folder, beside the service that writes there. */
export async function rawRecords(data: string): Promise<LearnerRecord[]> {
  const stores = readFolder(data);
  const records = await collect(stores.progress.all());
  stores.close();
  return records;
}

/** The record of a class, where there is only one. */
export async function rawRecord(
  data: string,
  recordClass: LearnerRecord['key']['class'],
): Promise<LearnerRecord | undefined> {
  const records = (await rawRecords(data)).filter(({ key }) => key.class === recordClass);
  if (records.length > 1) throw new Error(`${records.length} records of class ${recordClass}`);
  return records[0];
}

/** A disk that loses a byte of every row of a class’s records in a data folder. */
export function damageRecords(data: string, recordClass: LearnerRecord['key']['class']): void {
  const store = new DatabaseSync(join(data, 'store.sqlite'));
  const damaged = `replace(replace(document, '"courses":[', '"courses":'), '"state":{', '"state":')`;
  store.prepare(`UPDATE records SET document = ${damaged} WHERE kind = ?`).run(recordClass);
  store.close();
}

/** How many damaged records were set aside in a data folder. */
export function damagedIn(data: string): number {
  return rowsIn('damaged', data);
}

/** How many rows a table in a data folder has, whatever stands in them. */
export function rowsIn(table: string, data: string): number {
  const store = new DatabaseSync(join(data, 'store.sqlite'), { readOnly: true });
  const { count } = store.prepare(`SELECT count(*) AS count FROM ${table}`).get()!;
  store.close();
  return count as number;
}
