import type { Figure } from '../figure.ts';
import type { Setting } from '../setting.ts';

const MB = 1024 * 1024;

/** What a service holds in memory after many facts, against after few. */
export async function memory(setting: Setting): Promise<Figure[]> {
  const { usual, fewFacts, manyFacts } = setting.effort;
  const running = await setting.service(await setting.lowdb(usual));
  await setting.load([running], { records: usual }, { facts: fewFacts });
  const few = running.resident();
  await setting.load([running], { records: usual }, { facts: manyFacts - fewFacts });
  const many = running.resident();
  await running.stop();

  const [facts, before] = [manyFacts.toLocaleString('en'), fewFacts.toLocaleString('en')];
  return [
    { name: `Memory after ${before} facts`, value: few / MB, unit: 'MB' },
    { name: `  after ${facts} ÷ after ${before}`, value: many / few, unit: '×', atMost: 1.3 },
  ];
}
