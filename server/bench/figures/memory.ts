import type { Figure } from '../figure.ts';
import { signedIn } from '../../testing/tokens.ts';
import type { Setting } from '../setting.ts';

/** How often memory is looked at while an export runs, in milliseconds. */
const LOOK = 20;

const MB = 1024 * 1024;

/** What a service holds in memory after many facts, and while it hands out everything. */
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
    await exporting(setting),
  ];
}

/** What a heap takes in any case, once it is in use, is not the export's. */
async function exporting({ effort: { usual }, ...setting }: Setting): Promise<Figure> {
  const running = await setting.service(await setting.lowdb(usual));
  await setting.welcome([running], { records: usual });
  const before = running.resident();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, running.resident())), LOOK);
  const headers = await signedIn('admin', { roles: ['admin'] });
  const answer = await fetch(new URL('/api/v1/admin/export', running.origin), { headers });
  let last = '';
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) last = (last + piece).slice(-100);
  clearInterval(looking);
  await running.stop();

  if (!last.endsWith(`"count":${usual}}\n`)) throw new Error(`The export ended with: ${last}`);
  return {
    name: `Export of ${usual.toLocaleString('en')} records, growth`,
    value: (most - before) / MB,
    unit: 'MB',
    atMost: 64,
  };
}
