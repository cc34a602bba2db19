import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LearnerRecord } from '../contract/record.ts';
import { openPostgres } from '../store/postgres/open.ts';
import { startDatabase } from '../store/postgres/testing/database.ts';
import type { TestDatabase } from '../store/postgres/testing/database.ts';
import { collect } from '../testing/collect.ts';
import { answered, revOf, sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { answersTo } from '../contract/merge.ts';

/** Seconds between the beginnings of what is watched: no two touch. */
const STEP = 2;

describe('several instances over one database', () => {
  let database: TestDatabase;
  let instances: TestService[];

  before(async () => {
    database = await startDatabase();
    instances = await Promise.all([1, 2].map(() => startService({ database: database.url })));
  });

  after(async () => {
    for (const instance of instances) await instance.close();
    await database.stop();
  });

  it('lose nothing of a learner who writes through all of them at once, and count nothing twice', async () => {
    const headers = await signedIn('anna');
    const rev = await revOf(instances[0]!, 'ablage', headers);
    const facts = Array.from({ length: 160 }, (_, index) =>
      index % 4
        ? watched('ablage', { segments: [[index * STEP, index * STEP + 1]], position: index })
        : answered('ablage', rev, index % 8 ? 'eigenschaften' : 'dateiname'),
    );
    // Everything goes through both, as if each answer had been lost.
    const answers = await Promise.all(
      facts.flatMap((fact) => instances.map((instance) => sendFacts(instance, headers, [fact]))),
    );

    assert.ok(answers.every(({ status, json }) => status === 200 && json.rejected.length === 0));
    const [one, other] = await Promise.all(
      instances.map(async (instance) => (await instance.ask('/api/v1/me/export', { headers })).json),
    );
    assert.deepEqual(one.records, other.records);
    const { watched: seconds, answers: kept } = lessonOf(await recordOf('anna'));
    assert.deepEqual(
      seconds,
      facts.flatMap((_, index) => (index % 4 ? [[index * STEP, index * STEP + 1]] : [])),
    );
    assert.equal(answersTo(kept['aktenzeichen']!).best.correct, true);
    const [earliest] = facts.filter(({ kind }) => kind === 'answered').sort(byStamp);
    assert.equal(kept['aktenzeichen']!.first.id, earliest!['id']);
  });

  it('let nothing come back of somebody who is erased through one while the other writes', async () => {
    for (let round = 0; round < 12; round++) {
      const headers = await signedIn(`bert-${round}`);
      const [writing, erasing] = round % 2 ? instances : instances.toReversed();
      const facts = Array.from({ length: 12 }, (_, index) => watched('ablage', { position: index }));
      await sendFacts(writing!, headers, facts.slice(0, 1));
      const writes = facts.map((fact) => sendFacts(writing!, headers, [fact]));
      await Promise.race(writes);
      const { status } = await erasing!.ask('/api/v1/me', { method: 'DELETE', headers });
      assert.equal(status, 204);
      await Promise.all(writes);

      assert.equal(await recordOf(`bert-${round}`), undefined, `round ${round}`);
    }
  });

  it('count an anonymous event once, whichever of them hears of it', async () => {
    const events = Array.from({ length: 30 }, (_, index) => ({
      ...{ id: `event-number-${index}`.padEnd(20, 'x'), course: 'offen', kind: 'started' },
      month: new Date().toISOString().slice(0, 7),
    }));
    await Promise.all(
      events.flatMap((event) =>
        instances.map((instance) => instance.ask('/api/v1/counts', { body: { events: [event] } })),
      ),
    );
    const stores = await openPostgres(database.url);
    const counts = await collect(stores.documents.all('count'));
    await stores.close();

    assert.deepEqual(
      counts.map(({ document }) => document),
      [{ v: 1, started: 30, completed: 0 }],
    );
  });

  async function recordOf(id: string): Promise<LearnerRecord | undefined> {
    const stores = await openPostgres(database.url);
    const record = await stores.progress.read({ class: 'named', id });
    await stores.close();
    return record;
  }
});

function byStamp(a: Record<string, unknown>, b: Record<string, unknown>): number {
  return Number(a['at']) - Number(b['at']) || (String(a['id']) < String(b['id']) ? -1 : 1);
}

function lessonOf(record: LearnerRecord | undefined) {
  return record!.courses['ablage']!.state.lessons['ablegen']!['first']!;
}
