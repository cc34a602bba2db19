import type { Figure } from '../../../../server/bench/figure.ts';
import type { Setting } from '../setting.ts';
import { playing, starting } from '../way.ts';

/** What one player costs the page of somebody who comes, and then watches. */
export function watching(setting: Setting): Promise<Figure[]> {
  return setting.compare({
    measures: {
      visible: { name: 'visible after', unit: 'ms' },
      code: { name: 'code before visible', unit: 'kB', share: 0.28 },
      codeStarted: { name: 'code before intent', unit: 'kB' },
      data: { name: 'answers of a service before intent', unit: 'kB' },
      codePlaying: { name: 'code including play', unit: 'kB' },
      media: { name: 'requests for the film before intent', unit: '', atMost: 0 },
      blocking: { name: 'blocking, start-up', unit: 'ms' },
      blockingPlaying: { name: 'blocking, after intent', unit: 'ms' },
      busy: { name: 'main thread busy, start-up', unit: 'ms' },
      busyPlaying: { name: 'main thread busy, after intent', unit: 'ms' },
      heap: { name: 'heap, start-up', unit: 'MB', aboveBare: true, share: 0.4 },
      heapPlaying: { name: 'heap, playing', unit: 'MB', aboveBare: true, share: 0.4 },
      elements: { name: 'elements, start-up', unit: '' },
      elementsPlaying: { name: 'elements, playing', unit: '' },
      shift: { name: 'layout shift, start-up', unit: '', atMost: 0 },
      shiftPlaying: { name: 'layout shift, after intent', unit: '', atMost: 0 },
      firstFrame: { name: 'first frame after a click, with intent', unit: 'ms', share: 0.9 },
    },
    async measure(visit) {
      const start = await starting(visit);
      const play = await playing(visit, { intent: true });
      return {
        visible: start.visible,
        code: start.codeUntilVisible,
        codeStarted: start.code,
        data: start.data,
        codePlaying: play.code,
        media: start.media,
        blocking: start.blocking,
        blockingPlaying: play.blocking,
        busy: start.busy,
        busyPlaying: play.busy,
        heap: start.heap,
        heapPlaying: play.heap,
        elements: start.elements,
        elementsPlaying: play.elements,
        shift: start.shift,
        shiftPlaying: play.shift,
        firstFrame: play.firstFrame,
      };
    },
  });
}
