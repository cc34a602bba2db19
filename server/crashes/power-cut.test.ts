import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { endAll } from '../testing/command.ts';
import { whyNoDevice } from './testing/device.ts';
import { ordeal, ROUNDS } from './testing/ordeal.ts';
import type { Outcome } from './testing/ordeal.ts';
import { torn, unpluggedDisk } from './testing/place.ts';

const skip = whyNoDevice();

describe('a service whose power is cut in the middle of load', { skip }, () => {
  const table: Outcome[] = [];

  afterEach(endAll);
  after(() => console.table(table));

  for (const clients of [1, 64]) {
    it(`has everything that it acknowledged, with ${clients} at once`, async (context) => {
      const place = unpluggedDisk('lowdb, power cut');
      context.after(() => place.close());
      const outcome = await ordeal(place, clients, ROUNDS);
      table.push(outcome);

      assert.deepEqual([outcome.lost, outcome.torn, outcome.wrong], [0, 0, 0]);
      assert.ok(outcome.acknowledged > ROUNDS);
    });
  }

  it('would be caught answering without a flush', async (context) => {
    const place = unpluggedDisk('(control) lowdb, no flush', torn('no-flush'));
    context.after(() => place.close());
    const outcome = await ordeal(place, 64, 1);
    table.push(outcome);

    assert.ok(outcome.lost > 0);
  });
});
