import type { FormatName } from '../../contract/export-choices.ts';
import { FORMATS } from '../../contract/export-choices.ts';
import { signedIn } from '../../testing/tokens.ts';
import { OFFERED } from '../courses.ts';
import type { Figure } from '../figure.ts';
import type { Running } from '../processes.ts';
import { inTurn, median, ratio } from '../rounds.ts';
import type { Setting } from '../setting.ts';

/** How often memory is looked at while an export runs, in milliseconds. */
const LOOK = 20;

/** Requests of learners a second while admins export: about what a town of 20,000 has in its deadline hour. */
const RATE = 500;

const MB = 1024 * 1024;

/** What an export takes of a service's memory, and of its learners' time. */
export async function exports(setting: Setting): Promise<Figure[]> {
  const { usual, rounds, seconds } = setting.effort;
  const running = await setting.service(await setting.wide(usual));
  await setting.welcome([running], { records: usual });

  const until = { seconds: 2 * seconds, rate: RATE };
  const p99 = async () => (await setting.load([running], { records: usual }, until)).p99;
  const times = await inTurn(rounds, { without: p99, with: () => whileExporting(running, p99) });
  const growth: Figure[] = [];
  for (const format of FORMATS) growth.push(await growing(running, usual, format));
  await running.stop();

  return [
    ...growth,
    { name: `Learners at ${RATE} requests/s, 99 of 100 within`, value: median(times.without), unit: 'ms' },
    { name: '  while two admins export', value: median(times.with), unit: 'ms' },
    { name: '  ÷ without', value: ratio(times.with, times.without), unit: '×', atMost: 2 },
  ];
}

/** What a heap takes in any case, once it is in use, is not the export's. */
async function growing(running: Running, records: number, format: FormatName): Promise<Figure> {
  const before = running.resident();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, running.resident())), LOOK);
  const begin = performance.now();
  let [last, size] = ['', 0];
  for await (const piece of await exported(running, format)) {
    last = (last + new TextDecoder().decode(piece.subarray(-200))).slice(-200);
    size += piece.length;
  }
  clearInterval(looking);
  process.stderr.write(
    `  ${format}: ${Math.round(size / MB)} MB in ${Math.round((performance.now() - begin) / 1000)} s\n`,
  );
  // A list of statements says nothing of itself but that it ends.
  const isWhole = format === 'xapi' ? last.endsWith(']\n') : last.includes(`${records}`) && last.endsWith('\n');
  if (!isWhole) throw new Error(`The export ended with: ${last}`);
  return {
    name: `Export of ${records.toLocaleString('en')} records × ${OFFERED.length} courses (${format}), growth`,
    value: (most - before) / MB,
    unit: 'MB',
    atMost: 64,
  };
}

/** Two at once, over and over, as fast as they are answered. */
async function whileExporting<T>(running: Running, measure: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  const exporting = ['json', 'csv'].map(async (format) => {
    while (!isOver()) await drained(await exported(running, format, over.signal));
  });
  const ended = Promise.all(exporting).catch((error: unknown) => {
    // Nothing was measured where there was nothing to export.
    if (!isOver()) throw error;
  });
  const measured = await measure();
  over.abort();
  await ended;
  return measured;
}

async function drained(stream: ReadableStream<Uint8Array>): Promise<void> {
  await stream.pipeTo(new WritableStream());
}

async function exported(running: Running, format: string, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const headers = await signedIn('admin', { roles: ['admin'] });
  const address = new URL(`/api/v1/admin/export?format=${format}`, running.origin);
  const answer = await fetch(address, { headers, ...(signal && { signal }) });
  if (!answer.ok) throw new Error(`The export was answered ${answer.status}.`);
  return answer.body!;
}
