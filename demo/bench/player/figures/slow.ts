import type { Figure } from '../../../../server/bench/figure.ts';
import type { Setting } from '../setting.ts';
import { playing, starting } from '../way.ts';

/** The same on a processor that is a quarter as fast. */
export function slow(setting: Setting): Promise<Figure[]> {
  return setting.compare({
    options: { throttle: 4 },
    measures: {
      visible: { name: 'visible after, at 4× throttle', unit: 'ms' },
      blocking: { name: 'blocking at 4× throttle, start-up', unit: 'ms', aboveBare: true, share: 0.5 },
      blockingPlaying: { name: 'blocking at 4× throttle, after intent', unit: 'ms' },
      // Whoever blocks at the start has less to do later, so both are asked together, too.
      blockingInAll: { name: 'blocking at 4× throttle, in all', unit: 'ms', aboveBare: true, share: 0.5 },
      firstFrame: { name: 'first frame after a click, with intent, at 4× throttle', unit: 'ms' },
    },
    async measure(visit) {
      const { visible, blocking } = await starting(visit);
      const { blocking: blockingPlaying, firstFrame } = await playing(visit, { intent: true });
      return { visible, blocking, blockingPlaying, blockingInAll: blocking + blockingPlaying, firstFrame };
    },
  });
}
