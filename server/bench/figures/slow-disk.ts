import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, median, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** What one flush for all who wait is worth, where each takes 5 ms longer than on this disk. */
export async function slowDisk(setting: Setting): Promise<Figure[]> {
  const { small, rounds, seconds } = setting.effort;
  const grouped = await setting.service(await setting.lowdb(small), ['slow-flush']);
  const singly = await setting.service(await setting.lowdb(small), ['slow-flush', 'flush-per-request']);

  const requests = (running: Running) => async () => {
    const outcome = await setting.load([running], { records: small }, { seconds });
    return outcome.requests / outcome.seconds;
  };
  for (const one of [grouped, singly]) await setting.welcome([one], { records: small });
  const rates = await inTurn(rounds, { grouped: requests(grouped), singly: requests(singly) });
  for (const one of [grouped, singly]) await one.stop();

  return [
    { name: 'lowdb, 5 ms added to each flush, requests', value: median(rates.grouped), unit: '/s' },
    { name: '  ÷ a flush per request', value: ratio(rates.grouped, rates.singly), unit: '×', atLeast: 20 },
  ];
}
