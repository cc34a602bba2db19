import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RecordKey } from '../contract/record.ts';
import { migrateHead } from './migrate.ts';
import { UnreadableDocument } from './progress-store.ts';
import { readCourse, readHead, salvage, setAside } from './salvage.ts';
import { formatCourse, formatHead } from './stored-record.ts';

const anna: RecordKey = { class: 'named', id: 'anna.müller' };
const sample = readFileSync(new URL('samples/record.v3.json', import.meta.url), 'utf8');
const text = JSON.stringify(JSON.parse(sample));
const whole = migrateHead(JSON.parse(sample)).record;

/** The sample with something wrong in it. */
function damagedWith(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...whole, v: 3, ...changes });
}

describe('salvaging a damaged record', () => {
  it('keeps generations and age, and nothing else', () => {
    const { v, key, generation, formerly, created } = whole;

    assert.deepEqual(salvage(text.slice(0, -20), anna), { v, key, generation, formerly, created, courses: {} });
    assert.deepEqual(salvage(sample.slice(0, -20), anna), { v, key, generation, formerly, created, courses: {} });
  });

  it('puts what it keeps under the key where it lay', () => {
    const key: RecordKey = { class: 'pseudonymous', id: 'x' };

    assert.deepEqual(salvage(text.slice(0, -1), key)!.key, key);
  });

  it('takes only whole values, wherever the text ends', () => {
    for (let length = 0; length < text.length; length++) {
      const saved = salvage(text.slice(0, length), anna);
      if (!saved) {
        assert.ok(length < text.indexOf('"formerly"'));
        continue;
      }
      assert.equal(saved.generation, whole.generation);
      assert.ok([undefined, ...whole.formerly!].includes(saved.formerly?.[0]));
      assert.ok([0, whole.created].includes(saved.created));
    }
  });

  it('is as old as its earliest report where it doesn’t say when it was begun', () => {
    const { created: _, ...rest } = whole;

    assert.equal(salvage(JSON.stringify(rest), anna)!.created, 1_795_000_000_100);
    assert.equal(salvage('{"generation":"pV0x1tq9Zk2cQmXn","courses":{', anna)!.created, 0);
  });

  it('gives up where there is no generation, or more than one', () => {
    for (const generation of [undefined, null, 5, {}, [], '', 'a b', '<script>', 'x'.repeat(65)]) {
      assert.equal(salvage(damagedWith({ generation }), anna), undefined, typeof generation);
    }
    assert.equal(salvage('', anna), undefined);
    assert.equal(salvage(`${text}{"generation":"another"`, anna), undefined);
    assert.equal(salvage(`${text}${text}`, anna)!.generation, whole.generation);
  });

  it('takes no word of a learner for a generation', () => {
    const person = { name: '"generation":"forged","created":1,' };
    const courses = { generation: { state: { lessons: {} }, milestones: [] } };

    assert.equal(salvage(damagedWith({ person, courses }).slice(0, -1), anna)!.generation, whole.generation);
    assert.equal(salvage(damagedWith({ person, courses }).slice(0, -1), anna)!.created, whole.created);
  });

  it('leaves what a newer version wrote to that', () => {
    assert.equal(salvage(damagedWith({ v: 99 }).slice(0, -1), anna), undefined);
  });

  it('ends soon, and with a record or without, whatever the text', () => {
    const pieces = fc.constantFrom('"generation":"', '"formerly":["', '"created":1', '",', '"]', '{', '"a"', '\\', 'é');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const saved = salvage(parts.join(''), anna);
        if (!saved) return;
        const text = formatHead(saved, ['a']);
        assert.deepEqual(readHead(text, anna), { record: saved, courses: ['a'], isDamaged: false });
      }),
    );
    assert.ok(!salvage(`"formerly":[${'"a",'.repeat(100_000)}`, anna));
  });
});

describe('reading a record', () => {
  it('tells a whole one from a damaged one', () => {
    assert.deepEqual(readHead(text, anna), { record: whole, courses: undefined, isDamaged: false });
    assert.equal(readHead(text.slice(0, -1), anna).isDamaged, true);
  });

  it('finds damaged what merging would stumble over', () => {
    const course = whole.courses['d3-ablegen']!;
    const term = course.state.lessons.ablegen!.first!;
    const withTerm = (changes: object) => ({
      courses: { a: { ...course, state: { lessons: { b: { c: { ...term, ...changes } } } } } },
    });
    for (const changes of [
      { key: undefined },
      { key: { class: 'other', id: 'a' } },
      { created: undefined },
      { created: '1' },
      { formerly: [1] },
      { formerly: 'a' },
      { courses: undefined },
      { courses: [] },
      { courses: { a: null } },
      { courses: { a: {} } },
      { courses: { a: { ...course, milestones: [null] } } },
      { courses: { a: { ...course, state: { lessons: [] } } } },
      { courses: { a: { ...course, state: { lessons: { b: 1 } } } } },
      withTerm({ watched: {} }),
      withTerm({ watched: [5] }),
      withTerm({ position: 5 }),
      withTerm({ answers: { a: {} } }),
      withTerm({ attempts: undefined }),
      withTerm({ done: { a: 'yes' } }),
    ]) {
      assert.equal(readHead(damagedWith(changes), anna).isDamaged, true, JSON.stringify(changes).slice(0, 100));
    }
  });

  it('tells the row of a whole course from that of a damaged one, or of a newer version', () => {
    const course = whole.courses['d3-ablegen']!;
    const row = formatCourse(course);

    assert.deepEqual(readCourse(row), course);
    for (const text of [
      row.slice(0, -1),
      '',
      '[]',
      '{"v":4}',
      row.replace('"v":4', '"v":"4"'),
      row.replace('{"ab', '["ab'),
    ]) {
      assert.equal(readCourse(text), undefined, text.slice(0, 40));
    }
    assert.throws(() => readCourse(row.replace('"v":4', '"v":99')), /Fassung 99.*version 99/);
  });

  it('finds damaged what names its courses otherwise than in a list', () => {
    const row = formatHead(whole, ['a']);

    assert.equal(readHead(row, anna).isDamaged, false);
    for (const courses of ['{}', '"a"', '[1]', 'null']) {
      assert.equal(readHead(row.replace('["a"]', courses), anna).isDamaged, true, courses);
    }
  });

  it('throws where nothing can be saved, without a word of the text', () => {
    for (const secret of ['{"v":2,"secret', '{"secret":1}', '[]', 'null', '{"v":2}']) {
      assert.throws(() => readHead(secret, anna), UnreadableDocument);
      assert.throws(
        () => readHead(secret, anna),
        (error: Error) => !error.message.includes('secret'),
      );
    }
    assert.throws(() => readHead(damagedWith({ v: 99 }), anna), /Fassung 99.*version 99/);
  });
});

describe('setting aside', () => {
  it('says when, in a pseudonymous record by the hour', () => {
    assert.deepEqual(setAside('a', anna, 7_200_001), { v: 1, at: 7_200_001, text: 'a' });
    assert.equal(setAside('a', { class: 'pseudonymous', id: 'x' }, 7_200_001).at, 7_200_000);
  });

  it('keeps also what was set aside before', () => {
    assert.deepEqual(setAside('b', anna, 2, setAside('a', anna, 1)), { v: 1, at: 2, text: 'a\nb' });
  });
});
