import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Milestone } from './milestones.ts';
import type { CourseRecord } from './record.ts';
import type { RetentionRules } from './retention.ts';
import { changedAt, monthsAfter, progressEnd, proofEnd, whatStays } from './retention.ts';

const keep: RetentionRules = { pseudonymous: 6, named: 12, proofs: 36, audit: 24, erasures: 24 };
const at = (time: string) => Date.parse(time);

const courseOf = (changes: {
  received?: string;
  milestones?: [string, Milestone['kind'], boolean][];
}): CourseRecord => ({
  state: {
    lessons: changes.received
      ? {
          a: {
            first: {
              watched: [[0, 5]],
              position: { at: 5, id: 'x', received: at(changes.received), seconds: 5 },
              answers: {},
              attempts: {},
              done: {},
            },
          },
        }
      : {},
  },
  milestones: (changes.milestones ?? []).map(([time, kind, proof]) => ({
    ...{ kind, term: 'first', revision: 'r1', at: at(time) },
    ...(proof && { proof: true }),
  })),
});

describe('calendar months', () => {
  for (const [from, months, to] of [
    ['2026-01-15T10:00Z', 1, '2026-02-15T10:00Z'],
    ['2026-01-31T23:59Z', 1, '2026-02-28T23:59Z'],
    ['2028-01-31T00:00Z', 1, '2028-02-29T00:00Z'],
    ['2026-11-22T08:00Z', 12, '2027-11-22T08:00Z'],
    ['2028-02-29T08:00Z', 12, '2029-02-28T08:00Z'],
    ['2026-12-31T08:00Z', 2, '2027-02-28T08:00Z'],
    ['2026-03-31T08:00Z', -1, '2026-02-28T08:00Z'],
    ['2026-10-25T00:30Z', 36, '2029-10-25T00:30Z'],
  ] as const) {
    it(`${months} after ${from} are ${to}`, () => assert.equal(monthsAfter(at(from), months), at(to)));
  }

  it('grow with the time and with the months, and never leave the month that is meant', () => {
    const time = fc.integer({ min: 0, max: at('2100-01-01') });
    const months = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(time, time, months, (one, other, many) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(monthsAfter(early, many) <= monthsAfter(late, many));
        assert.ok(monthsAfter(early, many) < monthsAfter(early, many + 1));
        const [from, to] = [new Date(early), new Date(monthsAfter(early, many))];
        const passed = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
        assert.equal(passed, many);
      }),
    );
  });
});

describe('what stays of a course', () => {
  const started: [string, Milestone['kind'], boolean] = ['2026-01-01', 'started', false];
  const passed: [string, Milestone['kind'], boolean] = ['2026-02-01', 'passed', true];
  const completed: [string, Milestone['kind'], boolean] = ['2026-03-01', 'completed', true];
  const course = courseOf({ received: '2026-03-01', milestones: [started, passed, completed] });
  const kinds = (stays: CourseRecord | undefined) => stays?.milestones.map(({ kind }) => kind);

  it('is all of it, untouched, till the months of its class are over', () => {
    assert.equal(whatStays(course, 'named', keep, at('2027-02-28T23:59:59.999Z')), course);
    assert.notEqual(whatStays(course, 'named', keep, at('2027-03-01')), course);
    assert.notEqual(whatStays(course, 'pseudonymous', keep, at('2026-09-01')), course);
  });

  it('are its proofs from then on, each till its own end', () => {
    const later = whatStays(course, 'named', keep, at('2027-03-01'));
    assert.deepEqual(later?.state, { lessons: {} });
    assert.deepEqual(kinds(later), ['passed', 'completed']);
    assert.deepEqual(kinds(whatStays(later, 'named', keep, at('2029-02-01'))), ['completed']);
    assert.equal(whatStays(later, 'named', keep, at('2029-03-01')), undefined);
  });

  it('is nothing where nothing is a proof', () => {
    const practice = courseOf({ received: '2026-03-01', milestones: [started] });
    assert.equal(whatStays(practice, 'named', keep, at('2027-03-01')), undefined);
  });

  it('counts from the receipt of what was reported late, and from what was earned', () => {
    assert.equal(changedAt(course), at('2026-03-01'));
    assert.equal(changedAt(courseOf({ milestones: [completed] })), at('2026-03-01'));
    assert.equal(changedAt({ state: { lessons: {} }, milestones: [] }), 0);
  });

  it('keeps a proof as long as the progress, which would only earn it anew', () => {
    const busy = courseOf({ received: '2029-06-01', milestones: [passed] });
    const [proof] = busy.milestones;
    assert.equal(whatStays(busy, 'named', keep, at('2029-07-01')), busy);
    assert.equal(proofEnd(proof!, busy, 'named', keep), progressEnd(busy, 'named', keep));
  });

  it('changes only once until something more is over', () => {
    const day = 86_400_000;
    const moment = fc.integer({ min: at('2026-01-01'), max: at('2031-01-01') });
    fc.assert(
      fc.property(moment, fc.constantFrom('named' as const, 'pseudonymous' as const), (now, recordClass) => {
        const once = whatStays(course, recordClass, keep, now);
        const twice = once && whatStays(once, recordClass, keep, now);
        assert.equal(twice, once);
        const tomorrow = once && whatStays(once, recordClass, keep, now + day);
        assert.deepEqual(tomorrow, whatStays(course, recordClass, keep, now + day));
      }),
    );
  });
});
