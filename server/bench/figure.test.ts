import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure } from './figure.ts';
import { comparisonOf, isMet, jsonOf, tableOf } from './figure.ts';

const figures: Figure[] = [
  { name: 'fast enough', value: 0.412, unit: '×', atLeast: 0.3 },
  { name: 'too large', value: 1234.5, unit: 'MB', atMost: 64 },
  { name: 'by the way', value: 5, unit: '/s' },
];

describe('figures', () => {
  it('are met or missed where something was asked', () => {
    assert.deepEqual(figures.map(isMet), [true, false, undefined]);
  });

  it('stand in a table, each with what was hoped for', () => {
    const [, ...rows] = tableOf(figures).split('\n');
    assert.deepEqual(
      rows.map((row) => row.split(/ {2,}/)),
      [
        ['fast enough', '0.412 ×', '≥ 0.3 ×', 'met'],
        ['too large', '1,235 MB', '≤ 64 MB', 'MISSED'],
        ['by the way', '5 /s'],
      ],
    );
  });

  it('of several stand side by side, with a gap where there is none', () => {
    const table = comparisonOf([
      { name: 'heap', of: 'ours', value: 2.5, unit: 'MB' },
      { name: 'heap', of: 'theirs', value: 6, unit: 'MB' },
      { name: 'requests', of: 'theirs', value: 3, unit: '' },
    ]);
    assert.deepEqual(
      table.split('\n').map((row) => row.split(/ {2,}/)),
      [
        ['', 'ours', 'theirs'],
        ['heap', '2.50 MB', '6 MB'],
        ['requests', '–', '3'],
      ],
    );
  });

  it('are the same for machines', () => {
    const read = JSON.parse(jsonOf(figures)) as (Figure & { met?: boolean })[];
    assert.deepEqual(read[0], { ...figures[0], met: true });
    assert.deepEqual(read[2], figures[2]);
  });
});
