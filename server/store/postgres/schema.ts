import type pg from 'pg';
import { StoreUnusable } from '../stores.ts';
import { inTransaction } from './connection.ts';

/** Everything lies in a schema of its own, the erasure list in another one: a backup takes the first, and leaves the second. */
const SCHEMA = 'lernbausteine';
export const ERASURES = `${SCHEMA}_erasures.erasures`;
export const RECORDS = `${SCHEMA}.records`;
export const DAMAGED = `${SCHEMA}.damaged`;
export const DOCUMENTS = `${SCHEMA}.documents`;

const VERSION = `${SCHEMA}.schema_version`;

/** Ids are ordered by their bytes, as everywhere; documents are no JSON to the database, so that it never has to parse them. */
const TABLE = `(
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version text NOT NULL,
  document text NOT NULL,
  PRIMARY KEY (kind, id)
)`;

/** Each is applied once, in this order; what was once released is never changed. */
const MIGRATIONS = [
  `CREATE TABLE ${RECORDS} ${TABLE};
   CREATE TABLE ${DAMAGED} ${TABLE};
   CREATE TABLE ${DOCUMENTS} ${TABLE};
   CREATE SCHEMA IF NOT EXISTS ${SCHEMA}_erasures;
   CREATE TABLE IF NOT EXISTS ${ERASURES} (
     hash text COLLATE "C" PRIMARY KEY, at bigint NOT NULL, facts bigint NOT NULL
   );
   CREATE FUNCTION ${SCHEMA}.refuse() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'A line of the audit is never changed.'; END $$;
   CREATE TRIGGER audit_stays BEFORE UPDATE ON ${DOCUMENTS} FOR EACH ROW
     WHEN (old.kind = 'audit' AND old.document <> new.document) EXECUTE FUNCTION ${SCHEMA}.refuse();`,
];

/** Two instances made the same at once: unique violation (of the catalog), schema, table or its type exists. */
const AT_ONCE = ['23505', '42P06', '42P07', '42710'];

/** Brings the tables up to date. Instances that start together wait for one another; where nothing is to be done nothing but reading is needed. */
export async function updateSchema(pool: pg.Pool): Promise<void> {
  if ((await versionOf(pool)) === undefined) await begin(pool);
  if ((await versionOf(pool)) === MIGRATIONS.length) return;
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${VERSION} FOR UPDATE`);
    const { version } = rows[0]!;
    if (version > MIGRATIONS.length) throw tooNew(version);
    for (const migration of MIGRATIONS.slice(version)) await client.query(migration);
    await client.query(`UPDATE ${VERSION} SET version = $1`, [MIGRATIONS.length]);
  });
}

/** Which migrations were applied; undefined where there is nothing yet. */
async function versionOf(pool: pg.Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ made: string | null }>('SELECT to_regclass($1)::text AS made', [VERSION]);
  if (rows[0]!.made === null) return undefined;
  return (await pool.query<{ version: number }>(`SELECT version FROM ${VERSION}`)).rows[0]?.version;
}

async function begin(pool: pg.Pool): Promise<void> {
  const steps = [
    `CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`,
    `CREATE TABLE IF NOT EXISTS ${VERSION} (one boolean PRIMARY KEY DEFAULT true CHECK (one), version integer NOT NULL)`,
    `INSERT INTO ${VERSION} (version) VALUES (0) ON CONFLICT DO NOTHING`,
  ];
  for (const step of steps) {
    await pool.query(step).catch((error: unknown) => {
      if (!AT_ONCE.includes((error as { code: string }).code)) throw error;
    });
  }
}

function tooNew(version: number): StoreUnusable {
  return new StoreUnusable(
    `Die Datenbank ist von Fassung ${version}; dieser Dienst kennt sie bis ${MIGRATIONS.length}. Bitte den Dienst aktualisieren. / The database is of version ${version}; this service knows it up to ${MIGRATIONS.length}. Please update the service.`,
  );
}
