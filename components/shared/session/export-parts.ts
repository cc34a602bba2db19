import { exportFileName } from '../../../server/contract/export-choices.ts';
import type { ExportDoing, ExportWish, Standstill } from '../office.ts';
import type { Api } from './api.ts';
import { ApiError } from './api.ts';

/** Records in one part. */
const PART = 500;

/** After a part that didn't come, in milliseconds: the first time, and at most. */
const [SOON, LATE] = [1000, 15_000];

/** Something in between answered in the service's name: a sign-in page, say. */
const NO_PART = {
  code: 'export-strange',
  de: 'Statt des Exports kam etwas anderes an, vielleicht eine Anmeldeseite. Bitte laden Sie diese Seite neu.',
  en: 'Something else came instead of the export, perhaps a page to sign in. Please reload this page.',
};

/** These mean that another try may help. */
const PASSING: Readonly<Record<number, Standstill>> = {
  0: 'network',
  401: 'sign-in',
  429: 'busy',
  502: 'network',
  503: 'busy',
  504: 'network',
};

interface Part {
  content: Blob;
  next: string | null;
  done: number;
  total: number;
}

/** Fetches an export part by part. All parts one after the other are byte for byte what one answer would be. */
export async function fetchExport(api: Api, wish: ExportWish, doing: ExportDoing): Promise<File> {
  const parts: Blob[] = [];
  let after: string | null = null;
  do {
    const path: string = pathOf(wish, after);
    const part: Part = await patiently(() => askFor(api, path, doing.signal), doing);
    // Only what came as a whole counts: a part that is asked for again isn't in the file twice.
    parts.push(part.content);
    after = part.next;
    doing.progress(part.done, part.total);
  } while (after !== null);
  return new File(parts, exportFileName(wish.format, api.now()), { type: parts[0]!.type });
}

async function askFor(api: Api, path: string, signal: AbortSignal): Promise<Part> {
  const response = await api.ask(path, { signal });
  const { headers } = response;
  // The network may go while it comes.
  const content = await response.blob().catch(() => undefined);
  if (!content) throw new ApiError(0, { code: 'unreachable', de: '', en: '' });
  if (!headers.has('Learn-Done')) throw new ApiError(200, NO_PART);
  return {
    content,
    next: headers.get('Learn-Next'),
    done: Number(headers.get('Learn-Done')),
    total: Number(headers.get('Learn-Total')),
  };
}

function pathOf({ courses = [], ...wish }: ExportWish, after: string | null): string {
  const query = new URLSearchParams(
    Object.entries({ ...wish, limit: PART }).map(([name, value]) => [name, String(value)]),
  );
  for (const course of courses) query.append('course', course);
  if (after !== null) query.set('after', after);
  return `admin/export?${query}`;
}

/** Asks until there is an answer; only what the service refuses for good is an end. */
async function patiently<T>(ask: () => Promise<T>, { signal, waiting }: ExportDoing): Promise<T> {
  for (let wait = SOON; ; wait = Math.min(wait * 2, LATE)) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      const why = error instanceof ApiError ? PASSING[error.status] : undefined;
      if (!why) throw error;
      const { retryAfter } = error as ApiError;
      await pause(why, Math.max(wait, retryAfter * 1000), signal, waiting);
    }
  }
}

/** Ends after that time, or as soon as something may be otherwise. Nobody signs in by waiting: then it is told by somebody's return to the page. */
function pause(
  why: Standstill,
  milliseconds: number,
  signal: AbortSignal,
  waiting: ExportDoing['waiting'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = why === 'sign-in' ? undefined : setTimeout(done, milliseconds);
    const over = new AbortController();
    addEventListener('online', done, { signal: over.signal });
    if (why === 'sign-in') addEventListener('focus', done, { signal: over.signal });
    signal.addEventListener('abort', done, { signal: over.signal });
    waiting?.(why, done);
    function done() {
      clearTimeout(timer);
      over.abort();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
  });
}
