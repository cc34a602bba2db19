import pg from 'pg';
import { StoreUnavailable } from '../progress-store.ts';

/** Connections of one instance: many instances share what a PostgreSQL has (100, unless configured). */
const CONNECTIONS = 8;

/** How long a connection, and a statement, may take; milliseconds. */
const [CONNECTING, STATEMENT] = [3000, 10_000];

/** A little longer than the statement's own limit: for a database that doesn't answer at all. */
const ANSWER = STATEMENT + 2000;

/** Classes of errors that are ours: data, constraints, syntax, programs. Whatever else goes wrong is the database's, and may be over soon. */
const OURS = /^(22|23|42|P0)/;

/** Another transaction was faster, or both waited for each other; a second try is what is meant to follow. */
const CONFLICTS = ['40001', '40P01'];

/** One connection, or the pool of them. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** A statement that is prepared once on each connection, under its name. */
export interface Statement {
  name: string;
  text: string;
}

/** Connections that end what takes too long, and come back by themselves after the database was away. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'lernbausteine',
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTING,
    statement_timeout: STATEMENT,
    query_timeout: ANSWER,
    idle_in_transaction_session_timeout: STATEMENT,
    // Answered is durable, whatever the database was told to do otherwise.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it
    onConnect: (client: pg.ClientBase) => client.query('SET synchronous_commit = on'),
  });
  // A connection that breaks while nobody uses it concerns nobody.
  pool.on('error', () => {});
  return pool;
}

/** Runs a statement; what the database can't do at the moment becomes {@link StoreUnavailable}. */
export async function run<Row extends object>(on: Queryable, statement: Statement, values: unknown[]): Promise<Row[]> {
  try {
    return (await on.query<Row>({ ...statement, values })).rows;
  } catch (error) {
    throw storeError(error);
  }
}

/** Runs `work` as one transaction, which ends without a trace where it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw storeError(error);
  });
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Where even that fails the connection is of no use any more.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw storeError(error);
  }
}

/** What `read` comes upon, all of it as it was at one moment. */
export async function* atOneMoment<T>(
  pool: pg.Pool,
  read: (client: pg.ClientBase) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw storeError(error);
  });
  // Between two statements it may be lost, too; the next one says so.
  client.on('error', ignore);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY').catch((error: unknown) => {
      throw storeError(error);
    });
    yield* read(client);
  } finally {
    const isLost = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.off('error', ignore);
    client.release(isLost);
  }
}

function ignore(): void {}

/** Whether an error says that somebody else was faster. */
export function isConflict(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return CONFLICTS.includes(cause?.code ?? '');
}

/** An error of the database as one of the port's, where it is none of ours. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const { code = '' } = error as { code?: string };
  const isDatabase = error instanceof pg.DatabaseError ? !OURS.test(code) : isConnection(error, code);
  return isDatabase ? new StoreUnavailable(away(code || error.name), { cause: error }) : error;
}

function away(why: string): string {
  return `Die Datenbank nimmt gerade nichts an (${why}). / The database takes nothing right now (${why}).`;
}

/** The driver gives what happens to a connection no class and, in part, no code. */
function isConnection({ message }: Error, code: string): boolean {
  return /^E[A-Z_]+$/.test(code) || /connect|timeout|terminated|not queryable/i.test(message);
}
