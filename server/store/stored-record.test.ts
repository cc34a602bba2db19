import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LearnerRecord } from '../contract/record.ts';
import { merge } from '../contract/merge.ts';
import { EMPTY_STATE } from '../contract/state.ts';
import { anyGradedFact } from '../contract/testing/arbitrary-facts.ts';
import { migrateCourse, migrateHead } from './migrate.ts';
import { formatCourse, formatHead } from './stored-record.ts';

describe('a course as it is stored', () => {
  it('is read as what it was, whatever was answered how often', () => {
    fc.assert(
      fc.property(fc.array(anyGradedFact, { maxLength: 30 }), (facts) => {
        const course = { state: facts.reduce(merge, EMPTY_STATE), milestones: [] };

        assert.deepEqual(migrateCourse(JSON.parse(formatCourse(course))), course);
      }),
    );
  });

  it('is written as it was read', () => {
    const [head, course] = Object.values(sampleOf(4));
    const { record, courses } = migrateHead(structuredClone(head));

    assert.deepEqual(JSON.parse(formatHead(record, courses!)), head);
    assert.deepEqual(JSON.parse(formatCourse(migrateCourse(structuredClone(course)))), course);
  });
});

describe('a record’s own row', () => {
  it('names its courses in an order that says nothing', () => {
    const record: LearnerRecord = {
      ...{ v: 4, key: { class: 'named', id: 'anna' }, generation: 'g', created: 1 },
      courses: { b: { state: EMPTY_STATE, milestones: [] } },
    };

    assert.match(formatHead(record, ['c', 'a', 'b']), /"courses":\["a","b","c"\]\}$/);
  });
});

function sampleOf(version: number): Record<string, unknown> {
  const file = new URL(`samples/record.v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
