import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, ratio } from '../rounds.ts';
import type { Among, Setting } from '../setting.ts';

/** Whether a store gets slower as it fills: as many learn in both. */
export async function growth(setting: Setting): Promise<Figure[]> {
  const { small, large, rounds, seconds } = setting.effort;
  const [few, many] = [
    await setting.service(await setting.lowdb(small)),
    await setting.service(await setting.lowdb(large)),
  ];

  const requests = (running: Running, among: Among) => async () => {
    const outcome = await setting.load([running], among, { seconds });
    return outcome.requests / outcome.seconds;
  };
  const [amongFew, amongMany] = [{ records: small }, { records: large, learners: small }];
  await setting.welcome([few], amongFew);
  await setting.welcome([many], amongMany);
  const rates = await inTurn(rounds, { few: requests(few, amongFew), many: requests(many, amongMany) });
  for (const one of [few, many]) await one.stop();

  const name = `lowdb, ${large.toLocaleString('en')} records ÷ ${small.toLocaleString('en')}`;
  return [{ name, value: ratio(rates.many, rates.few), unit: '×', atLeast: 0.9 }];
}
