import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTerm } from './course.ts';

const now = Date.parse('2026-03-01');

describe('a term', () => {
  it('is the first one, or any real day that has begun: an editor may have taken its day of renewal out again', () => {
    assert.equal(isTerm('first', now), true);
    assert.equal(isTerm('2025-11-01', now), true);
    assert.equal(isTerm('2025-11-01', Date.parse('2025-11-01')), true);
    assert.equal(isTerm('2024-02-29', now), true);
  });

  it('is no day to come, and none that never was', () => {
    for (const term of ['2026-11-01', '2026-03-02', '2025-02-29', '2025-13-01', '1000-00-01', '0000-00-00']) {
      assert.equal(isTerm(term, now), false, term);
    }
  });
});
