import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { towns } from '../testing/towns.ts';
import { startStrictLrs } from './testing/strict-lrs.ts';
import { erase, healthOf, learn, settled, shownBy, UNLIMITED } from './testing/town.ts';

for (const { store, open } of towns) {
  describe(`taking back from ${store}`, () => {
    it('reaches everything of those who are erased meanwhile, and nobody else’s', async (context) => {
      const lrs = await startStrictLrs();
      const services = await open({ lrs: lrs.target, limits: UNLIMITED });
      context.after(async () => {
        for (const service of services) await service.close();
        await lrs.close();
      });
      // Every third answer is lost, and one in five of the others says that something is wrong.
      lrs.fault = (request) => (request % 3 === 0 ? 'taken-unsaid' : request % 5 === 0 ? 'broken' : undefined);
      for (let learner = 0; learner < 12; learner++) {
        const service = services[learner % services.length]!;
        await learn(service, `p${learner}`);
        if (learner % 2 === 0)
          assert.equal(await erase(services[(learner + 1) % services.length]!, `p${learner}`), 204);
      }
      lrs.fault = () => undefined;
      // What was reached last may not be on the list yet.
      await lrs.until(() => shownBy(lrs).length >= 42 && lrs.voided.size >= 42);
      for (const service of services) await settled(service);
      const shown = shownBy(lrs);
      const names = new Set(shown.flatMap(({ actor }) => actor.name ?? []));

      assert.equal(shown.length, 42);
      assert.deepEqual([...names].sort(), ['P1 Amt', 'P11 Amt', 'P3 Amt', 'P5 Amt', 'P7 Amt', 'P9 Amt']);
      assert.equal((await healthOf(services[0]!)).trouble, undefined);
    });
  });
}
