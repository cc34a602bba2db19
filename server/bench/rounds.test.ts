import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTurn, median, ratio } from './rounds.ts';

describe('rounds', () => {
  it('measure everything once before anything is measured again', async () => {
    const order: string[] = [];
    const measured = (name: string) => async () => order.push(name);
    const values = await inTurn(2, { a: measured('a'), b: measured('b') });
    assert.deepEqual(order, ['a', 'b', 'a', 'b']);
    assert.deepEqual(values, { a: [1, 3], b: [2, 4] });
  });

  it('compare what was measured in the same round', () => {
    // Everything was ten times as slow in the second.
    assert.equal(ratio([50, 5, 60], [100, 10, 100]), 0.5);
  });

  it('know what stands in the middle', () => {
    assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3])], [2, 2.5]);
  });
});
