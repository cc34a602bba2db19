import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { StoreUnavailable } from '../progress-store.ts';
import type { Stores } from '../stores.ts';
import { StoreUnusable } from '../stores.ts';
import { Cleaning } from './cleaning.ts';
import { openPool, storeError } from './connection.ts';
import { PostgresDocuments } from './documents.ts';
import { postgresErasures } from './erasures.ts';
import { PostgresProgressStore } from './progress.ts';
import { DAMAGED, DOCUMENTS, ERASURES, RECORDS, updateSchema } from './schema.ts';
import { Table } from './table.ts';

/** So long a database that starts together with the service is waited for, in seconds. */
const PATIENCE = 30;

export interface Opening {
  /** How long a database that isn't there yet is waited for, in seconds. */
  patience?: number;
  /** No service may have it open. */
  alone?: boolean;
}

/** Opens a PostgreSQL and brings its tables up to date. Throws {@link StoreUnusable} where that can't be. */
export async function openPostgres(
  url: string,
  report: (problem: string) => void = () => {},
  { patience = PATIENCE, alone = false }: Opening = {},
): Promise<Stores> {
  const pool = openPool(url);
  try {
    await whenThere(pool, patience, report);
    if (alone) await demandAlone(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const cleaning = new Cleaning(url, [RECORDS, DAMAGED, DOCUMENTS]);
  const progress = new PostgresProgressStore(
    { records: new Table(pool, RECORDS), damaged: new Table(pool, DAMAGED) },
    cleaning,
    report,
  );
  const documents = new PostgresDocuments(new Table(pool, DOCUMENTS), report);

  return {
    progress,
    documents,
    erasures: postgresErasures(pool, ERASURES),
    async close() {
      cleaning.close();
      await Promise.all([progress.idle(), documents.idle()]);
      await pool.end();
    },
  };
}

async function whenThere(pool: pg.Pool, patience: number, report: (problem: string) => void): Promise<void> {
  for (let waited = 0; ; waited++) {
    try {
      await updateSchema(pool);
      return await demandDurability(pool, report);
    } catch (error) {
      if (error instanceof StoreUnusable) throw error;
      const isAway = storeError(error) instanceof StoreUnavailable && !isRefused(error);
      if (!isAway || waited >= patience) throw unusable(error);
      if (waited === 0) report(WAITING);
      await setTimeout(1000);
    }
  }
}

/** Wrong user or password, or no such database: waiting changes nothing. */
function isRefused(error: unknown): boolean {
  return /^(28|3D)/.test((error as { code?: string }).code ?? '');
}

/** What is only in the memory of the database is not kept. */
async function demandDurability(pool: pg.Pool, report: (problem: string) => void): Promise<void> {
  const { rows } = await pool.query<{ fsync: string | null }>(`SELECT current_setting('fsync', true) AS fsync`);
  if (rows[0]!.fsync === 'off') report(CARELESS);
}

/** Nothing keeps instances from one another; whoever needs the database alone looks whether it is. */
async function demandAlone(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'lernbausteine%' AND pid <> pg_backend_pid()`,
  );
  if (rows[0]!.others > 0) throw new StoreUnusable(TAKEN);
}

const TAKEN =
  'Mit der Datenbank (DATABASE_URL) arbeitet noch ein Dienst. Bitte halten Sie alle Instanzen an. / A service still works with the database (DATABASE_URL). Please stop all instances.';

const WAITING =
  'Die Datenbank (DATABASE_URL) antwortet noch nicht; der Dienst wartet auf sie. / The database (DATABASE_URL) does not answer yet; the service waits for it.';

const CARELESS =
  'Die Datenbank schreibt nicht sicher auf die Platte (fsync=off): Bei Stromausfall geht Fortschritt verloren. Bitte fsync=on setzen. / The database does not write safely to its disk (fsync=off): a power cut loses progress. Please set fsync=on.';

function unusable(cause: unknown): StoreUnusable {
  const { code, message } = cause as { code?: string; message: string };
  const why = code ?? message;
  return new StoreUnusable(
    `Die Datenbank (DATABASE_URL) lässt sich nicht benutzen (${why}). Läuft sie, stimmen Adresse und Kennwort, und darf der Benutzer dort Schemas und Tabellen anlegen? / The database (DATABASE_URL) can’t be used (${why}). Is it running, are address and password right, and may the user create schemas and tables there?`,
    { cause },
  );
}
