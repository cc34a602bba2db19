import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { newRecord } from '../contract/record.ts';
import { openFolder, readFolder } from '../store/lowdb/open.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { StoreUnavailable, UnreadableDocument } from '../store/progress-store.ts';
import { collect } from '../testing/collect.ts';
import { command, environment } from '../testing/command.ts';
import { writeCourses } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { rawRecords } from '../testing/raw-store.ts';
import { PSEUDONYM_KEY, SECRET, startService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { learnerRecords } from './learner-records.ts';
import { recordKeys } from './record-keys.ts';

const NEWER_KEY = 'ein-neuerer-schluessel-nur-fuer-tests-012345';

const DAY = 86_400_000;

describe('keys of pseudonyms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-keys-'));
  after(() => rmSync(folder, { recursive: true }));

  it('may change: at the next visit a record moves under the newest, and none is lost or doubled', async () => {
    const data = join(folder, 'data');
    const headers = await signedIn('anna');
    const old = await startService({ data });
    const { json } = await sendFacts(old, headers, [watched('leise')]);
    await old.close();

    const rotated = await startService({ data, pseudonymKeys: [NEWER_KEY, PSEUDONYM_KEY] });
    const seen = await rotated.ask('/api/v1/progress', { headers });
    await rotated.close();
    const newest = await startService({ data, pseudonymKeys: [NEWER_KEY] });
    const still = await newest.ask('/api/v1/progress', { headers });
    await newest.close();

    assert.deepEqual(seen.json.courses, json.progress);
    assert.deepEqual(still.json.courses, json.progress);
    const stores = readFolder(data);
    assert.equal((await collect(stores.progress.all())).length, 1);
    stores.close();
  });

  it('are needed where something is kept under pseudonyms: without any the service does not start, and says why', async () => {
    const data = join(folder, 'lost');
    const headers = await signedIn('anna');
    for (const [course, pseudonymKeys] of [
      ['ablage', [PSEUDONYM_KEY]],
      ['ablage', []],
      ['leise', [PSEUDONYM_KEY]],
    ] as const) {
      const service = await startService({ data, pseudonymKeys });
      await sendFacts(service, headers, [watched(course)]);
      await service.close();
    }
    const courses = join(folder, 'courses');
    writeCourses(courses);
    const env = { ...environment(courses, data), LERN_RECORD: 'device' } as Record<string, string>;
    delete env.LERN_PSEUDONYM_KEYS;
    const { code, error } = await command(['serve'], env);

    assert.equal(code, 1);
    assert.match(error, /^Es sind pseudonyme Datensätze.*LERN_PSEUDONYM_KEYS.* \/ Pseudonymous records are/);
    await (await startService({ data, pseudonymKeys: [NEWER_KEY] })).close();
  });

  it('are needed for pseudonymous courses only', async () => {
    const service = await startService({ data: join(folder, 'none'), pseudonymKeys: [] });
    const headers = await signedIn('anna');

    assert.equal((await sendFacts(service, headers, [watched('ablage')])).status, 200);
    assert.equal((await service.ask('/api/v1/me', { method: 'DELETE', headers })).status, 204);
    await service.close();
  });
});

describe('erasing', () => {
  it('touches nobody whose id looks like a place, or like a person, in the list', async () => {
    const service = await startService();
    const anna = await signedIn('anna');
    const strangers = ['named/anna', 'record:named/anna', 'person:anna', 'pseudonymous/anna'];
    await sendFacts(service, anna, [watched('ablage'), watched('leise')]);
    const before = await rawRecords(service.data);
    for (const id of strangers) {
      await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn(id) });
    }
    await service.app.retain();

    assert.deepEqual(await rawRecords(service.data), before);
    assert.deepEqual((await sendFacts(service, anna, [watched('ablage')])).json.rejected, []);
    await service.close();
  });

  it('that comes between what is looked at and what is written lets nothing come back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-between-'));
    const stores = openFolder(folder);
    const { progress, erasures } = stores;
    const options = {
      ...{ erasures, now: () => Date.now() },
      keys: recordKeys({ pseudonymKeys: [PSEUDONYM_KEY], secrets: [SECRET] }),
    };
    const anna = { id: 'anna', subject: 'anna', roles: [], areas: [] };
    const elsewhere = learnerRecords({ ...options, store: progress });
    let between = () => Promise.resolve();
    const records = learnerRecords({
      ...options,
      store: {
        read: (key) => progress.read(key),
        updateBoth: (a, b, change) => progress.updateBoth(a, b, change),
        erase: (key) => progress.erase(key),
        sweep: () => progress.sweep(),
        async update(key, change, scope) {
          await between();
          return progress.update(key, change, scope);
        },
      } as ProgressStore,
    });
    const seen: (number | undefined)[] = [];
    const begin = (generation: string) =>
      records.update(anna, 'named', (before, { key, erasedAt, factsErasedAt }) => {
        seen.push(factsErasedAt);
        return {
          record: before ?? newRecord({ key, generation, now: Date.now(), ...(erasedAt && { erasedAt }) }),
          result: 0,
        };
      });

    await begin('one');
    between = async () => {
      between = () => Promise.resolve();
      await elsewhere.erase(anna, Date.now());
    };
    await begin('two');

    const [record] = await collect(progress.all());
    assert.equal(record?.generation, 'two');
    assert.ok(record.created > (await erasures.at(options.keys.erasureHashesOf(anna)))!);
    assert.deepEqual(
      seen.map((at) => at !== undefined),
      [false, false, true],
    );
    stores.close();
    rmSync(folder, { recursive: true });
  });

  it('waits for a store that is out of order, lest something be gone before it is noted; what is damaged goes', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-outage-'));
    const stores = openFolder(folder);
    context.after(() => {
      stores.close();
      rmSync(folder, { recursive: true });
    });
    const { progress, erasures } = stores;
    const keys = recordKeys({ pseudonymKeys: [PSEUDONYM_KEY], secrets: [SECRET] });
    const anna = { id: 'anna', subject: 'anna', roles: [], areas: [] };
    const key = keys.keyOf(anna, 'named');
    await progress.update(key, () => ({ record: newRecord({ key, generation: 'one', now: 1 }), result: 0 }));
    const eraseWhile = (error: Error) =>
      learnerRecords({
        ...{ erasures, keys, now: () => Date.now() },
        store: {
          read: () => Promise.reject(error),
          erase: (one) => progress.erase(one),
        } as Partial<ProgressStore> as ProgressStore,
      }).erase(anna, Date.now());

    await assert.rejects(eraseWhile(new StoreUnavailable('')), StoreUnavailable);
    assert.equal((await collect(progress.all())).length, 1);
    assert.equal(await erasures.at(keys.erasureHashesOf(anna)), undefined);
    await eraseWhile(new UnreadableDocument(''));
    assert.equal((await collect(progress.all())).length, 0);
  });

  it('by a clock that ran ahead ends when the clock is right again: what is learnt then is taken, and stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-ahead-'));
    let now = Date.now();
    const start = () => startService({ data: join(folder, 'data'), now: () => now });
    const anna = await signedIn('anna');
    let service = await start();
    const real = now;
    now += 365 * DAY;
    await sendFacts(service, anna, [watched('ablage', { at: now })]);
    await service.ask('/api/v1/me', { method: 'DELETE', headers: anna });
    now = real + 1000;
    const early = await sendFacts(service, anna, [watched('ablage', { at: real })]);
    assert.deepEqual(
      early.json.rejected.map(({ reason }: { reason: string }) => reason),
      ['erased'],
    );

    for (const days of [0, 1, 366, 500]) {
      now = real + 2000 + days * DAY;
      const { json } = await sendFacts(service, anna, [watched('ablage', { at: now }), watched('leise', { at: now })]);
      assert.deepEqual(json.rejected, []);
      await service.app.retain();
      await service.close();
      service = await start();
      assert.equal((await rawRecords(service.data)).length, 2);
    }
    await service.close();
    rmSync(folder, { recursive: true });
  });
});
