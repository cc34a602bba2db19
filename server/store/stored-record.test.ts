import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LearnerRecord } from '../contract/record.ts';
import { merge } from '../contract/merge.ts';
import { EMPTY_STATE } from '../contract/state.ts';
import { anyGradedFact } from '../contract/testing/arbitrary-facts.ts';
import { migrate } from './migrate.ts';
import { formatRecord } from './stored-record.ts';

describe('a record as it is stored', () => {
  it('is read as what it was, whatever was answered how often', () => {
    fc.assert(
      fc.property(fc.array(anyGradedFact, { maxLength: 30 }), (facts) => {
        const record = recordOf(facts.reduce(merge, EMPTY_STATE));

        assert.deepEqual(migrate(JSON.parse(formatRecord(record))), record);
      }),
    );
  });

  it('is written as it was read', () => {
    for (const version of [2, 3]) {
      const sample = sampleOf(version);
      const once = migrate(structuredClone(sample));

      assert.deepEqual(migrate(JSON.parse(formatRecord(once))), once);
      if (version === 3) assert.deepEqual(JSON.parse(formatRecord(once)), sample);
    }
  });

  it('holds an answer once that is first, best and last at once, also where an older version wrote it thrice', () => {
    const answer = { at: 1, id: 'a', rev: 'r', response: ['ja'], score: 1, correct: true };
    const lesson = { watched: [], attempts: {}, done: {} };
    const thrice = { first: answer, best: { ...answer }, last: { ...answer } };
    const record = recordOf({ lessons: { a: { first: { ...lesson, answers: { frage: thrice } } } } });

    assert.equal(formatRecord(record).split('"ja"').length, 2);
  });
});

function recordOf(state: LearnerRecord['courses'][string]['state']): LearnerRecord {
  const key = { class: 'named' as const, id: 'anna' };
  return { v: 3, key, generation: 'g', created: 1, courses: { kurs: { state, milestones: [] } } };
}

function sampleOf(version: number): unknown {
  return JSON.parse(readFileSync(new URL(`samples/record.v${version}.json`, import.meta.url), 'utf8'));
}
