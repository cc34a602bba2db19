import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grade, isAnswerTo } from '../grade.ts';
import type { KeyedQuestion } from '../question.ts';
import { option, questionOf } from '../testing/arbitrary-questions.ts';

/** The telephone rings; whoever asks back comes to it again, whoever looks it up comes to the file. */
const scenario: KeyedQuestion = {
  ...questionOf('scenario', [
    option('ask', { right: false, to: 'phone' }),
    option('look', { to: 'file' }),
    option('promise', { right: false }),
    option('note'),
    option('forget', { right: false }),
  ]),
  scenes: [
    { id: 'phone', title: ['Am Telefon'], body: [], options: ['ask', 'look', 'promise'] },
    { id: 'file', title: ['In der Akte'], body: [], options: ['note', 'forget'] },
  ],
};

describe('a decision with branches', () => {
  it('is worth the share of good decisions among those made', () => {
    const scoreOf = (...path: string[]) => grade(path, scenario).score;
    assert.deepEqual(
      [scoreOf('look', 'note'), scoreOf('look', 'forget'), scoreOf('promise'), scoreOf('ask', 'look', 'note')],
      [1, 0.5, 0, 2 / 3],
    );
  });

  it('counts each decision of somebody who comes by a scene again, with its reason', () => {
    const verdict = grade(['ask', 'ask', 'look', 'note'], scenario);
    assert.deepEqual(
      [verdict.score, verdict.correct, verdict.chosen.map(({ id }) => id)],
      [0.5, false, ['ask', 'ask', 'look', 'note']],
    );
  });

  it('is answered at an end, and by the way one can go', () => {
    assert.equal(isAnswerTo(['look', 'note'], scenario), true);
    for (const path of [
      [],
      ['ask'],
      ['look'],
      ['note'],
      ['look', 'promise'],
      ['promise', 'note'],
      ['nobody'],
      ['look', 'nobody'],
    ]) {
      assert.equal(isAnswerTo(path, scenario), false, path.join(' '));
    }
  });
});
