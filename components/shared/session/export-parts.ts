import type { ExportDoing, ExportWish } from '../office.ts';
import type { Api } from './api.ts';
import { ApiError } from './api.ts';

/** Records in one part. */
const PART = 500;

/** After a part that didn't come, in milliseconds: the first time, and at most. */
const [SOON, LATE] = [1000, 15_000];

const ENDINGS = { json: 'json', ndjson: 'ndjson', csv: 'csv', xapi: 'xapi.json' };

/** Fetches an export part by part. All parts one after the other are byte for byte what one answer would be. */
export async function fetchExport(api: Api, wish: ExportWish, doing: ExportDoing): Promise<File> {
  const parts: Blob[] = [];
  let after: string | null = null;
  do {
    const response: Response = await patiently(() => api.ask(pathOf(wish, after), { signal: doing.signal }), doing);
    const part = await response.blob();
    parts.push(part);
    after = response.headers.get('Learn-Next');
    doing.progress(Number(response.headers.get('Learn-Done')), Number(response.headers.get('Learn-Total')));
  } while (after !== null);
  const day = new Date(api.now()).toISOString().slice(0, 10);
  return new File(parts, `lernfortschritt-${day}.${ENDINGS[wish.format]}`, { type: parts[0]!.type });
}

function pathOf({ courses = [], ...wish }: ExportWish, after: string | null): string {
  const query = new URLSearchParams(
    Object.entries({ ...wish, limit: PART }).map(([name, value]) => [name, String(value)]),
  );
  for (const course of courses) query.append('course', course);
  if (after !== null) query.set('after', after);
  return `admin/export?${query}`;
}

/** Asks until there is an answer; only what the service refuses is an end. */
async function patiently<T>(ask: () => Promise<T>, { signal, waiting }: ExportDoing): Promise<T> {
  for (let wait = SOON; ; wait = Math.min(wait * 2, LATE)) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ApiError) || (error.status !== 0 && error.status !== 503 && error.status !== 429))
        throw error;
      waiting?.();
      await pause(Math.max(wait, error.retryAfter * 1000), signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done, { once: true });
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
  });
}
