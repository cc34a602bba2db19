import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { grade, isAnswerTo } from '../grade.ts';
import { option, questionOf } from '../testing/arbitrary-questions.ts';
import { folded, isSlip } from './spelling.ts';

const right = (...spellings: string[]) => option('right', { spellings });
const mistake = (...spellings: string[]) => option('mistake', { right: false, spellings });
const other = option('other', { right: false, spellings: [] });

describe('a word somebody types', () => {
  const scores = (typed: string, ...options: ReturnType<typeof option>[]) => {
    const { score, chosen } = grade([typed], questionOf('text', options));
    const [part] = chosen;
    return [score, part?.id, part?.spelling];
  };

  it('may be written large or small, with spaces, hyphens and a full stop', () => {
    for (const typed of ['Aktenplan', 'aktenplan', 'AKTENPLAN', '  Akten-Plan ', 'Akten Plan', 'Aktenplan.']) {
      assert.deepEqual(scores(typed, right('Aktenplan')), [1, 'right', undefined], typed);
    }
  });

  it('may have its umlauts in two letters, or in any other form of Unicode', () => {
    const road = 'Lindenstraße-Süd';
    for (const typed of ['Lindenstrasse Sued', 'LINDENSTRASSE-SÜD', 'lindenstraße-su\u0308d', 'LINDENSTRAẞE SÜD']) {
      assert.deepEqual(scores(typed, right(road)), [1, 'right', undefined], typed);
    }
    assert.deepEqual(scores('Behörde', right('Behoerde')), [1, 'right', undefined]);
  });

  it('counts with one slip of the hand, and how it is written is said', () => {
    for (const typed of ['Aktenpln', 'Aktenplann', 'Aktemplan', 'Atkenplan']) {
      assert.deepEqual(scores(typed, right('Akten-Plan', 'Aktenplan')), [1, 'right', 'Akten-Plan'], typed);
    }
    assert.deepEqual(scores('Aktnpln', right('Aktenplan')), [0, undefined, undefined]);
  });

  it('is another word where it is short', () => {
    assert.deepEqual(scores('fein', right('nein')), [0, undefined, undefined]);
    assert.deepEqual(scores('Akte', right('Akten')), [0, undefined, undefined]);
  });

  it('has its digits as they are', () => {
    assert.deepEqual(scores('Formular 13b', right('Formular 12b')), [0, undefined, undefined]);
    assert.deepEqual(scores('Formular 122', right('Formular 12')), [0, undefined, undefined]);
    assert.deepEqual(scores('Formulr 12', right('Formular 12')), [1, 'right', 'Formular 12']);
  });

  it('is the mistake that was foreseen before it is a slip', () => {
    assert.deepEqual(scores('Aktenplane', right('Aktenplan'), mistake('Aktenplane'), other), [0, 'mistake', undefined]);
    assert.deepEqual(scores('Aktenplany', right('Aktenplan'), mistake('Aktenplane'), other)[1], 'right');
    assert.deepEqual(scores('Registratur', right('Aktenplan'), mistake('Aktenplane'), other)[1], 'other');
  });

  it('is right where a mistake is spelt the same, in whatever order they are kept', () => {
    for (const options of [
      [right('Straße'), mistake('Strasse')],
      [mistake('Strasse'), right('Straße')],
    ]) {
      assert.deepEqual(scores('Strasse', ...options), [1, 'right', undefined]);
    }
  });

  it('is something, and one thing', () => {
    const question = questionOf('text', [right('Aktenplan')]);
    for (const response of [[], [''], ['  '], ['Aktenplan', 'Aktenplan']]) {
      assert.equal(isAnswerTo(response, question), false, JSON.stringify(response));
    }
  });

  it('is compared with signs where there are no letters', () => {
    assert.deepEqual(scores('§', right('§')), [1, 'right', undefined]);
    assert.deepEqual(scores('%', right('§')), [0, undefined, undefined]);
  });
});

describe('a gap', () => {
  const question = questionOf('gap', [
    option('plan', { spellings: ['Aktenplan'] }),
    option('korb', { spellings: ['Eingangskorb'] }),
  ]);

  it('is worth its share, and one that is left empty is missing', () => {
    const verdict = grade(['plan:aktenplam', 'korb: '], question);
    assert.deepEqual(
      [verdict.score, verdict.missing, verdict.chosen.map(({ id, right, spelling }) => [id, right, spelling])],
      [0.5, 1, [['plan', true, 'Aktenplan']]],
    );
    assert.equal(grade(['plan:Korb', 'korb:Eingangskorb'], question).score, 0.5);
  });

  it('may hold a colon', () => {
    const time = questionOf('gap', [option('uhr', { spellings: ['10:30 Uhr'] })]);
    assert.equal(grade(['uhr:10:30 uhr'], time).correct, true);
  });

  it('is no answer while all are empty', () => {
    assert.equal(isAnswerTo(['plan:', 'korb: '], question), false);
    assert.equal(isAnswerTo([], question), false);
  });
});

describe('spelling', () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom(...'aäeoöuüßsAKnx-1 2'.split('')) });

  it('doesn’t hang on case, on umlauts, or on how often it is folded', () => {
    fc.assert(
      fc.property(word, (text) => {
        const plain = folded(text);
        assert.equal(folded(text.toUpperCase()), plain);
        assert.equal(folded(text.normalize('NFD')), plain);
        assert.equal(folded(plain), plain);
      }),
    );
  });

  it('slips both ways or not at all, and never in a digit', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [one, two] = [folded(a), folded(b)];
        assert.equal(isSlip(one, two), isSlip(two, one));
        if (isSlip(one, two)) assert.equal(one.replace(/\D/g, ''), two.replace(/\D/g, ''));
      }),
    );
  });

  it('is answered in time whatever is typed', () => {
    const long = 'ä'.repeat(300);
    const many = option('right', { spellings: Array.from({ length: 50 }, (_, index) => `${'ö'.repeat(299)}${index}`) });
    const begin = performance.now();
    grade([long], questionOf('text', [many]));
    assert.ok(performance.now() - begin < 4000);
  });
});
