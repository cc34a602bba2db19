import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyGradedFact, inAnyOrder } from './testing/arbitrary-facts.ts';
import type { GradedFact } from './merge.ts';
import { answersTo, join, merge } from './merge.ts';
import type { CourseState } from './state.ts';
import { EMPTY_STATE } from './state.ts';

const facts = fc.array(anyGradedFact, { maxLength: 12 });
const state = facts.map(stateOf);

function stateOf(some: GradedFact[]): CourseState {
  return some.reduce(merge, EMPTY_STATE);
}

describe('merging facts of every kind', () => {
  it('is commutative: two states are the same in either order', () => {
    fc.assert(fc.property(state, state, (a, b) => assert.deepEqual(join(a, b), join(b, a))));
  });

  it('is associative: how facts are grouped on their way does not matter', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => assert.deepEqual(join(join(a, b), c), join(a, join(b, c)))),
    );
  });

  it('is idempotent: what arrives again changes nothing', () => {
    fc.assert(fc.property(state, (a) => assert.deepEqual(join(a, a), a)));
    fc.assert(
      fc.property(state, anyGradedFact, (a, fact) => assert.deepEqual(merge(merge(a, fact), fact), merge(a, fact))),
    );
  });

  it('gives the same state for any order and any repetition of the same facts', () => {
    const shuffled = facts.chain((some) => fc.tuple(fc.constant(some), inAnyOrder(some, 3)));
    fc.assert(fc.property(shuffled, ([some, again]) => assert.deepEqual(stateOf(again), stateOf(some))));
  });

  it('never changes the state it is given', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const before = structuredClone([a, b]);
        join(a, b);
        assert.deepEqual([a, b], before);
      }),
    );
  });

  it('survives the way through JSON, as every state is stored', () => {
    fc.assert(fc.property(state, (a) => assert.deepEqual(JSON.parse(JSON.stringify(a)), a)));
  });
});

describe('what a merged state says', () => {
  const base = { v: 1 as const, course: 'c', lesson: 'l', term: 'first', generation: null };
  const answer = (at: number, share: number, rev = 'r'): GradedFact => ({
    ...base,
    kind: 'answered',
    id: `fact-${at}`,
    at,
    question: 'q',
    rev,
    response: [`o${at}`],
    score: share,
    correct: share === 1,
  });

  const questionOf = (facts: GradedFact[]) => stateOf(facts).lessons['l']!['first']!.answers['q']!;

  it('keeps the first, the best and the last answer', () => {
    const { first, best, last } = answersTo(questionOf([answer(3, 0.5), answer(1, 0), answer(2, 1)]));
    assert.deepEqual([first.at, best.at, last.at], [1, 2, 3]);
  });

  it('takes the earliest of equally good answers', () => {
    assert.equal(answersTo(questionOf([answer(3, 1), answer(2, 1)])).best.at, 2);
  });

  it('holds an answer once that is first, best and last at once', () => {
    assert.deepEqual(Object.keys(questionOf([answer(1, 1)])), ['first']);
    assert.deepEqual(Object.keys(questionOf([answer(1, 1), structuredClone(answer(1, 1))])), ['first']);
    assert.deepEqual(Object.keys(questionOf([answer(1, 1), answer(2, 0)])), ['first', 'last']);
    assert.deepEqual(Object.keys(questionOf([answer(1, 0), answer(2, 1)])), ['first', 'best']);
  });

  it('joins what was watched and keeps the latest position', () => {
    const watched = (at: number, from: number, to: number): GradedFact => ({
      ...base,
      kind: 'watched',
      id: `fact-${at}`,
      at,
      segments: [[from, to]],
      position: to,
    });
    const lesson = stateOf([watched(2, 10.04, 20.0), watched(1, 0, 10.3), watched(3, 30, 31)]).lessons['l']!['first']!;
    assert.deepEqual(lesson.watched, [
      [0, 20],
      [30, 31],
    ]);
    assert.equal(lesson.position?.seconds, 31);
  });

  it('holds the very parts that were there where a fact adds nothing to them', () => {
    const before = stateOf([answer(1, 1)]);
    const after = merge(before, { ...base, kind: 'done', id: 'fact-2', at: 2, step: 'read' });
    const [old, lesson] = [before, after].map(({ lessons }) => lessons['l']!['first']!);
    assert.equal(lesson!.answers, old!.answers);
    assert.equal(lesson!.watched, old!.watched);
    assert.notEqual(lesson!.done, old!.done);
  });

  it('keeps the terms of a lesson apart', () => {
    const lessons = stateOf([answer(1, 1), { ...answer(2, 0), term: '2026-11-01' }]).lessons['l']!;
    assert.deepEqual(Object.keys(lessons).sort(), ['2026-11-01', 'first']);
    assert.equal(answersTo(lessons['first']!.answers['q']!).last.score, 1);
  });

  it('keeps the smaller time of receipt of a duplicate', () => {
    const merged = stateOf([{ ...answer(1, 1), received: 9 }, { ...answer(1, 1), received: 4 }, answer(1, 1)]);
    assert.equal(merged.lessons['l']!['first']!.answers['q']!.first.received, 4);
  });
});
