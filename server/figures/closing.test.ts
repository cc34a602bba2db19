import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClosedMonth } from '../contract/figures/closed-month.ts';
import type { Month } from '../contract/figures/months.ts';
import { dueMonths } from './closing.ts';
import { usedOffers } from './used-offers.ts';

const NOW = Date.UTC(2026, 9, 20);

describe('the months that are due', () => {
  /** Where documents say of these months that something was used in them, something was counted, or they are closed. */
  async function dueOf({ used = [], counted = [], closed = [] }: Partial<Record<string, Month[]>>): Promise<Month[]> {
    const offers = usedOffers({
      async *all() {
        for (const id of used) yield { id, document: { v: 1, used: ['a'] } };
      },
      update: async () => undefined,
      erase: async () => undefined,
    });
    await offers.settle([]);
    const done = closed.map((month) => ({ month }) as ClosedMonth);
    const due = dueMonths(done, offers, NOW);
    for (const month of counted) due.counted({ course: 'a', month, count: { v: 1, started: 1, completed: 0 } });
    return due.months();
  }

  it('begin with the first one that holds anything, and have no gap', async () => {
    assert.deepEqual(await dueOf({ used: ['2026-08'] }), ['2026-08', '2026-09']);
    assert.deepEqual(await dueOf({ counted: ['2026-08'], used: ['2026-09'] }), ['2026-08', '2026-09']);
    assert.deepEqual(await dueOf({ closed: ['2026-07'] }), ['2026-08', '2026-09']);
  });

  it('begin with none in which nobody learnt here, whatever damaged document names it', async () => {
    const damaged = ['1970-01', '0001-12', '2026-13', 'irgendwann', ''];
    for (const kind of ['used', 'counted', 'closed']) {
      assert.deepEqual(await dueOf({ [kind]: [...damaged, '2026-08'] }), await dueOf({ [kind]: ['2026-08'] }), kind);
      assert.deepEqual(await dueOf({ [kind]: damaged }), [], kind);
    }
  });
});
