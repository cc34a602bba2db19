import type { Words } from '../contract/words.ts';
import type { XapiVersion } from '../contract/export-choices.ts';
import type { Statement } from '../exports/xapi/statement.ts';
import { fetchSmall } from '../http/fetch-small.ts';
import { lrsWords } from './lrs-words.ts';

/** The learning record store of the town. */
export interface LrsOptions {
  /** Its xAPI address, as it is written before `/statements`. */
  url: URL;
  user: string;
  password: string;
  version: XapiVersion;
  /** How long it may take to answer, in milliseconds. */
  patience?: number | undefined;
}

/** What became of a batch. */
export type LrsAnswer =
  | 'taken'
  /** It already has another statement under one of these ids. */
  | 'conflict'
  /** It finds fault with one of them. */
  | 'refused'
  | 'too-large'
  | Trouble;

/** Nothing was taken, whatever was sent. */
export interface Trouble {
  words: Words;
  /** Not to be tried again for so many milliseconds. */
  pause?: number;
  /** It knows who asks, and doesn’t allow them this. */
  isForbidden?: true;
}

/** A learning record store, as far as it is needed here. */
export interface Lrs {
  /** Sends statements; the same ones may be sent any number of times. */
  send(statements: readonly Statement[], signal: AbortSignal): Promise<LrsAnswer>;
  /** Whether it shows a statement: one that was taken back it doesn’t. `unsaid` where it doesn’t tell. */
  shows(id: string, signal: AbortSignal): Promise<'yes' | 'no' | 'unsaid' | Trouble>;
}

/** How long it may take to answer unless something else is set, in milliseconds. */
const PATIENCE = 30_000;

/** A store that asks for more has forgotten something. */
const LONGEST_PAUSE = 86_400_000;

/** Speaks to a learning record store, by the Experience API 1.0.3 (part three, section 2.1) and 2.0.0 (IEEE 9274.1.1). */
export function lrsOf({ url, user, password, version, patience = PATIENCE }: LrsOptions): Lrs {
  const address = addressOf(url);
  const headers = {
    Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    'Content-Type': 'application/json',
    'X-Experience-API-Version': version,
  };

  return {
    async send(statements, signal) {
      const [first, ...others] = statements;
      const isOne = others.length === 0;
      const body = JSON.stringify(isOne ? first : statements);
      const response = await ask(
        isOne ? { method: 'PUT', body } : { method: 'POST', body },
        isOne && first!.id,
        signal,
      );
      return response instanceof Response ? judge(response, statements, version) : response;
    },

    async shows(id, signal) {
      const response = await ask({ method: 'GET' }, id, signal);
      if (!(response instanceof Response)) return response;
      // A portal in between doesn’t say which version it speaks.
      if (!response.headers.has('X-Experience-API-Version')) return 'unsaid';
      return response.status === 404 ? 'no' : response.status === 200 ? 'yes' : 'unsaid';
    },
  };

  async function ask(what: RequestInit, id: string | false, signal: AbortSignal): Promise<Response | Trouble> {
    const timeout = AbortSignal.timeout(patience);
    try {
      return await fetchSmall(new URL(id === false ? '' : `?statementId=${id}`, address).href, {
        ...what,
        ...{ headers, redirect: 'manual', signal: AbortSignal.any([signal, timeout]) },
      });
    } catch (error) {
      if (timeout.aborted) return { words: lrsWords.silent(Math.ceil(patience / 1000)) };
      return { words: lrsWords.unreachable(codeOf(error)) };
    }
  }
}

/** Where the statements of a store lie: the same with and without a slash after its address. */
export function addressOf(url: URL): URL {
  return new URL(`${url.pathname.replace(/\/$/, '')}/statements`, url);
}

/** Only what the specification says is an answer of a store: a portal in between says 200, too. */
async function judge(response: Response, statements: readonly Statement[], version: XapiVersion): Promise<LrsAnswer> {
  const { status, headers } = response;
  if (statements.length === 1 && status === 204) return 'taken';
  if (status === 200 && statements.length > 1) {
    const ids: unknown = await response.json().catch(() => undefined);
    if (Array.isArray(ids) && statements.every(({ id }) => ids.includes(id))) return 'taken';
  }
  if (status < 300) return { words: lrsWords.notOne(status) };
  if (status < 400) return { words: lrsWords.redirect };
  const speaks = headers.get('X-Experience-API-Version');
  if (status === 400 && speaks && speaks.split('.')[0] !== version.split('.')[0]) {
    return { words: lrsWords.version(speaks.slice(0, 10)) };
  }
  if (status === 400) return 'refused';
  if (status === 409) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 403) return { words: lrsWords.password, isForbidden: true };
  if (status === 401) return { words: lrsWords.password };
  if (status === 404 || status === 405) return { words: lrsWords.missing };
  const pause = pauseOf(headers.get('Retry-After'));
  return { words: status === 429 ? lrsWords.busy : lrsWords.fault(status), ...(pause !== undefined && { pause }) };
}

/** Seconds, or a day and time (RFC 9110, section 10.2.3). */
function pauseOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  const pause = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(0, pause), LONGEST_PAUSE);
}

function codeOf(error: unknown): string | undefined {
  const code = ((error as Error).cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
