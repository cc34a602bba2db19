import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atMost, tidy, union } from './intervals.ts';
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

describe('a list of intervals that got too long', () => {
  it('loses its smallest gaps first', () => {
    const apart: Interval[] = [
      [0, 1],
      [3, 4],
      [5, 6],
      [20, 21],
    ];

    assert.deepEqual(atMost(4, apart), apart);
    assert.deepEqual(atMost(3, apart), [
      [0, 1],
      [3, 6],
      [20, 21],
    ]);
    assert.deepEqual(atMost(1, apart), [[0, 21]]);
  });

  it('still covers all it covered, and no more when the same arrives again', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.integer({ min: 1, max: 5 }), (a, b, most) => {
        const few = atMost(most, union(tidy(a), tidy(b)));
        assert.ok(few.length <= most);
        for (const again of [a, b]) assert.deepEqual(atMost(most, union(few, tidy(again))), few);
      }),
    );
  });
});
