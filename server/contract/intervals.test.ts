import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tidy, union } from './intervals.ts';
import type { Interval } from './state.ts';

const intervals = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 40 })).map(([from, length]): Interval => {
    return [from / 10, (from + length) / 10];
  }),
  { maxLength: 30 },
);

describe('the union of intervals', () => {
  it('joins what touches, and keeps the rest apart', () => {
    const a: Interval[] = [
      [0, 5],
      [20, 30],
    ];

    assert.deepEqual(union(a, [[5.4, 9]]), [
      [0, 9],
      [20, 30],
    ]);
    assert.deepEqual(union(a, [[10, 12]]), [
      [0, 5],
      [10, 12],
      [20, 30],
    ]);
    assert.deepEqual(union(a, [[4, 25]]), [[0, 30]]);
    assert.deepEqual(union(a, [[40, 41]]).at(-1), [40, 41]);
    assert.deepEqual(union([], [[1, 2]]), [[1, 2]]);
  });

  it('comes to the same whether few are put in or many are sorted', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => assert.deepEqual(union(tidy(a), tidy(b)), tidy([...a, ...b]))),
    );
  });
});
