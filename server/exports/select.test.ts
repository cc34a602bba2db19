import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Milestone } from '../contract/milestones.ts';
import type { LearnerRecord, RecordKey } from '../contract/record.ts';
import { collect } from '../testing/collect.ts';
import type { ExportFilter } from './filter.ts';
import { select } from './select.ts';
import { planOf, someFilter, someFormat, someRecords } from './testing/arbitrary-records.ts';
import { offered, retired } from './testing/some-courses.ts';
import { writeExport } from './write.ts';

const ALL = [...offered, ...retired].map(({ id }) => id);

function recordOf(recordClass: RecordKey['class'], ids = [...ALL, 'never-was'], milestones: Milestone[] = []) {
  const record: LearnerRecord = {
    ...{ v: 4, key: { class: recordClass, id: 'anna' }, generation: 'g', created: 1 },
    courses: Object.fromEntries(ids.map((id) => [id, { state: { lessons: {} }, milestones }])),
  };
  return recordClass === 'named' ? { ...record, person: { name: 'Anna Müller', department: 'Amt 10' } } : record;
}

function coursesOf(record: LearnerRecord, filter: ExportFilter = {}): string[] {
  const found = select(record, planOf('json', [], filter).about);
  return found?.exported.courses.map(({ course }) => course) ?? [];
}

function milestone(kind: Milestone['kind'], day: string, term = 'first'): Milestone {
  return { kind, term, revision: 'r', at: Date.parse(`${day}T23:59:59.999Z`) };
}

describe('what is exported of a record', () => {
  it('names a person only beside courses that are named today, or were when they were last offered', () => {
    assert.deepEqual(coursesOf(recordOf('named')), ['named', 'proof', 'was-named']);
  });

  it('is nothing of a person who has only courses that became pseudonymous, or that nobody knows', () => {
    const ids = ['pseudonymous', 'device', 'was-pseudonymous', 'never-was'];

    assert.equal(select(recordOf('named', ids), planOf('json', []).about), undefined);
  });

  it('is all courses of a record under a pseudonym, without a name', () => {
    const named = { ...recordOf('pseudonymous'), person: { name: 'Anna Müller' } };
    const found = select(named, planOf('json', []).about)!;

    assert.deepEqual(coursesOf(recordOf('pseudonymous')), [...ALL, 'never-was']);
    assert.doesNotMatch(JSON.stringify(found), /Anna|Müller|person/);
  });

  it('is of the courses and the area that were asked for, also of retired ones', () => {
    assert.deepEqual(coursesOf(recordOf('pseudonymous'), { course: ['was-named', 'device'] }), ['device', 'was-named']);
    assert.deepEqual(coursesOf(recordOf('pseudonymous'), { area: 'hauptamt' }), ['named', 'was-named']);
    assert.deepEqual(coursesOf(recordOf('named'), { area: 'hauptamt', course: ['proof'] }), []);
  });

  it('was reached in the time that was asked for, both days included', () => {
    const record = recordOf(
      'named',
      ['named'],
      [milestone('started', '2026-10-01'), milestone('completed', '2026-10-31')],
    );
    const isIn = (filter: ExportFilter) => coursesOf(record, filter).length === 1;

    assert.ok(isIn({ from: '2026-10-31', until: '2026-10-31' }));
    assert.ok(isIn({ from: '2026-10-01', until: '2026-10-01' }));
    assert.ok(!isIn({ from: '2026-11-01' }));
    assert.ok(!isIn({ until: '2026-09-30' }));
    assert.ok(!isIn({ from: '2026-10-02', until: '2026-10-30' }));
    // What is asked for is that state, then.
    assert.ok(!isIn({ from: '2026-10-31', state: 'begun' }));
    assert.ok(isIn({ from: '2026-10-31', state: 'completed' }));
    assert.ok(!isIn({ state: 'passed' }));
  });

  it('is due where it was begun, and isn’t completed in the term that runs', () => {
    const isDue = (milestones: Milestone[], ids = ['named']) =>
      coursesOf(recordOf('named', ids, milestones), { state: 'due' }).length === 1;
    const started = milestone('started', '2026-10-01');

    assert.ok(isDue([started]));
    assert.ok(isDue([started, milestone('completed', '2026-10-02')]), 'completed, but to be learnt anew since');
    assert.ok(!isDue([started, milestone('completed', '2026-11-02', '2026-11-01')]));
    assert.ok(!isDue([started], ['was-named']), 'what is offered no more is due no more');
  });

  it('never holds where somebody was in a video, for how long, at what time, or what was answered', async () => {
    await fc.assert(
      fc.asyncProperty(someFormat, someRecords, someFilter, async (format, records, filter) => {
        const text = (await collect(writeExport(planOf(format, records, filter)))).map((piece) => piece.text).join('');
        const lines = text.split('\n').slice(1, -2).join('\n');

        assert.doesNotMatch(lines, /segments|"watched":\[|position|response|"received"|"rev"|fact-number|generation/);
        // Statements have an id of hexadecimal digits, and say a day as its midnight.
        assert.doesNotMatch(lines.replaceAll(/T00:00:00Z|"id":"[\da-f-]{36}"/g, ''), /\d\d:\d\d|\d{12}/);
      }),
    );
  });
});
