import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { LearnerRecord, RecordKey } from '../../contract/record.ts';
import type { ProgressStore } from '../progress-store.ts';
import { UnreadableDocument } from '../progress-store.ts';
import { collect } from '../../testing/collect.ts';
import { anna, bert, put, recordOf } from './some-records.ts';

/** A store opened for one test. */
export interface OpenedStore {
  store: ProgressStore;
  /** What the store has reported. */
  reported: string[];
  /** Puts a text where the record of a key lies, as no store would write it. */
  writeRaw(key: RecordKey, text: string): Promise<void> | void;
  close(): Promise<void> | void;
}

/** What every store does, whatever stands behind it. */
export function progressStoreSuite(open: () => Promise<OpenedStore> | OpenedStore): void {
  describe('a progress store', () => {
    let opened: OpenedStore;
    let store: ProgressStore;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });

    afterEach(() => opened.close());

    it('has no record of somebody who never came', async () => {
      assert.equal(await store.read(anna), undefined);
    });

    it('reads what was written, and keeps the classes apart', async () => {
      const record = recordOf({ class: 'pseudonymous', id: 'anna' }, 'Ümlaut 🎓');
      await put(store, record);

      assert.deepEqual(await store.read(record.key), record);
      assert.equal(await store.read(anna), undefined);
    });

    it('hands a change the record as it is, and its caller the result', async () => {
      await put(store, recordOf(anna, 'one'));
      const seen = await store.update(anna, (before) => ({ record: before, result: before?.generation }));

      assert.equal(seen, 'one');
    });

    it('hands a change another record, too, which stays as it is', async () => {
      await put(store, recordOf(bert, 'two'));
      const change = () =>
        store.update(
          anna,
          (before, second) => ({ record: recordOf(anna, `${before?.generation}+${second?.generation}`), result: 0 }),
          { beside: bert },
        );
      await Promise.all([change(), put(store, recordOf(bert, 'three')), change()]);
      await store.erase(bert);
      await change();

      assert.equal((await store.read(anna))?.generation, 'undefined+two+three+undefined');
      assert.equal(await store.read(bert), undefined);
    });

    it('takes a hundred changes of one record at once, in order, and loses none', async () => {
      const results = await Promise.all(Array.from({ length: 100 }, () => count(store, anna)));

      assert.deepEqual(
        results,
        results.map((_, index) => index + 1),
      );
      assert.equal((await store.read(anna))?.generation, '100');
    });

    it('lets a change that throws fail alone', async () => {
      const failing = store.update(anna, () => {
        throw new Error('no');
      });
      const others = [count(store, anna), count(store, bert)];

      await assert.rejects(failing, /^Error: no$/);
      assert.deepEqual(await Promise.all(others), [1, 1]);
    });

    it('removes a record whose change leaves none', async () => {
      await put(store, recordOf(anna, 'one'));
      await store.update(anna, () => ({ record: undefined, result: undefined }));

      assert.equal(await store.read(anna), undefined);
    });

    it('streams all records once, by class and id, while others are written', async () => {
      const ids = Array.from({ length: 230 }, (_, index) => `p${String(index).padStart(4, '0')}`);
      await Promise.all(ids.map((id) => put(store, recordOf({ class: 'named', id }, id))));
      await put(store, recordOf({ class: 'pseudonymous', id: 'p0000' }, 'other'));

      const seen: string[] = [];
      for await (const { key } of store.all()) {
        seen.push(`${key.class} ${key.id}`);
        if (seen.length === 100) await count(store, { class: 'named', id: 'p0200' });
      }

      assert.deepEqual(seen, [...ids.map((id) => `named ${id}`), 'pseudonymous p0000']);
    });

    it('streams them as they were at one moment: what moves meanwhile is there once', async () => {
      const keyOf = (recordClass: RecordKey['class'], index: number): RecordKey => ({
        class: recordClass,
        id: `p${String(index).padStart(4, '0')}`,
      });
      const moving = Array.from({ length: 230 }, (_, index) => [keyOf('named', index), keyOf('pseudonymous', index)]);
      for (const [from] of moving) await put(store, recordOf(from!, from!.id));

      const seen: string[] = [];
      for await (const { key } of store.allAtOneMoment()) {
        if (seen.push(`${key.class} ${key.id}`) !== 100) continue;
        await Promise.all(moving.map(([from, to]) => store.updateBoth(from!, to!, (a) => [undefined, a])));
      }

      assert.deepEqual(
        seen,
        moving.map(([from]) => `named ${from!.id}`),
      );
      assert.equal((await collect(store.allAtOneMoment()))[0]!.key.class, 'pseudonymous');
    });

    it('holds nobody up who ends a stream of one moment before its end', async () => {
      for (let index = 0; index < 60; index++) await put(store, recordOf({ class: 'named', id: `p${index}` }, 'one'));
      for (let time = 0; time < 20; time++) for await (const _ of store.allAtOneMoment()) break;
      await store.rearrange();

      assert.equal(await store.count(), 60);
    });

    it('begins behind a record, whether there is one under that key or not', async () => {
      const keys: RecordKey[] = ['a', 'a b', 'ab', 'b'].map((id) => ({ class: 'named', id }));
      keys.push({ class: 'pseudonymous', id: 'a' });
      const courses = { kurs: { state: { lessons: {} }, milestones: [] } };
      for (const key of keys) await put(store, { ...recordOf(key, 'one'), courses });
      const after = async (key: RecordKey) =>
        (await collect(store.all(key))).map((record) => `${record.key.class} ${record.key.id}`);
      const names = keys.map((key) => `${key.class} ${key.id}`);

      for (const [index, key] of keys.entries()) assert.deepEqual(await after(key), names.slice(index + 1));
      assert.deepEqual(await after({ class: 'named', id: 'aa' }), names.slice(2));
      assert.deepEqual(await after({ class: 'named', id: '' }), names);
    });

    it('erases one record and no other', async () => {
      await put(store, recordOf(anna, 'one'));
      await put(store, recordOf(bert, 'two'));
      await store.erase(anna);
      await store.erase(anna);

      assert.equal(await store.read(anna), undefined);
      assert.equal((await store.read(bert))?.generation, 'two');
    });

    it('moves what one record holds into another, each under its own key', async () => {
      await put(store, recordOf(anna, 'one'));
      await store.updateBoth(anna, bert, (a) => [undefined, a]);

      assert.equal(await store.read(anna), undefined);
      assert.deepEqual(await store.read(bert), recordOf(bert, 'one'));
    });

    it('hands a change both records, and keeps what it returns of them', async () => {
      await put(store, recordOf(anna, 'one'));
      await put(store, recordOf(bert, 'two'));
      await store.updateBoth(anna, bert, (a, b) => [{ ...a!, generation: b!.generation }, b]);

      assert.deepEqual(await store.read(anna), recordOf(anna, 'two'));
      assert.deepEqual(await store.read(bert), recordOf(bert, 'two'));
    });

    it('changes neither where the change throws, and nothing where nothing is', async () => {
      await put(store, recordOf(bert, 'two'));
      const failing = store.updateBoth(anna, bert, () => {
        throw new Error('no');
      });
      await assert.rejects(failing, /^Error: no$/);
      await store.updateBoth(anna, bert, (a, b) => [a, b]);

      assert.equal(await store.read(anna), undefined);
      assert.deepEqual(await store.read(bert), recordOf(bert, 'two'));
    });

    it('knows whether there is any record of a class', async () => {
      await put(store, recordOf(anna, 'one'));

      assert.deepEqual([await store.has('named'), await store.has('pseudonymous')], [true, false]);
    });

    it('reads the sample of every version it ever wrote', async () => {
      const { key } = sampleOf(3);
      let read: LearnerRecord | undefined;
      for (const version of [1, 2, 3]) {
        await opened.writeRaw(key, JSON.stringify(sampleOf(version)));
        // The first version did not say when a record was begun: when the service first heard of it.
        const sample: Partial<LearnerRecord> = sampleOf(version);
        const today = { created: 1_795_000_000_100, ...sample, v: 4 } as LearnerRecord;
        // Since the third, an answer that is first, best and last at once stands there once.
        const { answers } = today.courses['d3-ablegen']!.state.lessons['ablegen']!['first']!;
        for (const [question, { first, best, last }] of Object.entries(answers)) {
          if (best?.id === first.id) delete answers[question]!.best;
          if (last?.id === (best ?? first).id) delete answers[question]!.last;
        }
        assert.deepEqual((read = await store.read(key)), today);
      }
      // Since the fourth, courses have rows of their own.
      for (const [id, row] of Object.entries(sampleOf(4))) await opened.writeRaw({ ...key, id }, JSON.stringify(row));
      assert.deepEqual(await collect(store.all()), [read]);
    });

    it('leaves a damaged record out and reports it, and streams the others', async () => {
      await put(store, recordOf(anna, 'one'));
      await opened.writeRaw(bert, '{"v":2,"generation":"two","secret');

      assert.deepEqual(await collect(store.all()), [recordOf(anna, 'one')]);
      assert.equal(opened.reported.length, 1);
      assert.doesNotMatch(opened.reported.join(), /secret|bert/);
    });

    it('reads what can be saved of a damaged record, and changes nothing', async () => {
      await opened.writeRaw(anna, '{"v":2,"generation":"one","created":1,"courses":{"secret');

      assert.deepEqual(await store.read(anna), recordOf(anna, 'one'));
      assert.equal(await store.update(anna, (before) => ({ record: before, result: before?.generation })), 'one');
      assert.deepEqual(await collect(store.damaged()), []);
    });

    it('sets a damaged record aside when it changes, reports it, and goes on without it', async () => {
      await opened.writeRaw(anna, '{"v":2,"generation":"one","created":1,"courses":{"secret');
      await store.update(anna, (before) => ({ record: { ...before!, courses: { a: COURSE } }, result: 0 }));

      assert.deepEqual(await store.read(anna), { ...recordOf(anna, 'one'), courses: { a: COURSE } });
      assert.deepEqual(
        (await collect(store.damaged())).map(({ key }) => key),
        [anna],
      );
      assert.equal(opened.reported.length, 1);
      assert.match(opened.reported[0]!, /beschädigt.*restore.*damaged.*restore/);
      assert.doesNotMatch(opened.reported[0]!, /secret|anna/);
    });

    it('sets a damaged record aside when it is moved, too', async () => {
      await put(store, recordOf(bert, 'two'));
      await opened.writeRaw(anna, '{"v":2,"generation":"one","created":1,"courses":{');
      await store.updateBoth(anna, bert, (a, b) => [undefined, { ...b!, formerly: [a!.generation] }]);

      assert.equal(await store.read(anna), undefined);
      assert.deepEqual((await store.read(bert))?.formerly, ['one']);
      assert.equal((await collect(store.damaged())).length, 1);
    });

    it('erases what was set aside with its record', async () => {
      for (const key of [anna, bert]) {
        await opened.writeRaw(key, '{"v":2,"generation":"one","created":1,"courses":{');
        await put(store, recordOf(key, 'one'));
      }
      await store.erase(anna);

      assert.deepEqual(
        (await collect(store.damaged())).map(({ key }) => key),
        [bert],
      );
      assert.equal((await store.read(bert))?.generation, 'one');
    });

    it('leaves nothing aside of a record whose change leaves none', async () => {
      await opened.writeRaw(anna, '{"v":2,"generation":"one","created":1,"courses":{');
      await store.update(anna, () => ({ record: undefined, result: 0 }));

      assert.equal(await store.read(anna), undefined);
      assert.deepEqual(await collect(store.damaged()), []);
    });

    it('forgets what was set aside, and not the record', async () => {
      await opened.writeRaw(anna, '{"v":2,"generation":"one","created":1,"courses":{');
      await put(store, recordOf(anna, 'one'));
      await store.forgetDamaged(anna);

      assert.deepEqual(await collect(store.damaged()), []);
      assert.equal((await store.read(anna))?.generation, 'one');
    });

    it('fails for a record of which nothing can be saved, or of a newer version, and leaves it as it is', async () => {
      for (const text of ['{"secret', '{}', '{"v":2}', '{"v":99,"generation":"one","created":1}']) {
        await opened.writeRaw(anna, text);

        await assert.rejects(store.read(anna), UnreadableDocument);
        await assert.rejects(put(store, recordOf(anna, 'one')), UnreadableDocument);
        await assert.rejects(store.read(anna), UnreadableDocument);
      }
      await put(store, recordOf(bert, 'two'));
      assert.deepEqual(await collect(store.all()), [recordOf(bert, 'two')]);
      assert.deepEqual(await collect(store.damaged()), []);
    });

    it('sets a record aside of which nothing can be saved, so that another can take its place', async () => {
      await opened.writeRaw(anna, '{"secret');
      await store.setAside(anna);
      await store.setAside(bert);
      await put(store, recordOf(anna, 'one'));

      assert.equal((await store.read(anna))?.generation, 'one');
      const [aside, ...others] = await collect(store.damaged());
      assert.deepEqual([aside!.key, aside!.damaged.text, others], [anna, '{"secret', []]);
    });

    it('keeps what was set aside elsewhere, and rather what was set aside here', async () => {
      for (const text of ['first', 'second']) await store.keepDamaged(anna, { v: 1, at: 5, text });

      assert.deepEqual(await collect(store.damaged()), [{ key: anna, damaged: { v: 1, at: 5, text: 'first' } }]);
    });

    it('reads what was set aside of one key, and of no other', async () => {
      const [first, second] = ['one', 'two'].map((one) => `{"v":2,"generation":"${one}","created":1,"courses":{`);
      for (const text of [first!, second!]) {
        await opened.writeRaw(anna, text);
        await put(store, recordOf(anna, 'one'));
      }
      await opened.writeRaw(bert, first!);

      const { at, ...aside } = (await store.damagedOf(anna))!;
      assert.deepEqual(aside, { v: 1, text: `${first}\n${second}` });
      assert.ok(Math.abs(Date.now() - at) < 60_000);
      for (const key of [bert, { class: 'pseudonymous', id: 'anna' } as const]) {
        assert.equal(await store.damagedOf(key), undefined);
      }
      await store.forgetDamaged(anna);
      assert.equal(await store.damagedOf(anna), undefined);
    });

    it('says which records are damaged, until they are set aside', async () => {
      await opened.writeRaw(anna, '{"v":2,"generation":"one","created":1,"courses":{');
      await opened.writeRaw(bert, '{"secret');
      await opened.writeRaw({ class: 'pseudonymous', id: 'x' }, '{"v":99}');
      const damaged = [anna, bert].map((key) => ({ key, what: 'record' }));
      assert.deepEqual(await collect(store.unreadable()), damaged);
      await put(store, recordOf(anna, 'one'));

      assert.deepEqual(await collect(store.unreadable()), damaged.slice(1));
    });

    it('counts its records', async () => {
      assert.equal(await store.count(), 0);
      for (const key of [anna, bert]) await put(store, recordOf(key, 'one'));

      assert.equal(await store.count(), 2);
    });

    it('erases a record that can’t be read', async () => {
      await opened.writeRaw(anna, '{"secret');
      await store.erase(anna);

      assert.equal(await store.read(anna), undefined);
    });

    it('goes on after it has swept the remains away', async () => {
      await put(store, recordOf(anna, 'one'));
      await store.sweep();
      await store.rearrange();
      await put(store, recordOf(bert, 'two'));

      assert.equal((await store.read(anna))?.generation, 'one');
      assert.equal((await store.read(bert))?.generation, 'two');
    });
  });
}

const COURSE = { state: { lessons: {} }, milestones: [] };

function sampleOf(version: number): LearnerRecord {
  const file = new URL(`../samples/record.v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as LearnerRecord;
}

/** Counts in a record's generation, and answers how far it is. */
function count(store: ProgressStore, key: RecordKey): Promise<number> {
  return store.update(key, (before) => {
    const next = Number(before?.generation ?? 0) || 0;
    return { record: recordOf(key, String(next + 1)), result: next + 1 };
  });
}
