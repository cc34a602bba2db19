import type { Problem } from '../../../server/contract/api.ts';
import type { ViewProblem } from '../view-problem.ts';
import type { TokenSource } from './token.ts';

/** An answer of the service that is no success; status 0 and code `unreachable` where there was none. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ViewProblem,
    /** How it was asked for. */
    readonly way?: Way,
    /** Seconds after which a second try makes sense. */
    readonly retryAfter = 0,
  ) {
    super(problem.en);
  }
}

type Asking = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** `open`: without token and credentials, so that nothing tells who asks. */
export type Way = 'open';

const UNREACHABLE: ViewProblem = { code: 'unreachable', de: '', en: '' };

/** Speaks with one service: addresses, identity, errors, and the service's clock. */
export class Api {
  /** What the service's clock said when the page was opened. From there it is counted by a clock that nobody can set. */
  #opened = Date.now() - performance.now();
  /** How everything is asked for; undefined: as whoever is signed in. */
  way: Way | undefined;

  constructor(
    /** Address of the service, with a slash at the end. */
    readonly base: URL,
    public token: TokenSource | undefined,
  ) {}

  /** Now by the service's clock, milliseconds since 1970. */
  now(): number {
    return Math.round(this.#opened + performance.now());
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.ask(path)).json()) as T;
  }

  /** Survives the closing of the page (keepalive): `body` stays below 64 KiB. */
  async post<T>(path: string, body: unknown, way?: Way): Promise<T> {
    const response = await this.ask(
      path,
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), keepalive: true },
      way,
    );
    return (await response.json()) as T;
  }

  /** One request; resolves to an answer that is a success, else rejects with an {@link ApiError}. */
  async ask(path: string, init: Asking = {}, way = this.way, isRenewed = false): Promise<Response> {
    const sent = performance.now();
    let token: string | undefined;
    let response: Response;
    try {
      token = way ? undefined : await this.token?.get();
      response = await fetch(new URL(`api/v1/${path}`, this.base), {
        ...init,
        headers: {
          ...init.headers,
          ...(init.method && { 'X-Learn': '1' }),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        credentials: this.base.origin !== origin && (this.token || way) ? 'omit' : 'include',
      });
    } catch {
      throw new ApiError(0, UNREACHABLE, way);
    }
    this.#learnClock(response.headers.get('Date'), sent);
    if (response.ok) return response;
    if (response.status === 401 && token && !isRenewed) {
      this.token!.renew();
      return this.ask(path, init, way, true);
    }
    throw await errorOf(response, way);
  }

  /** The header has whole seconds: a difference below two is noise. */
  #learnClock(date: string | null, sent: number): void {
    const opened = Date.parse(date ?? '') + 500 - (sent + performance.now()) / 2;
    if (Math.abs(opened - this.#opened) >= 2000) this.#opened = opened;
  }
}

async function errorOf(response: Response, way: Way | undefined): Promise<ApiError> {
  const { type, de, en } = ((await response.json().catch(() => ({}))) ?? {}) as Partial<Problem>;
  const problem = type && de && en ? { code: type.slice(type.lastIndexOf('/') + 1), de, en } : UNREACHABLE;
  return new ApiError(response.status, problem, way, Number(response.headers.get('Retry-After')));
}
