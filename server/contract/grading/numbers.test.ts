import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { grade, isAnswerTo } from '../grade.ts';
import { option, questionOf } from '../testing/arbitrary-questions.ts';
import { readingsOf } from './numbers.ts';

describe('a number somebody types', () => {
  it('may be written as in Germany or in England; where both can be meant, both are', () => {
    const readings: Record<string, number[]> = {
      '12': [12],
      '1.200': [1200, 1.2],
      '1,200': [1.2, 1200],
      '1,5': [1.5],
      '1.5': [1.5],
      '1.200,50': [1200.5],
      '1,200.50': [1200.5],
      '1 200': [1200],
      '1\u202F200': [1200],
      '1’200': [1200],
      '−3': [-3],
      '–3': [-3],
      '+3': [3],
      '１２': [12],
      '0.500': [0.5],
      '0,500': [0.5],
    };
    for (const [text, expected] of Object.entries(readings)) assert.deepEqual(readingsOf(text), expected, text);
  });

  it('is none where it is a word, a date, a power or too long', () => {
    for (const text of [
      '',
      'zehn',
      '1.2.3',
      '12.11.2026',
      '1e3',
      '0x10',
      'NaN',
      'Infinity',
      '1,2,3',
      '--1',
      '9'.repeat(21),
    ]) {
      assert.deepEqual(readingsOf(text), [], text);
      assert.equal(isAnswerTo([text], questionOf('number', [option('right', { value: 1 })])), false, text);
    }
  });

  it('may bring its unit', () => {
    const question = { ...questionOf('number', [option('right', { value: 10 })]), unit: 'Jahre' };
    for (const text of ['10', '10 Jahre', '10 jahre', '10Jahre']) {
      assert.equal(isAnswerTo([text], question), true, text);
      assert.equal(grade([text], question).correct, true, text);
    }
    for (const text of ['Jahre', '10 Monate', '10 Jahre Jahre'])
      assert.equal(isAnswerTo([text], question), false, text);
    assert.equal(
      grade(['3,5 m²'], { ...questionOf('number', [option('a', { value: 3.5 })]), unit: 'm²' }).correct,
      true,
    );
  });

  it('is right within the tolerance, its ends too', () => {
    const about = (value: number, tolerance: number, text: string) =>
      grade([text], questionOf('number', [option('right', { value, tolerance })])).correct;
    assert.deepEqual(
      ['7', '8', '10', '12', '13'].map((text) => about(10, 2, text)),
      [false, true, true, true, false],
    );
    assert.equal(about(0.2, 0.1, '0,3'), true);
    assert.equal(about(0.2, 0.1, '0,31'), false);
  });

  it('is the right one before it is a foreseen mistake, and a foreseen mistake before all others', () => {
    const options = [
      option('other', { right: false }),
      option('far', { right: false, value: 30, tolerance: 5 }),
      option('near', { right: false, value: 12 }),
      option('right', { value: 10, tolerance: 2 }),
    ];
    const meant = (text: string) => grade([text], questionOf('number', options)).chosen.map(({ id }) => id);
    assert.deepEqual([meant('12'), meant('26'), meant('1000')], [['right'], ['far'], ['other']]);
  });

  it('is another one where it is one more, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (value) => {
        const question = questionOf('number', [option('right', { value })]);
        assert.equal(grade([String(value)], question).score, 1);
        assert.equal(grade([String(value + 1)], question).score, 0);
        assert.equal(grade([String(value - 1)], question).score, 0);
      }),
    );
  });

  it('is understood in the way either language writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        for (const language of ['de', 'en']) {
          const text = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(hundredths / 100);
          assert.ok(readingsOf(text).includes(hundredths / 100 + 0), `${language}: ${text}`);
        }
      }),
    );
  });
});
