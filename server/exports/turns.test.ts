import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { restAfter } from './turns.ts';

describe('work beside requests', () => {
  it('takes a twentieth of the time while somebody asks, however many work', () => {
    for (const working of [1, 2, 5]) {
      const rest = restAfter(1, { quiet: 0, working });
      assert.ok(Math.abs(working / (1 + rest) - 1 / 20) < 1e-9, `${working} work: ${rest}`);
    }
  });

  it('only looks up where nobody asks', () => {
    assert.equal(restAfter(1, { quiet: 1000, working: 2 }), 0);
    assert.equal(restAfter(1, { quiet: Infinity, working: 1 }), 0);
  });

  it('goes on after a while, whatever took long', () => {
    assert.equal(restAfter(5000, { quiet: 0, working: 1 }), 50);
    assert.equal(restAfter(5000, { quiet: 0, working: 2 }), 100);
  });
});
