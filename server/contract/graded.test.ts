import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countedIn, poolOf } from './graded.ts';
import type { Question } from './question.ts';

const question = (id: string, changes: Partial<Question> = {}): Question => {
  return { id, rev: id, type: 'single', title: [id], body: [], options: [], ...changes };
};

const questions = [
  question('a'),
  question('b', { type: 'gap' }),
  question('c', { moment: 12 }),
  question('tun', { type: 'step' }),
  question('vorsatz', { type: 'reflection' }),
];

describe('what counts of a lesson', () => {
  it('is in practice every question that is graded', () => {
    assert.equal(countedIn({ questions }, 'practice'), 3);
    assert.equal(countedIn({ questions: [] }, 'practice'), 0);
  });

  it('is in a proof what an attempt draws of those that don’t stop the film', () => {
    assert.deepEqual(
      poolOf({ questions }).map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(countedIn({ questions }, 'proof'), 2);
    assert.equal(countedIn({ questions, draw: 1 }, 'proof'), 1);
    assert.equal(countedIn({ questions, draw: 9 }, 'proof'), 2);
  });
});
