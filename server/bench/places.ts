import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { LearnerRecord } from '../contract/record.ts';
import { openStores } from '../store/open.ts';
import { startDatabase } from '../store/postgres/testing/database.ts';
import type { Stores } from '../store/stores.ts';

/** Filled stores are kept here from one run to the next: the system clears it. */
const KEPT = join(tmpdir(), 'lernbausteine-bench');

/** So many records are written at once. */
const GROUP = 500;

/** A store that a service can be started over, filled. */
export interface Place {
  /** What tells the service where it is. */
  env: Record<string, string>;
}

/** Makes the record of a number. */
export type MakeRecord = (number: number) => LearnerRecord;

/** A folder of its own for this run, with so many records in it. */
export async function filledFolder(folder: string, records: number, make: MakeRecord): Promise<Place> {
  const name = createHash('sha256').update(JSON.stringify([records, make(0), make(records - 1)]));
  const kind = `${records}-${Object.keys(make(0).courses).length}-`;
  const kept = join(KEPT, kind + name.digest('hex').slice(0, 16));
  if (!existsSync(kept)) {
    mkdirSync(KEPT, { recursive: true, mode: 0o700 });
    // Such as were filled with other records, or not to their end.
    const old = readdirSync(KEPT).filter((other) => other.startsWith(kind));
    for (const other of old) rmSync(join(KEPT, other), { recursive: true });
    const stores = await openStores({ data: `${kept}.part` });
    await fill(stores, records, make);
    await stores.close();
    renameSync(`${kept}.part`, kept);
  }
  cpSync(kept, folder, { recursive: true });
  return { env: { LERN_DATA: folder } };
}

/** A database of its own on this run's PostgreSQL, with so many records in it. */
export async function filledDatabase(records: number, make: MakeRecord): Promise<Place> {
  const { url } = await startDatabase();
  const stores = await openStores({ data: '', database: url });
  await fill(stores, records, make);
  await stores.progress.rearrange();
  await stores.close();
  await settle(url);
  return { env: { DATABASE_URL: url } };
}

/** Afterwards the database is as one that has run for a while: what was written lies in its files, and those of its log are used again. */
async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CHECKPOINT').catch(() => {});
  await client.end();
}

/** Writes the records through the port. */
export async function fill({ progress }: Stores, records: number, make: MakeRecord): Promise<void> {
  for (let first = 0; first < records; first += GROUP) {
    const group = Array.from({ length: Math.min(GROUP, records - first) }, (_, index) => make(first + index));
    await Promise.all(group.map((record) => progress.update(record.key, () => ({ record, result: undefined }))));
  }
}
