import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startServer } from './server.ts';
import type { TestServer } from './server.ts';

/** An empty database of a real PostgreSQL, for one test. */
export interface TestDatabase {
  url: string;
  /** Removes it, whoever is still connected. */
  stop(): Promise<void>;
  /** The server it lies on, with every other database of this process; absent where that belongs to somebody else. */
  server?: Pick<TestServer, 'kill' | 'start'>;
}

/** One for all tests of a process. */
let own: Promise<TestServer> | undefined;

/** Makes a database: on the server that `DATABASE_URL` names, else on one of this process' own. */
export async function startDatabase(): Promise<TestDatabase> {
  const given = process.env.DATABASE_URL;
  const server = given ? undefined : await (own ??= startServer());
  const at = given ?? server!.url;
  const name = `lern_test_${randomBytes(8).toString('hex')}`;
  await tell(at, `CREATE DATABASE ${name}`);
  const url = new URL(at);
  url.pathname = `/${name}`;

  return {
    url: url.href,
    stop: () => tell(at, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    ...(server && { server }),
  };
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
