import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bestOf, figuresOf, shareOf } from './compare.ts';

const roles = { ours: 'ours', rivals: ['large', 'small'], bare: 'bare' };
const rounds = {
  ours: [{ heap: 3 }, { heap: 30 }, { heap: 3 }],
  large: [{ heap: 12 }, { heap: 12 }, { heap: 12 }],
  small: [{ heap: 9 }, { heap: 10 }, { heap: 1 }],
  later: [{ heap: 2 }, { heap: 2 }, { heap: 2 }],
  bare: [{ heap: 1 }, { heap: 1 }, { heap: 1 }],
};

describe('a comparison', () => {
  it('sets our median against that of the best rival, whoever else was looked at', () => {
    const figures = figuresOf({ heap: { name: 'heap', unit: 'MB', share: 0.4 } }, rounds, roles);
    assert.deepEqual(figures.at(-1), { name: 'heap ÷ small', value: 3 / 9, unit: '×', atMost: 0.4 });
    assert.deepEqual(
      figures.slice(0, -1).map(({ of, value }) => [of, value]),
      [...Object.entries({ ours: 3, large: 12, small: 9, later: 2, bare: 1 })],
    );
  });

  it('leaves out what the page costs without a player', () => {
    const figures = figuresOf({ heap: { name: 'heap', unit: 'MB', share: 0.4, aboveBare: true } }, rounds, roles);
    assert.deepEqual(figures.at(-1), {
      name: 'heap, above the bare page ÷ small',
      value: 2 / 8,
      unit: '×',
      atMost: 0.4,
    });
  });

  it('asks of ours alone where there is nothing to compare', () => {
    const figures = figuresOf({ heap: { name: 'heap', unit: 'MB', atMost: 0 } }, rounds, roles);
    assert.deepEqual(figures.at(-1), { name: 'heap', value: 3, unit: 'MB', atMost: 0 });
  });

  it('does without whoever has nothing to measure', () => {
    const figures = figuresOf(
      { heap: { name: 'heap', unit: 'MB', share: 0.4 } },
      { ...rounds, large: [{}, {}, {}], bare: [{}] },
      roles,
    );
    assert.deepEqual(
      figures.map(({ of }) => of),
      ['ours', 'small', 'later', undefined],
    );
  });

  it('knows nothing better than nothing', () => {
    assert.deepEqual([shareOf(0, 0), shareOf(-1, 5), shareOf(2, 0), shareOf(2, 4)], [0, 0, Infinity, 0.5]);
    assert.equal(
      bestOf(['a', 'b', 'c'], (name) => ({ a: NaN, b: 2, c: 1 })[name]!),
      'c',
    );
  });
});
