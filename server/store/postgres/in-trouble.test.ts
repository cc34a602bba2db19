import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import { StoreUnavailable } from '../progress-store.ts';
import type { ProgressStore } from '../progress-store.ts';
import type { Stores } from '../stores.ts';
import { StoreUnusable } from '../stores.ts';
import { openPostgres } from './open.ts';
import { startDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';

const anna: RecordKey = { class: 'named', id: 'anna' };

describe('PostgreSQL in trouble', () => {
  let database: TestDatabase;
  let stores: Stores;

  before(async () => {
    database = await startDatabase();
    stores = await openPostgres(database.url);
  });

  after(async () => {
    await stores.close();
    await database.stop();
  });

  it('is brought up to date once, however many instances start together', async () => {
    const fresh = await startDatabase();
    const together = await Promise.all(Array.from({ length: 6 }, () => openPostgres(fresh.url)));
    await Promise.all(together.map(({ progress }) => count(progress)));

    assert.equal((await together[0]!.progress.read(anna))?.generation, '6');
    assert.deepEqual(await tell(fresh.url, 'SELECT version FROM lernbausteine.schema_version'), [{ version: 1 }]);
    await Promise.all(together.map(async ({ close }) => close()));
    await fresh.stop();
  });

  it('needs no right to make tables where they are made', async () => {
    const user = `lern_${Math.random().toString(36).slice(2)}`;
    await tell(
      database.url,
      `CREATE ROLE ${user} LOGIN;
       GRANT USAGE ON SCHEMA lernbausteine, lernbausteine_erasures TO ${user};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA lernbausteine, lernbausteine_erasures TO ${user};`,
    );
    const url = new URL(database.url);
    url.username = user;
    const modest = await openPostgres(url.href);
    await count(modest.progress);

    assert.ok(await modest.progress.read(anna));
    await modest.close();
    await tell(database.url, `DROP OWNED BY ${user}; DROP ROLE ${user};`);
  });

  it('is not touched by a service that is older than it, which says so', async () => {
    const newer = await startDatabase();
    await (await openPostgres(newer.url)).close();
    await tell(newer.url, 'UPDATE lernbausteine.schema_version SET version = 99');

    await assert.rejects(openPostgres(newer.url), /von Fassung 99.*aktualisieren.*of version 99.*update/);
    await newer.stop();
  });

  it('that isn’t there, or lets nobody in, is told at the start in a sentence without its password', async () => {
    const url = new URL(database.url);
    url.username = 'nobody-of-this-name';
    url.password = 'geheimes-kennwort';
    for (const wrong of [url.href, 'postgresql://u:geheimes-kennwort@127.0.0.1:9/none']) {
      const patience = wrong === url.href ? 30 : 0;
      await assert.rejects(openPostgres(wrong, undefined, { patience }), (error: Error) => {
        assert.ok(error instanceof StoreUnusable);
        assert.match(error.message, /lässt sich nicht benutzen.*can’t be used/);
        assert.doesNotMatch(error.message, /geheimes/);
        return true;
      });
    }
  });

  it('may come back from a restart: what is asked for meanwhile is refused for now, nothing acknowledged is lost', async (context) => {
    const { server } = database;
    if (!server) return context.skip('DATABASE_URL names a server of somebody else');
    let acknowledged = Number((await stores.progress.read(anna))?.generation ?? 0);
    const add = async () => {
      await count(stores.progress);
      acknowledged++;
    };
    await add();
    await server.kill();
    await assert.rejects(add(), StoreUnavailable);
    await assert.rejects(stores.progress.read(anna), StoreUnavailable);
    await assert.rejects(
      stores.documents.update('x', 'a', () => 1),
      StoreUnavailable,
    );
    await assert.rejects(stores.erasures.at(['hash']), StoreUnavailable);
    await server.start();
    await add();

    assert.equal((await stores.progress.read(anna))?.generation, String(acknowledged));
  });

  it('that breaks off while all is read as it was at one moment says so; what others changed meanwhile is not in it', async () => {
    const other = await openPostgres(database.url);
    for (let index = 0; index < 120; index++) await count(other.progress, { class: 'named', id: `read-${index}` });
    const seen: string[] = [];
    for await (const { key } of stores.progress.allAtOneMoment()) {
      if (seen.push(key.id) > 1) continue;
      const moving = Array.from({ length: 120 }, (_, index) => `read-${index}`);
      await Promise.all(
        moving.map((id) =>
          other.progress.updateBoth({ class: 'named', id }, { class: 'pseudonymous', id }, (a) => [undefined, a]),
        ),
      );
    }
    assert.equal(seen.filter((id) => id.startsWith('read-')).length, 120);

    const broken = async () => {
      for await (const _ of stores.progress.allAtOneMoment()) {
        await tell(
          database.url,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
      }
    };
    await assert.rejects(broken(), StoreUnavailable);
    await other.close();
    assert.equal(await stores.progress.has('pseudonymous'), true);
  });

  it('that breaks off connections, under load, is asked anew; every acknowledged change is there', async () => {
    const key: RecordKey = { class: 'named', id: 'broken-off' };
    let acknowledged = 0;
    let isOver = false;
    const writers = Array.from({ length: 20 }, async () => {
      while (!isOver) {
        await count(stores.progress, key).then(
          () => acknowledged++,
          (error: unknown) => assert.ok(error instanceof StoreUnavailable, String(error)),
        );
      }
    });
    for (let round = 0; round < 10; round++) {
      const enough = acknowledged + 20;
      while (acknowledged < enough) await new Promise(setImmediate);
      await tell(
        database.url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }
    isOver = true;
    await Promise.all(writers);

    // The last connections that were broken off are noticed by whoever asks next.
    const read = async () => stores.progress.read(key);
    const record = await read().catch(read).catch(read);
    assert.ok(Number(record?.generation) >= acknowledged);
  });

  it('that doesn’t answer in time is refused for now, and holds up nobody for long', async () => {
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await count(stores.progress);
    const slow = new URL(database.url);
    slow.searchParams.set('options', '-c lock_timeout=200');
    const impatient = await openPostgres(slow.href);
    await holder.query(`BEGIN; SELECT 1 FROM lernbausteine.records WHERE id = 'anna' FOR UPDATE`);
    await assert.rejects(count(impatient.progress), StoreUnavailable);
    await holder.query('COMMIT');
    await holder.end();
    await count(impatient.progress);
    await impatient.close();
  });

  it('that falls behind tells whoever comes too late at once, instead of remembering them all', async () => {
    const results = await Promise.allSettled(Array.from({ length: 3000 }, () => stores.progress.read(anna)));
    const refused = results.filter(({ status }) => status === 'rejected');

    assert.equal(refused.length, 1000);
    assert.ok(refused.every((one) => (one as PromiseRejectedResult).reason instanceof StoreUnavailable));
    assert.ok(await stores.progress.read(anna));
  });

  it('that may only be read, as a standby is, is refused for now, and taken again when it isn’t', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await tell(database.url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const standby = await openPostgres(database.url);
    await assert.rejects(count(standby.progress), StoreUnavailable);
    assert.ok(await standby.progress.read(anna));
    await standby.close();
    await tell(database.url, `BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`);
    const again = await openPostgres(database.url);
    await count(again.progress);
    await again.close();
  });

  it('answers only what is durable, also where it was told to be quick', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await tell(database.url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
    const hasty = await openPostgres(database.url);
    await count(hasty.progress);
    const [line] = await tell(database.url, 'SHOW synchronous_commit');
    assert.deepEqual(line, { synchronous_commit: 'off' });
    await tell(database.url, 'CREATE TABLE said (value text)');
    await tell(
      database.url,
      `CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN INSERT INTO public.said VALUES (current_setting('synchronous_commit')); RETURN new; END $$;
       CREATE TRIGGER note BEFORE UPDATE ON lernbausteine.records FOR EACH ROW EXECUTE FUNCTION note();`,
    );
    await count(hasty.progress);
    assert.deepEqual(await tell(database.url, 'SELECT * FROM said'), [{ value: 'on' }]);
    await tell(
      database.url,
      `DROP TRIGGER note ON lernbausteine.records; ALTER DATABASE ${name} RESET synchronous_commit;`,
    );
    await hasty.close();
  });
});

/** Counts in a record's generation. */
function count(store: ProgressStore, key = anna): Promise<void> {
  return store.update(key, (before) => {
    const record: LearnerRecord = {
      ...{ v: 4, key, created: 1, courses: {} },
      generation: String(Number(before?.generation ?? 0) + 1),
    };
    return { record, result: undefined };
  });
}

async function tell(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}
