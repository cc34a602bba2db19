import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyedQuestion, QuestionType } from './question.ts';
import { grade, isAnswerTo } from './grade.ts';

const question = (type: QuestionType, key: Record<string, boolean>): KeyedQuestion => ({
  id: 'q',
  rev: 'rev',
  type,
  title: ['?'],
  body: [],
  options: Object.entries(key).map(([id, right]) => ({
    id,
    text: [id],
    right,
    feedback: [{ kind: 'paragraph', children: [`weil ${id}`] }],
  })),
});

describe('grade', () => {
  it('grades a single choice as right or wrong, with the reason of what was chosen only', () => {
    const single = question('single', { a: true, b: false });
    assert.deepEqual(grade(['a'], single), {
      score: 1,
      correct: true,
      chosen: [{ id: 'a', right: true, feedback: [{ kind: 'paragraph', children: ['weil a'] }] }],
      missing: 0,
    });
    assert.equal(grade(['b'], single).score, 0);
    assert.equal(JSON.stringify(grade(['b'], single)).includes('weil a'), false);
  });

  it('gives no point for ticking everything in a single choice', () => {
    assert.equal(grade(['a', 'b'], question('single', { a: true, b: false })).score, 0);
    assert.equal(grade(['a', 'b'], question('true-false', { a: true, b: false })).score, 0);
  });

  it('gives a share for a multiple choice: right minus wrong, of all right ones, not below 0', () => {
    const multiple = question('multiple', { a: true, b: true, c: false, d: false });
    const scoreOf = (...response: string[]) => grade(response, multiple).score;
    assert.deepEqual(
      [scoreOf('a', 'b'), scoreOf('a'), scoreOf('a', 'b', 'c'), scoreOf('a', 'c'), scoreOf('c', 'd'), scoreOf()],
      [1, 0.5, 0.5, 0, 0, 0],
    );
    assert.equal(grade(['a', 'b', 'c'], multiple).correct, false);
    assert.equal(grade(['a'], multiple).missing, 1);
  });

  it('ignores options that never were, and options named twice', () => {
    const multiple = question('multiple', { a: true, b: true, c: false });
    assert.equal(grade(['a', 'a', 'nonsense'], multiple).score, 0.5);
  });
});

describe('isAnswerTo', () => {
  const single = question('single', { a: true, b: false });
  const multiple = question('multiple', { a: true, b: true, c: false });

  it('takes options of the question, each once; one where one has to be chosen', () => {
    assert.equal(isAnswerTo(['b'], single), true);
    assert.equal(isAnswerTo(['a', 'c'], multiple), true);
    assert.equal(isAnswerTo([], multiple), true);
  });

  it('refuses what nobody can have chosen', () => {
    for (const response of [[], ['a', 'b'], ['nonsense'], ['a', 'a']]) {
      assert.equal(isAnswerTo(response, single), false);
      assert.equal(isAnswerTo(response, question('true-false', { a: true, b: false })), false);
    }
    assert.equal(isAnswerTo(['a', 'a'], multiple), false);
    assert.equal(isAnswerTo(['a', 'nonsense'], multiple), false);
  });
});
