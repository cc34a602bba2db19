import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { assault } from './testing/assault.ts';
import { holes, rowOf, tearOpen } from './testing/holes.ts';
import { plantVictim } from './testing/victim.ts';
import type { Victim } from './testing/victim.ts';
import { openTown } from './testing/ways-in.ts';
import type { OpenTown } from './testing/ways-in.ts';

describe('the assault itself', () => {
  let town: OpenTown;
  let victim: Victim;

  beforeEach(async () => {
    town = await openTown();
    victim = await plantVictim(town);
  });

  afterEach(() => town.close());

  for (const hole of holes) {
    it(`notices that ${hole.name}`, async () => {
      await tearOpen(hole, town, victim);
      const { faults } = await assault(town, victim, [rowOf(hole)]);

      assert.ok(
        faults.some((fault) => hole.betrayedBy.test(fault)),
        faults.slice(0, 10).join('\n') || 'Nothing was noticed.',
      );
    });
  }
});
