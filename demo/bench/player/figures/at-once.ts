import type { Figure } from '../../../../server/bench/figure.ts';
import type { Setting } from '../setting.ts';
import { playing, starting } from '../way.ts';

/** How long somebody waits who presses the button without having been near it. */
export function atOnce(setting: Setting): Promise<Figure[]> {
  return setting.compare({
    measures: { firstFrame: { name: 'first frame after a click, without intent', unit: 'ms' } },
    async measure(visit) {
      await starting(visit);
      const { firstFrame } = await playing(visit, { intent: false });
      return { firstFrame };
    },
  });
}
