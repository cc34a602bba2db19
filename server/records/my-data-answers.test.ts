import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question } from '../contract/question.ts';
import type { GradedAnswer } from '../contract/state.ts';
import type { Language } from '../contract/words.ts';
import { handedInText } from './my-data-answers.ts';
import { learntWords } from './my-data-learnt-words.ts';

const named = (id: string) => ({ id, text: [id.toUpperCase()] });
const question = (type: Question['type'], more: Partial<Question> = {}): Question => ({
  ...{ id: 'f', rev: 'rev', type, title: ['Frage?'], body: [] },
  options: ['a', 'b', 'c'].map(named),
  ...more,
});

/** What is told of an answer. */
function told(asked: Question | undefined, response: string[], language: Language = 'de', score = 1): string {
  const answer: GradedAnswer = { question: 'f', rev: 'rev', response, score, correct: score === 1 };
  return handedInText(answer, asked, learntWords[language]).join('\n');
}

describe('an answer, told to whom it belongs', () => {
  it('names what was chosen', () => {
    assert.equal(told(question('multiple'), ['a', 'c']), 'Frage „Frage?“: „A“, „C“ – richtig');
    assert.equal(told(question('spot'), ['b'], 'de', 0), 'Frage „Frage?“: „B“ – falsch');
    assert.equal(told(question('multiple'), [], 'de', 0), 'Frage „Frage?“: nichts ausgewählt – falsch');
  });

  it('names pairs, and what was sorted where', () => {
    const targets = ['x', 'y'].map(named);
    for (const type of ['matching', 'sorting'] as const) {
      const asked = question(type, { targets });
      assert.equal(
        told(asked, ['a:x', 'b:y'], 'de', 0.5),
        'Frage „Frage?“: „A“ zu „X“, „B“ zu „Y“ – teilweise richtig (50 Prozent)',
      );
      assert.equal(told(asked, ['a:gone'], 'en', 0), 'Question “Frage?”: “A” to with the id “gone” – wrong');
    }
  });

  it('keeps an order, and the way of decisions', () => {
    for (const type of ['ordering', 'scenario'] as const) {
      assert.equal(told(question(type), ['c', 'a']), 'Frage „Frage?“: „C“, dann „A“ – richtig');
      assert.equal(told(question(type), ['c', 'a'], 'en'), 'Question “Frage?”: “C”, then “A” – right');
    }
  });

  it('says that nothing is kept of what was typed, only what it was worth', () => {
    for (const type of ['text', 'number', 'gap'] as const) {
      const asked = question(type, { options: type === 'gap' ? [{ id: 'a', text: [] }] : [] });
      assert.equal(told(asked, []), 'Frage „Frage?“: was Sie geschrieben haben, bleibt in Ihrem Browser – richtig');
      assert.equal(told(asked, [], 'en', 0), 'Question “Frage?”: what you wrote stays in your browser – wrong');
    }
  });

  it('names by its id what is gone', () => {
    assert.equal(told(undefined, ['a:x']), 'Frage mit dem Kürzel „f“: mit dem Kürzel „a:x“ – richtig');
  });
});
