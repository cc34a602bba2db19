import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { factsOf } from './facts-of.ts';
import type { GradedFact } from './merge.ts';
import { merge } from './merge.ts';
import { EMPTY_STATE } from './state.ts';

const stamp = {
  v: fc.constant(1 as const),
  course: fc.constant('course'),
  lesson: fc.constantFrom('a', 'b', 'constructor'),
  term: fc.constantFrom('first', '2026-11-01'),
  at: fc.integer({ min: 0, max: 5 }),
  generation: fc.constant(null),
};
const tenths = fc.integer({ min: 0, max: 1000 }).map((number) => number / 10);

const fact: fc.Arbitrary<Omit<GradedFact, 'id'>> = fc.oneof(
  fc.record({
    ...stamp,
    kind: fc.constant('watched' as const),
    segments: fc.array(
      tenths.map((from): [number, number] => [from, from + 1]),
      { maxLength: 4 },
    ),
    position: tenths,
  }),
  fc.record({
    ...stamp,
    kind: fc.constant('answered' as const),
    question: fc.constantFrom('q', 'r'),
    rev: fc.constantFrom('rev-1', 'rev-2'),
    response: fc.uniqueArray(fc.constantFrom('x', 'y')),
    score: fc.constantFrom(0, 0.5, 1),
    correct: fc.boolean(),
  }),
  fc.record({ ...stamp, kind: fc.constant('done' as const), step: fc.constantFrom('read', 'tried') }),
);

describe('the facts that make a state', () => {
  it('give it again, once the service has graded the answers', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), (some) => {
        const facts = some.map((one, index) => ({ ...one, id: `fact-${index}` }) as GradedFact);
        const state = facts.reduce(merge, EMPTY_STATE);
        const again = factsOf('course', state).map((one) => ({ ...facts.find(({ id }) => id === one.id), ...one }));

        assert.deepEqual((again as GradedFact[]).reduce(merge, EMPTY_STATE), state);
      }),
    );
  });

  it('leave out attempts, which the service takes from nobody but who had them drawn', () => {
    const stamped = {
      v: 1,
      id: 'attempt-number-1',
      course: 'course',
      lesson: 'a',
      term: 'first',
      at: 1,
      generation: null,
    };
    const attempt = { ...stamped, kind: 'submitted', attempt: 'x', answers: [] } as unknown as GradedFact;
    const step = { ...stamped, id: 'step-number-one-', kind: 'done', step: 'tried' } as unknown as GradedFact;
    const state = [attempt, step].reduce(merge, EMPTY_STATE);

    assert.deepEqual(factsOf('course', state), [step]);
  });

  it('are none where nothing was done', () => {
    assert.deepEqual(factsOf('course', EMPTY_STATE), []);
  });
});
