import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { grade, isAnswerTo } from '../grade.ts';
import type { AnsweredFact } from '../fact.schema.ts';
import { merge } from '../merge.ts';
import { EMPTY_STATE } from '../state.ts';
import { anyAsked, reordered } from '../testing/arbitrary-questions.ts';
import type { Asked } from '../testing/arbitrary-questions.ts';

/** Where the order in which something was given is no part of the answer. */
const UNORDERED = ['multiple', 'matching', 'sorting', 'gap'] as const;

/** Where one entry can't be the part of two. */
const APART = ['single', 'multiple', 'true-false', 'spot', 'matching', 'sorting', 'ordering', 'gap'] as const;

const types = Object.keys(anyAsked) as (keyof typeof anyAsked)[];

const anything = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ':', 'constructor', '__proto__', 'a:', ':b', '1e9', 'NaN'),
  ),
  { maxLength: 6 },
);

describe('an answer to a question of any type', () => {
  for (const type of types) {
    const asked: fc.Arbitrary<Asked> = anyAsked[type];

    it(`is worth something between nothing and all of it, and right is whoever has all: ${type}`, () => {
      fc.assert(
        fc.property(asked, ({ question, response }) => {
          assert.equal(isAnswerTo(response, question), true);
          const { score, correct, missing, chosen } = grade(response, question);
          assert.ok(Number.isFinite(score) && score >= 0 && score <= 1, String(score));
          assert.equal(correct, score === 1);
          assert.ok(Number.isInteger(missing) && missing >= 0);
          for (const { id } of chosen) assert.ok(question.options.some((one) => one.id === id));
          if (correct) assert.ok(missing === 0 && chosen.every(({ right }) => right));
        }),
      );
    });

    it(`is worth the same when it arrives again, and counts once: ${type}`, () => {
      fc.assert(
        fc.property(asked, ({ question, response }) => {
          const [once, again] = [grade(response, question), grade(response, question)].map((verdict) =>
            merge(EMPTY_STATE, { ...factOf(response), ...verdict }),
          );
          assert.deepEqual(again, once);
          assert.deepEqual(merge(once!, { ...factOf(response), ...grade(response, question) }), once);
        }),
      );
    });

    it(`doesn't hang on the order in which options are shown: ${type}`, () => {
      const shown = asked.chain((one) => fc.tuple(fc.constant(one), reordered(one)));
      fc.assert(
        fc.property(shown, ([{ question, response }, other]) => {
          assert.equal(isAnswerTo(response, other.question), true);
          const { score, missing } = grade(response, question);
          assert.deepEqual({ score, missing }, only(grade(response, other.question)));
        }),
      );
    });

    it(`is known from what nobody can have answered, and whatever is taken for one can be graded: ${type}`, () => {
      const strange = fc.tuple(asked, asked, anything, fc.boolean());
      fc.assert(
        fc.property(strange, ([{ question, response }, other, words, mixed]) => {
          for (const some of [words, other.response, mixed ? [...response, ...words] : [...words, ...response]]) {
            if (!isAnswerTo(some, question)) continue;
            const { score } = grade(some, question);
            assert.ok(Number.isFinite(score) && score >= 0 && score <= 1);
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  for (const type of APART) {
    it(`names nothing twice, and nothing that isn't there: ${type}`, () => {
      fc.assert(
        fc.property(anyAsked[type], ({ question, response }) => {
          for (const entry of response) assert.equal(isAnswerTo([...response, entry], question), false);
          for (const stranger of ['nobody-has-this-id', 'nobody-has-this-id:a', '__proto__', '']) {
            assert.equal(isAnswerTo([...response, stranger], question), false, stranger);
            assert.equal(isAnswerTo([stranger, ...response.slice(1)], question), false, stranger);
          }
        }),
      );
    });
  }

  for (const type of UNORDERED) {
    it(`may be given in any order: ${type}`, () => {
      const inOrders = anyAsked[type].chain(({ question, response }) =>
        fc.tuple(fc.constant({ question, response }), fc.shuffledSubarray(response, { minLength: response.length })),
      );
      fc.assert(
        fc.property(inOrders, ([{ question, response }, other]) => {
          assert.deepEqual(grade(other, question), grade(response, question));
        }),
      );
    });
  }

  it('is a way through the scenes, and nothing that leads nowhere: scenario', () => {
    fc.assert(
      fc.property(anyAsked.scenario, anything, ({ question, response }, words) => {
        for (const stranger of ['nobody-has-this-id', '__proto__', '', ...words]) {
          assert.equal(isAnswerTo([stranger], question), false, stranger);
          assert.equal(isAnswerTo([...response, stranger], question), false, stranger);
        }
        assert.equal(isAnswerTo([...response, ...response], question), false);
        assert.equal(isAnswerTo(response.slice(0, -1), question), false);
      }),
    );
  });

  it('is nobody’s where something is only to be done or thought about', () => {
    for (const type of ['step', 'reflection'] as const) {
      fc.assert(
        fc.property(anyAsked.single, anything, ({ question, response }, words) => {
          for (const some of [response, words, []]) assert.equal(isAnswerTo(some, { ...question, type }), false);
        }),
      );
    }
  });
});

function factOf(response: string[]): AnsweredFact {
  const base = { v: 1 as const, id: 'fact-number-one-', course: 'c', lesson: 'l', term: 'first', generation: null };
  return { ...base, kind: 'answered', at: 1, question: 'q', rev: 'revision', response };
}

function only({ score, missing }: { score: number; missing: number }): { score: number; missing: number } {
  return { score, missing };
}
