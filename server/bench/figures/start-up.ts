import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, median, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** How long it takes from starting a process to its first answer, with a full store against Express alone. */
export async function startUp(setting: Setting): Promise<Figure[]> {
  const { large, rounds } = setting.effort;
  const place = await setting.lowdb(large);
  const times = await inTurn(rounds, {
    express: () => timeOf(() => setting.floor('bare')),
    lowdb: () => timeOf(() => setting.service(place)),
  });

  return [
    { name: 'Bare Express answers after', value: median(times.express), unit: 'ms' },
    { name: `lowdb with ${large.toLocaleString('en')} records after`, value: median(times.lowdb), unit: 'ms' },
    { name: '  ÷ bare Express', value: ratio(times.lowdb, times.express), unit: '×', atMost: 2 },
  ];
}

async function timeOf(start: () => Promise<Running>): Promise<number> {
  const begin = performance.now();
  const running = await start();
  const { status } = await fetch(new URL('/readyz', running.origin));
  const time = performance.now() - begin;
  await running.stop();
  if (status !== 200) throw new Error(`/readyz was answered ${status}.`);
  return time;
}
