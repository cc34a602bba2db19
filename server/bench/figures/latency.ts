import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, median, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** Requests a second, whoever answers them. */
const RATE = 500;

/** How long 99 of 100 wait at most, at a load that all of them bear, against a bare log on the same disk. */
export async function latency(setting: Setting): Promise<Figure[]> {
  const { usual, rounds, seconds } = setting.effort;
  const subjects: Record<string, Running> = {
    log: await setting.floor('log'),
    lowdb: await setting.service(await setting.lowdb(usual)),
    postgres: await setting.service(await setting.postgres(usual)),
  };

  // Of the slowest hundredth there have to be some.
  const until = { seconds: 2 * seconds, rate: RATE };
  const p99 = (running: Running) => async () => (await setting.load([running], { records: usual }, until)).p99;
  for (const one of Object.values(subjects)) await setting.welcome([one], { records: usual });
  const measures = Object.entries(subjects).map(([name, running]) => [name, p99(running)] as const);
  const times = await inTurn(rounds, Object.fromEntries(measures));
  for (const one of Object.values(subjects)) await one.stop();

  const { log, lowdb, postgres } = times;
  return [
    { name: `A bare log at ${RATE} requests/s, 99 of 100 within`, value: median(log!), unit: 'ms' },
    { name: 'lowdb, 99 of 100 within', value: median(lowdb!), unit: 'ms' },
    { name: '  ÷ the log', value: ratio(lowdb!, log!), unit: '×', atMost: 4 },
    { name: 'PostgreSQL ÷ the log', value: ratio(postgres!, log!), unit: '×', atMost: 4 },
  ];
}
