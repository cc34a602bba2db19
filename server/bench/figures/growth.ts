import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** Whether a store gets slower as it fills: as many learn in both. */
export async function growth(setting: Setting): Promise<Figure[]> {
  const { small, large, rounds, seconds } = setting.effort;
  const [few, many] = [
    await setting.service(await setting.lowdb(small)),
    await setting.service(await setting.lowdb(large)),
  ];

  const requests = (running: Running, records: number) => async () => {
    const outcome = await setting.load([running], records, { seconds });
    return outcome.requests / outcome.seconds;
  };
  await setting.welcome([few], small);
  await setting.welcome([many], large);
  const rates = await inTurn(rounds, { few: requests(few, small), many: requests(many, large) });
  for (const one of [few, many]) await one.stop();

  const name = `lowdb, ${large.toLocaleString('en')} records ÷ ${small.toLocaleString('en')}`;
  return [{ name, value: ratio(rates.many, rates.few), unit: '×', atLeast: 0.9 }];
}
