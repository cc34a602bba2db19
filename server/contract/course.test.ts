import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTerm } from './course.ts';

const lesson = { renew: ['2025-11-01', '2026-11-01'] };
const now = Date.parse('2026-03-01');

describe('a term', () => {
  it('is the first one, or a day of renewal that has begun', () => {
    assert.equal(isTerm('first', lesson, now), true);
    assert.equal(isTerm('2025-11-01', lesson, now), true);
    assert.equal(isTerm('2025-11-01', lesson, Date.parse('2025-11-01')), true);
  });

  it('is no day to come, and no day that the lesson was not renewed on', () => {
    assert.equal(isTerm('2026-11-01', lesson, now), false);
    assert.equal(isTerm('2025-11-02', lesson, now), false);
  });

  it('is any real day that has begun, where the lesson is gone', () => {
    assert.equal(isTerm('2024-02-29', undefined, now), true);
    for (const term of ['2025-02-29', '2025-13-01', '1000-00-01', '0000-00-00', '2026-03-02']) {
      assert.equal(isTerm(term, undefined, now), false, term);
    }
  });
});
