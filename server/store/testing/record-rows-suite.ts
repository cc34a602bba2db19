import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CourseRecord, LearnerRecord, RecordKey } from '../../contract/record.ts';
import { collect } from '../../testing/collect.ts';
import type { ProgressStore } from '../progress-store.ts';
import { rowIdOf } from '../record-rows.ts';
import { formatCourse } from '../stored-record.ts';
import type { OpenedStore } from './progress-store-suite.ts';
import { anna, bert, put, recordOf } from './some-records.ts';

/** What every store does with the courses of a record. */
export function recordRowsSuite(open: () => Promise<OpenedStore> | OpenedStore): void {
  describe('a store of records, each course by itself:', () => {
    let opened: OpenedStore;
    let store: ProgressStore;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });

    afterEach(() => opened.close());

    const both: LearnerRecord = { ...recordOf(anna, 'one'), courses: { a: courseOf(1), b: courseOf(2) } };

    it('a change that says which courses it is about sees these, and leaves the others as they are', async () => {
      await put(store, both);
      const seen = await store.update(
        anna,
        (before) => ({ record: { ...before!, courses: { ...before!.courses, a: courseOf(3) } }, result: before }),
        { courses: ['a', 'c'] },
      );

      assert.deepEqual(seen, { ...both, courses: { a: courseOf(1) } });
      assert.deepEqual(await store.read(anna), { ...both, courses: { a: courseOf(3), b: courseOf(2) } });
      assert.deepEqual(await store.read(anna, ['b', 'c']), { ...both, courses: { b: courseOf(2) } });
      assert.deepEqual(await store.read(anna, []), { ...both, courses: {} });
    });

    it('also one that begins a course it never spoke of', async () => {
      await put(store, both);
      await store.update(
        anna,
        (before) => ({ record: { ...before!, courses: { c: courseOf(3), d: courseOf(4) } }, result: 0 }),
        { courses: ['c'] },
      );

      assert.deepEqual(await store.read(anna), {
        ...both,
        courses: { ...both.courses, c: courseOf(3), d: courseOf(4) },
      });
    });

    it('the second record is opened with the same', async () => {
      await put(store, both);
      const change = (_: unknown, second?: LearnerRecord) => ({ record: undefined, result: second });

      const seen = await store.update(bert, change, { courses: ['b'], beside: anna });
      assert.deepEqual(seen, { ...both, courses: { b: courseOf(2) } });
    });

    it('changes of different courses at once lose nothing of each other', async () => {
      await Promise.all(
        Array.from({ length: 60 }, (_, index) => {
          const id = `c${index % 20}`;
          return store.update(
            anna,
            (before = recordOf(anna, 'one')) => {
              const times = before.courses[id]?.milestones.length ?? 0;
              return { record: { ...before, courses: { ...before.courses, [id]: courseOf(times + 1) } }, result: 0 };
            },
            { courses: [id] },
          );
        }),
      );

      const { courses } = (await store.read(anna))!;
      assert.deepEqual(
        [Object.keys(courses).length, new Set(Object.values(courses).map(({ milestones }) => milestones.length))],
        [20, new Set([3])],
      );
    });

    it('what a change leaves out goes, and what is erased goes with all of them', async () => {
      await put(store, both);
      await store.update(anna, () => ({ record: { ...both, courses: { b: courseOf(2) } }, result: 0 }));
      assert.deepEqual(await store.read(anna), { ...both, courses: { b: courseOf(2) } });
      await store.update(anna, () => ({ record: undefined, result: 0 }), { courses: ['a'] });
      await put(store, recordOf(anna, 'two'));
      assert.deepEqual(await store.read(anna), recordOf(anna, 'two'));

      await put(store, both);
      await store.erase(anna);
      await put(store, recordOf(anna, 'two'));
      assert.deepEqual(await store.read(anna), recordOf(anna, 'two'));
    });

    it('a row of a course that the record doesn’t name counts as nothing, and gives way', async () => {
      await opened.writeRaw(rowOf(anna, 'a'), formatCourse(courseOf(9)));
      assert.deepEqual([await store.read(anna), await collect(store.all())], [undefined, []]);
      await put(store, recordOf(anna, 'one'));
      assert.deepEqual(await store.read(anna), recordOf(anna, 'one'));

      const seen = await store.update(
        anna,
        (before) => ({ record: { ...before!, courses: { a: courseOf(1) } }, result: before!.courses }),
        { courses: ['a'] },
      );
      assert.deepEqual([seen, (await store.read(anna))?.courses], [{}, { a: courseOf(1) }]);
    });

    it('one that is damaged costs no other, and is set aside when it changes', async () => {
      await put(store, both);
      await opened.writeRaw(rowOf(anna, 'a'), '{"secret');
      assert.deepEqual(await store.read(anna), { ...both, courses: { b: courseOf(2) } });
      assert.deepEqual(await collect(store.all()), [{ ...both, courses: { b: courseOf(2) } }]);
      assert.deepEqual(await collect(store.unreadable()), [{ key: anna, what: 'courses' }]);
      assert.doesNotMatch(opened.reported.join(), /secret|anna/);
      await store.update(anna, (before) => ({ record: { ...before!, courses: { b: courseOf(5) } }, result: 0 }), {
        courses: ['b'],
      });
      assert.equal(await store.damagedOf(anna), undefined);
      await store.update(anna, (before) => ({ record: { ...before!, courses: { a: courseOf(3) } }, result: 0 }), {
        courses: ['a'],
      });

      assert.equal((await store.damagedOf(anna))?.text, '{"secret');
      assert.deepEqual(await store.read(anna), { ...both, courses: { a: courseOf(3), b: courseOf(5) } });
    });

    it('one that is damaged can be set aside by itself', async () => {
      await put(store, both);
      await opened.writeRaw(rowOf(anna, 'a'), '{"secret');
      await store.setAside(anna);

      assert.deepEqual(await store.read(anna), { ...both, courses: { b: courseOf(2) } });
      assert.equal((await store.damagedOf(anna))?.text, '{"secret');
      assert.deepEqual(await collect(store.unreadable()), []);
    });

    it('all of them are kept where the record’s own row is damaged', async () => {
      await put(store, both);
      await opened.writeRaw(anna, '{"v":4,"generation":"one","created":1,"courses":["');
      assert.deepEqual(await store.read(anna), both);
      await store.update(anna, (before) => ({ record: { ...before!, courses: { a: courseOf(3) } }, result: 0 }), {
        courses: ['a'],
      });

      assert.deepEqual(await store.read(anna), { ...both, courses: { a: courseOf(3), b: courseOf(2) } });
      assert.match((await store.damagedOf(anna))!.text, /"courses":\["$/);
    });

    it('those that an older version kept in one row', async () => {
      const old = { ...both, v: 3, courses: { a: courseOf(1), b: courseOf(2) } };
      await opened.writeRaw(anna, JSON.stringify(old));
      await store.update(
        anna,
        (before) => ({ record: { ...before!, courses: { ...before!.courses, a: courseOf(3) } }, result: 0 }),
        {
          courses: ['a'],
        },
      );

      assert.deepEqual(await store.read(anna, ['b']), { ...both, courses: { b: courseOf(2) } });
      assert.deepEqual(await store.read(anna), { ...both, courses: { a: courseOf(3), b: courseOf(2) } });
      assert.equal(await store.count(), 1);
    });
  });
}

/** A course with so many milestones. */
function courseOf(length: number): CourseRecord {
  const milestones = Array.from(
    { length },
    (_, at) => ({ kind: 'started', term: 'first', revision: 'r', at }) as const,
  );
  return { state: { lessons: {} }, milestones };
}

/** Where a course's row lies. */
function rowOf(key: RecordKey, course: string): RecordKey {
  return { ...key, id: rowIdOf(key, course) };
}
