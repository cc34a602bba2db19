import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearest } from './nearest.ts';

describe('the distance of two words', () => {
  for (const [a, b, slips] of [
    ['ablegen', 'ablegen', 0],
    ['ablgen', 'ablegen', 1],
    ['ablegenn', 'ablegen', 1],
    ['ablagen', 'ablegen', 1],
    ['abelgen', 'ablegen', 1],
    ['balegen', 'ablegen', 1],
    ['', 'kurs', 4],
    ['kurs', '', 4],
    ['abc', 'cba', 2],
    ['ca', 'abc', 3],
  ] as const) {
    it(`is ${slips} from „${a}“ to „${b}“`, () => assert.equal(editDistance(a, b), slips));
  }

  it('is the same both ways, and none only between the same', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        assert.equal(distance, editDistance(b, a));
        assert.equal(distance === 0, a === b);
        assert.ok(distance <= Math.max(a.length, b.length));
      }),
    );
  });
});

describe('what was probably meant', () => {
  const courses = ['d3-ablegen', 'd3-suchen', 'brandschutz'];

  it('is the nearest word, in either case', () => {
    assert.equal(nearest('d3-ablgen', courses), 'd3-ablegen');
    assert.equal(nearest('D3-Suhcen', courses), 'd3-suchen');
    assert.equal(nearest('brandshcutz', courses), 'brandschutz');
  });

  it('is nothing where nothing is near', () => {
    assert.equal(nearest('arbeitszeit', courses), undefined);
    assert.equal(nearest('', courses), undefined);
    assert.equal(nearest('x', ['y', 'zz']), 'y');
  });

  it('costs little, whatever somebody writes', () => {
    assert.equal(nearest('x'.repeat(1e6), ['x'.repeat(1e6)]), undefined);
  });
});
