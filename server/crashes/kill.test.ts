import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { endAll } from '../testing/command.ts';
import { ordeal, ROUNDS } from './testing/ordeal.ts';
import type { Outcome } from './testing/ordeal.ts';
import { killedFolder, torn } from './testing/place.ts';

describe('a service that is killed in the middle of load', () => {
  const table: Outcome[] = [];

  afterEach(endAll);
  after(() => console.table(table));

  for (const clients of [1, 64]) {
    it(`has everything that it acknowledged, with ${clients} at once`, async (context) => {
      const place = killedFolder('lowdb, SIGKILL');
      context.after(() => place.close());
      const outcome = await ordeal(place, clients, ROUNDS);
      table.push(outcome);

      assert.deepEqual([outcome.lost, outcome.torn, outcome.wrong], [0, 0, 0]);
      assert.ok(outcome.acknowledged > ROUNDS);
    });
  }

  it('would be caught answering without a commit', async (context) => {
    const place = killedFolder('(control) lowdb, no commit', torn('no-commit'));
    context.after(() => place.close());
    const outcome = await ordeal(place, 64, 1);
    table.push(outcome);

    assert.ok(outcome.lost > 0);
  });
});
