import { existsSync } from 'node:fs';
import { takenApart } from '../../both-languages.ts';
import { openAlone } from '../../store/lowdb/database.ts';
import { pathsIn } from '../../store/lowdb/files.ts';
import { storesIn } from '../../store/lowdb/open.ts';
import { readStores } from '../../store/open.ts';
import { openPool } from '../../store/postgres/connection.ts';
import { StoreUnusable } from '../../store/stores.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint, fault } = teller('database');

/** PostgreSQL that the service was tried with. */
const [OLDEST, NEWEST] = [15, 18];

/** What the store says. */
export interface StoreLook {
  findings: Finding[];
  /** When the service last believed its clock; milliseconds. */
  lastSure?: number | undefined;
  /** By the clock of the database; milliseconds. */
  databaseTime?: number | undefined;
}

/** Looks into the data folder as it is, beside a running service or without one. */
export async function inspectFolderStore(data: string): Promise<StoreLook> {
  const problems: string[] = [];
  try {
    const stores = await open(data, (problem) => problems.push(problem));
    const last = (await stores.documents.read('clock', 'last')) as { at?: number } | undefined;
    const records = await stores.progress.count();
    await stores.close();
    const findings = [
      ...problems.map((problem) => fault('store-problem', takenApart(problem))),
      good('store', {
        de: `Der Lernstand lässt sich lesen: ${records} Datensätze.`,
        en: `Progress can be read: ${records} records.`,
      }),
    ];
    return { findings, lastSure: last?.at };
  } catch (error) {
    return { findings: [fault('store', said(error))] };
  }
}

/** Reading a file that nobody writes leaves two more beside it, unless it is told so. */
async function open(data: string, report: (problem: string) => void) {
  const { store } = pathsIn(data);
  if (existsSync(`${store}-wal`)) return readStores({ data }, report);
  const database = openAlone(store);
  return { ...storesIn(database, undefined, report), close: () => database.close() };
}

/** The same where the service has not kept anything yet. */
export const nothingKept: StoreLook = {
  findings: [hint('store-none', { de: 'Es ist noch nichts gespeichert.', en: 'Nothing is kept yet.' })],
};

/** Asks a PostgreSQL how it is; changes nothing in it. Of its address nothing is repeated: the password is in it. */
export async function inspectDatabase(url: string): Promise<StoreLook> {
  const pool = openPool(url);
  try {
    const start = performance.now();
    const { rows } = await pool.query<Answer>(QUESTION);
    const ms = Math.round(performance.now() - start);
    const answer = rows[0]!;
    const lastSure = answer.made ? await lastSureIn(pool) : undefined;
    return { findings: judgeDatabase(answer, ms), lastSure, databaseTime: Number(answer.time) };
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    const why = code ?? name;
    return {
      findings: [
        fault('database', {
          de: `Die Datenbank (DATABASE_URL) antwortet nicht, wie sie soll (${why}). Läuft sie, und stimmen Adresse, Benutzer und Kennwort?`,
          en: `The database (DATABASE_URL) does not answer as it should (${why}). Is it running, and are address, user and password right?`,
        }),
      ],
    };
  } finally {
    await pool.end();
  }
}

interface Answer {
  version: string;
  fsync: string | null;
  reads: boolean;
  may: boolean;
  made: boolean;
  encrypted: boolean;
  time: string;
}

const QUESTION = `SELECT current_setting('server_version') AS version, current_setting('fsync', true) AS fsync,
  pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS reads,
  has_database_privilege(current_database(), 'CREATE') AS may,
  to_regclass('lernbausteine.documents') IS NOT NULL AS made,
  coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,
  (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS time`;

async function lastSureIn(pool: ReturnType<typeof openPool>): Promise<number | undefined> {
  const { rows } = await pool.query<{ document: string }>(
    `SELECT document FROM lernbausteine.documents WHERE kind = 'clock' AND id = 'last'`,
  );
  return rows[0] && (JSON.parse(rows[0].document) as { at?: number }).at;
}

/** Says what the answers of a database mean. */
export function judgeDatabase({ version, fsync, reads, may, made, encrypted }: Answer, ms: number): Finding[] {
  const major = Number.parseInt(version, 10);
  const [number = version] = version.split(' ');
  const found: Finding[] = [];
  if (major < OLDEST || major > NEWEST) {
    found.push(
      hint('database-version', {
        de: `PostgreSQL ${number}: Erprobt ist der Dienst mit ${OLDEST} bis ${NEWEST}.`,
        en: `PostgreSQL ${number}: the service was tried with ${OLDEST} to ${NEWEST}.`,
      }),
    );
  }
  if (fsync === 'off') {
    found.push(
      fault(
        'database-fsync',
        {
          de: 'Die Datenbank schreibt nicht sicher auf die Platte: Bei Stromausfall geht Lernstand verloren.',
          en: 'The database does not write safely to its disk: a power cut loses progress.',
        },
        { todo: { de: 'In postgresql.conf:', en: 'In postgresql.conf:' }, write: 'fsync = on' },
      ),
    );
  }
  if (reads) {
    found.push(
      fault('database-reads', {
        de: 'Die Datenbank darf nur gelesen werden; ist sie ein Standby?',
        en: 'The database may only be read; is it a standby?',
      }),
    );
  }
  if (!made && !may) {
    found.push(
      fault('database-rights', {
        de: 'Der Benutzer der Datenbank darf dort keine Schemas anlegen; beim ersten Start muss der Dienst das.',
        en: 'The user of the database may make no schemas there; when it first starts the service has to.',
      }),
    );
  }
  if (ms > 50) {
    found.push(
      hint('database-slow', {
        de: `Die Datenbank antwortet nach ${ms} ms. Steht sie weit weg?`,
        en: `The database answers after ${ms} ms. Is it far away?`,
      }),
    );
  }
  const [de, en] = encrypted ? ['verschlüsselt', 'encrypted'] : ['nicht verschlüsselt', 'not encrypted'];
  found.push(
    good('database', {
      de: `PostgreSQL ${number} antwortet nach ${ms} ms, ${de}${made ? '' : '; Tabellen gibt es noch nicht'}.`,
      en: `PostgreSQL ${number} answers after ${ms} ms, ${en}${made ? '' : '; there are no tables yet'}.`,
    }),
  );
  return found;
}

function said(error: unknown): Finding['says'] {
  if (error instanceof StoreUnusable) return takenApart(error.message);
  const { code, name } = error as NodeJS.ErrnoException;
  return {
    de: `Der Lernstand in LERN_DATA lässt sich nicht lesen (${code ?? name}).`,
    en: `The progress in LERN_DATA can’t be read (${code ?? name}).`,
  };
}
