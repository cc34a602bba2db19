import type { Figure } from '../../../../server/bench/figure.ts';
import type { Setting } from '../setting.ts';
import { starting } from '../way.ts';

/** What a page with a whole collection costs. */
export async function many(setting: Setting): Promise<Figure[]> {
  return [...(await players(setting, 10)), ...(await players(setting, 50, { visible: 0.65, heap: 0.3 }))];
}

function players(setting: Setting, count: number, shares: { visible?: number; heap?: number } = {}): Promise<Figure[]> {
  const { visible, heap } = shares;
  return setting.compare({
    options: { count },
    measures: {
      visible: { name: `${count} players: visible after`, unit: 'ms', ...(visible && { share: visible }) },
      heap: { name: `${count} players: heap`, unit: 'MB', ...(heap && { share: heap }) },
      elements: { name: `${count} players: elements`, unit: '' },
    },
    async measure(visit) {
      const costs = await starting(visit);
      return { visible: costs.visible, heap: costs.heap, elements: costs.elements };
    },
  });
}
