import type { Figure } from '../../../../server/bench/figure.ts';
import { BARE } from '../players.ts';
import type { Setting } from '../setting.ts';

/** From when on a press of the play button does something. */
export async function controls(setting: Setting): Promise<Figure[]> {
  return [...(await operable(setting, 1)), ...(await operable(setting, 4, 0.65))];
}

function operable(setting: Setting, throttle: number, share?: number): Promise<Figure[]> {
  return setting.compare({
    options: { throttle, press: true },
    measures: {
      operable: { name: `controls operable after, at ${throttle}× throttle`, unit: 'ms', ...(share && { share }) },
    },
    async measure(visit, player) {
      // No script can press the browser's own controls.
      if (player === BARE) return {};
      await visit.once('operable');
      const { operable } = await visit.watched();
      return { operable: operable! };
    },
  });
}
