import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Course } from './course.ts';
import { exportRecord } from './export.ts';
import type { WatchedFact } from './fact.schema.ts';
import type { GradedFact } from './merge.ts';
import { rememberSize } from './record-size.ts';
import type { LearnerRecord } from './record.ts';
import { joinRecords, MOST_FORMER } from './record.ts';
import type { Taking } from './take.ts';
import { LARGEST_RECORD, MOST_INTERVALS, MOST_TERMS, take } from './take.ts';

const course: Course = {
  id: 'kurs',
  title: 'Kurs',
  language: 'de',
  summary: '',
  topics: [],
  access: 'staff',
  record: 'named',
  mode: 'practice',
  complete: { watched: 0.9, passed: 0.8 },
  intro: [],
  revision: 'r1',
  media: '',
  lessons: [
    {
      id: 'a',
      title: 'A',
      preview: false,
      renew: [],
      video: { src: 'a.m3u8', duration: 100, captions: [] },
      body: [],
      materials: [],
      questions: [],
    },
  ],
};
const taking = (changes: Partial<Taking> = {}): Taking => ({
  key: { class: 'named', id: 'k.brandt' },
  generation: 'generation-1',
  now: 10_000,
  course: (id) => (id === 'kurs' ? course : undefined),
  ...changes,
});
const watched = (id: string, at: number, generation: string | null, to = 50): WatchedFact => ({
  v: 1,
  id,
  course: 'kurs',
  lesson: 'a',
  term: 'first',
  at,
  generation,
  kind: 'watched',
  segments: [[0, to]],
  position: to,
});

function taken(before: LearnerRecord | undefined, fact: GradedFact, changes?: Partial<Taking>) {
  const { record, rejected } = take(before, [fact], taking(changes));
  return { record, reasons: rejected.map(({ reason }) => reason) };
}

describe('take', () => {
  it('begins a record with the first fact, under a new generation', () => {
    const { record } = taken(undefined, watched('f1', 1, null), { person: { name: 'Kemal Brandt' } });
    assert.equal(record!.generation, 'generation-1');
    assert.deepEqual(record!.person, { name: 'Kemal Brandt' });
    assert.deepEqual(record!.courses['kurs']!.state.lessons['a']!['first']!.watched, [[0, 50]]);
  });

  it('takes facts of its own generation, and of none, into a record', () => {
    const { record } = taken(undefined, watched('f1', 1, null));
    assert.deepEqual(taken(record, watched('f2', 2, null)).reasons, []);
    assert.deepEqual(taken(record, watched('f3', 3, 'generation-1')).reasons, []);
  });

  it('says when it was begun: after the last erasure, however the clock goes', () => {
    assert.equal(taken(undefined, watched('f1', 1, null)).record!.created, 10_000);
    const anew = taken(undefined, watched('f1', 10_100, null), { erasedAt: 10_050 }).record!;
    assert.equal(anew.created, 10_051);
    assert.equal(taken(anew, watched('f2', 10_200, null), { now: 20_000 }).record!.created, 10_051);
  });

  it('writes by the hour into a pseudonymous record, so that no time stands in both of a learner’s records', () => {
    const now = Date.UTC(2026, 10, 22, 8, 30);
    const [named, pseudonymous] = (['named', 'pseudonymous'] as const).map((recordClass) => {
      const { record } = taken(undefined, watched('f1', now - 5, null), { now, key: { class: recordClass, id: 'x' } });
      return [record!.created, record!.courses['kurs']!.state.lessons['a']!['first']!.position!.received];
    });
    assert.deepEqual(named, [now, now]);
    const key = { class: 'pseudonymous' as const, id: 'x' };
    const anew = taken(undefined, watched('f2', now, null), { now, erasedAt: now - 1, key }).record!;
    assert.equal(anew.created, Date.UTC(2026, 10, 22, 9));
    assert.deepEqual(pseudonymous, [Date.UTC(2026, 10, 22, 8), Date.UTC(2026, 10, 22, 8)]);
  });

  it('takes facts of a record that was joined into it, and of the learner’s record of the other class', () => {
    const record = { ...taken(undefined, watched('f1', 1, null)).record!, formerly: ['generation-0'] };
    assert.deepEqual(taken(record, watched('f2', 2, 'generation-0')).reasons, []);
    assert.deepEqual(taken(record, watched('f3', 2, 'named-1'), { others: ['named-1'] }).reasons, []);
    assert.deepEqual(taken(undefined, watched('f3', 2, 'named-1'), { others: ['named-1'] }).reasons, []);
    assert.deepEqual(taken(record, watched('f4', 2, 'generation-9')).reasons, ['erased']);
  });

  it('writes nothing again that already stands in the learner’s record of the other class', () => {
    const other = taken(undefined, watched('f1', 1, null), { generation: 'pseudonymous-1' }).record!;
    assert.deepEqual(taken(undefined, watched('f1', 1, null), { other }), { record: undefined, reasons: [] });
    assert.ok(taken(undefined, watched('f1', 2, null), { other }).record);
    assert.ok(taken(undefined, watched('f2', 1, null), { other }).record);
    const { state } = taken(undefined, { ...watched('f1', 1, null), term: '1970-01-01' }, { other }).record!.courses[
      'kurs'
    ]!;
    assert.deepEqual(Object.keys(state.lessons['a']!), ['1970-01-01']);
  });

  it('refuses a fact of a record that was erased, and begins nothing for it', () => {
    const { record, reasons } = taken(undefined, watched('f1', 1, 'generation-0'));
    assert.deepEqual([record, reasons], [undefined, ['erased']]);
  });

  it('refuses facts of an old tab after the record began anew', () => {
    const { record } = taken(undefined, watched('f1', 600, null), { erasedAt: 500 });
    assert.deepEqual(taken(record, watched('f2', 2, 'generation-0')).reasons, ['erased']);
    assert.deepEqual(taken(record, watched('f3', 499, null), { erasedAt: 500 }).reasons, ['erased']);
    assert.deepEqual(taken(record, watched('f4', 501, null), { erasedAt: 500 }).reasons, []);
  });

  it('keeps the rest of a batch', () => {
    const { record, rejected } = take(
      undefined,
      [watched('f1', 1, 'generation-0'), watched('f2', 2, null, 20), watched('f3', 3, 'generation-9')],
      taking(),
    );
    assert.deepEqual(
      rejected.map(({ id }) => id),
      ['f1', 'f3'],
    );
    assert.deepEqual(record!.courses['kurs']!.state.lessons['a']!['first']!.watched, [[0, 20]]);
  });

  it('keeps a lesson’s terms, but not without end', () => {
    const facts = Array.from({ length: MOST_TERMS + 2 }, (_, day) => ({
      ...watched(`f${day}`, day, null),
      term: new Date(day * 86_400_000).toISOString().slice(0, 10),
    }));
    const { record, rejected } = take(undefined, facts, taking());
    assert.deepEqual(
      rejected.map(({ id, reason, retry }) => [id, reason, retry]),
      [
        ['f20', 'term', true],
        ['f21', 'term', true],
      ],
    );
    assert.deepEqual(taken(record, facts[0]!).reasons, []);
  });

  it('keeps what was watched, but not in crumbs without end', () => {
    const crumbs = (beginning: number): [number, number][] =>
      Array.from({ length: 400 }, (_, index) => [beginning + index * 3, beginning + index * 3 + 0.1]);
    const facts = [0, 1].map((second) => ({ ...watched(`f${second}`, second, null), segments: crumbs(second) }));
    const { record, rejected } = take(undefined, facts, taking());
    const { watched: kept } = record!.courses['kurs']!.state.lessons['a']!['first']!;
    assert.deepEqual([rejected, kept.length], [[], MOST_INTERVALS]);
    assert.deepEqual([kept[0]![0], kept.at(-1)![1]], [0, 1198.1]);
    assert.deepEqual(take(record, facts, taking()).record, record);
  });

  it('grows no further than a record may, and still takes what does not make it grow', () => {
    const facts = Array.from({ length: 800 }, (_, index) => ({
      ...watched(`f${index}`, 1000 + index, null),
      ...{
        lesson: `l${index}`,
        segments: Array.from({ length: 100 }, (_, at): [number, number] => [at * 3, at * 3 + 1]),
      },
    }));
    const { record, rejected } = take(undefined, facts, taking());
    const size = JSON.stringify(record).length;
    assert.ok(size > 0.95 * LARGEST_RECORD && size < 1.05 * LARGEST_RECORD, String(size));
    assert.ok(rejected.every(({ reason, retry, de, en }) => reason === 'full' && !retry && de && en));
    assert.ok(rejected.length > 100 && rejected.length < 700);
    assert.deepEqual(take(record, facts.slice(0, 50), taking()).rejected, []);
    assert.deepEqual(taken(record, watched('new', 5000, null)).reasons, ['full']);
  });

  it('counts on from what a record is said to be long', () => {
    const { record } = taken(undefined, watched('f1', 1, null, 20));
    rememberSize(record!, LARGEST_RECORD - 1);
    assert.deepEqual(taken(record, watched('f2', 2, null, 100)).reasons, ['full']);
    assert.deepEqual(taken(record, watched('f3', 3, null, 20)).reasons, []);
    assert.deepEqual(taken(structuredClone(record), watched('f2', 2, null, 100)).reasons, []);
  });

  it('marks what is earned in a course of proofs', () => {
    const proving = { ...course, mode: 'proof' as const };
    const { record } = taken(undefined, watched('f1', 1, null, 100), { course: () => proving });
    assert.deepEqual(
      record!.courses['kurs']!.milestones.map(({ kind, proof }) => [kind, proof]),
      [
        ['started', undefined],
        ['lesson-completed', undefined],
        ['completed', true],
      ],
    );
  });

  it('dates a milestone by the fact that reached it, or by its receipt where a clock was fast', () => {
    const early = taken(undefined, watched('f1', 4000, null, 100)).record!.courses['kurs']!.milestones;
    assert.deepEqual(
      early.map(({ kind, at }) => [kind, at]),
      [
        ['started', 4000],
        ['lesson-completed', 4000],
        ['completed', 4000],
      ],
    );
    const fast = taken(undefined, watched('f1', 12_000, null, 100)).record!.courses['kurs']!.milestones;
    assert.equal(fast[0]!.at, 10_000);
  });
});

describe('joinRecords', () => {
  it('puts two records of one learner together under the first one’s key', () => {
    const a = taken(undefined, watched('f1', 1, null, 10)).record!;
    const b = taken(undefined, { ...watched('f2', 2, null), segments: [[40, 60]] }, { generation: 'old' }).record!;
    const joined = joinRecords(a, { ...b, created: 9000, formerly: ['older', 'generation-1'] });
    assert.equal(joined.generation, 'generation-1');
    assert.deepEqual(joined.formerly, ['old', 'older']);
    assert.equal(joined.created, 9000);
    assert.deepEqual(joined.courses['kurs']!.state.lessons['a']!['first']!.watched, [
      [0, 10],
      [40, 60],
    ]);
    assert.equal(joined.courses['kurs']!.milestones[0]!.at, 1);
  });

  it('remembers the generations it has seen, but not without end', () => {
    const a = taken(undefined, watched('f1', 1, null)).record!;
    const joined = Array.from({ length: 15 }, (_, index) => ({ ...a, generation: `g${index}` })).reduce(joinRecords, a);
    assert.equal(joined.formerly!.length, MOST_FORMER);
    assert.deepEqual([joined.formerly![0], joined.generation], ['g14', 'generation-1']);
  });
});

describe('exportRecord', () => {
  it('gives shares, verdicts and milestones, but no intervals', () => {
    const answer: GradedFact = {
      ...watched('f2', 2, null),
      ...{ kind: 'answered', question: 'gone', rev: 'r', response: ['x'], score: 0.5, correct: false },
    };
    const { record } = take(undefined, [watched('f1', 1, null), answer], taking());
    const exported = exportRecord(record!, (id) => (id === 'kurs' ? course : undefined), 10_000);
    const [lesson] = exported.courses[0]!.lessons;
    assert.equal(lesson!.watched, 0.5);
    assert.equal(lesson!.current, true);
    assert.deepEqual(lesson!.questions, [
      {
        question: 'gone',
        retired: true,
        first: { score: 0.5, correct: false },
        best: { score: 0.5, correct: false },
        last: { score: 0.5, correct: false },
      },
    ]);
    assert.equal(exported.courses[0]!.milestones[0]!.at, '1970-01-01');
    assert.doesNotMatch(JSON.stringify(exported), /segments|\[\[/);
  });

  it('keeps what belongs to courses and lessons that are gone, marked as retired', () => {
    const { record } = take(undefined, [{ ...watched('f1', 1, null), lesson: 'gone' }], taking());
    assert.equal(exportRecord(record!, () => course, 0).courses[0]!.lessons[0]!.retired, true);
    assert.equal(exportRecord(record!, () => undefined, 0).courses[0]!.retired, true);
  });
});
