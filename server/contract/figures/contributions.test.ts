import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Milestone } from '../milestones.ts';
import type { LearnerRecord } from '../record.ts';
import { contributionsOf } from './contributions.ts';

const MARCH = Date.UTC(2026, 2, 31, 23, 59);

function recordOf(milestones: Partial<Milestone>[], key: LearnerRecord['key'] = { class: 'named', id: 'anna' }) {
  const whole = milestones.map((one) => ({ term: 'first', revision: 'r', at: MARCH, ...one }) as Milestone);
  return {
    v: 4,
    key,
    generation: 'g',
    created: 0,
    courses: { a: { state: { lessons: {} }, milestones: whole } },
  } satisfies LearnerRecord;
}

describe('what a record contributes', () => {
  it('is that a course was begun and completed, not what was reached in between', () => {
    const record = recordOf([
      { kind: 'started', month: '2026-04', department: 'Bauamt' },
      { kind: 'lesson-completed', month: '2026-04', lesson: 'l' },
      { kind: 'passed', month: '2026-04' },
      { kind: 'completed', month: '2026-05', department: 'Kasse' },
    ]);
    assert.deepEqual(contributionsOf(record), [
      { month: '2026-04', kind: 'participation', course: 'a', department: 'Bauamt' },
      { month: '2026-05', kind: 'completion', course: 'a', department: 'Kasse' },
    ]);
  });

  it('counts a completion each term anew', () => {
    const record = recordOf([
      { kind: 'completed', month: '2025-11' },
      { kind: 'completed', month: '2026-11', term: '2026-11-01' },
    ]);
    assert.deepEqual(
      contributionsOf(record).map(({ month }) => month),
      ['2025-11', '2026-11'],
    );
  });

  it('counts older milestones in the month when they were reached, by UTC', () => {
    assert.deepEqual(contributionsOf(recordOf([{ kind: 'started' }])), [
      { month: '2026-03', kind: 'participation', course: 'a' },
    ]);
  });

  it('tells no department of a pseudonym, whatever stands there', () => {
    const record = recordOf([{ kind: 'started', department: 'Bauamt' }], { class: 'pseudonymous', id: 'h' });
    assert.deepEqual(contributionsOf(record), [{ month: '2026-03', kind: 'participation', course: 'a' }]);
  });
});
