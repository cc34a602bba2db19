import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ProblemCode } from '../problems.ts';
import { ProblemError, problemOf } from '../problems.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import { problemPage } from './problem-page.ts';

/** How long somebody who still sends has to take notice of the answer, in milliseconds: a closed connection would take it from them. */
const LAST_WORD = 500;

/** Within so many milliseconds the same sentence says nothing new. */
const AGAIN = 60_000;

/** No descriptor is left, for this process or on this machine. */
const EXHAUSTED = ['EMFILE', 'ENFILE'];

/** Somebody who runs the service has to know of these. */
const LOGGED: readonly ProblemCode[] = [
  'internal',
  'too-busy',
  'provider-unavailable',
  'provider-failed',
  'claims-missing',
];

/** Turns whatever was thrown into problem details (RFC 9457). Of what we didn't foresee the log gets the place, never the words: they may quote a request. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  const told = new Map<string, number>();

  /** What the store says is meant for whoever reads the log; a full disk says the same to everybody. */
  function tell(sentence: string): void {
    const time = performance.now();
    if (time - (told.get(sentence) ?? -Infinity) < AGAIN) return;
    told.set(sentence, time);
    log.error(sentence);
  }

  return (error: unknown, request, response, next) => {
    const code = codeOf(error);
    if (error instanceof StoreUnavailable) tell(error.message);
    else if (LOGGED.includes(code)) {
      const { route = 'none' } = response.locals as { route?: string };
      log.error({ method: request.method, route, ...placeOf(error) }, 'a request failed');
    }
    if (response.headersSent) {
      next(error);
      return;
    }

    const { type, ...rest } = problemOf(code, error instanceof ProblemError ? error : undefined);
    const problem = { type: `${request.baseUrl}${type}`, ...rest };
    for (const header of ['ETag', 'Content-Disposition', 'Content-Encoding']) response.removeHeader(header);
    response.status(problem.status).set('Cache-Control', 'no-store');
    if (problem.status === 401) response.set('WWW-Authenticate', challengeOf(code));
    if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter));
    if (wantsPage(request)) {
      response.set('Content-Type', 'text/html; charset=utf-8');
      sendLast(request, response, problemPage(problem, response.locals.again as string | undefined));
    } else {
      response.set('Content-Type', 'application/problem+json; charset=utf-8');
      sendLast(request, response, JSON.stringify(problem));
    }
  };
}

/** Somebody on the way to or from signing in, looking at it in a browser. */
function wantsPage(request: Request): boolean {
  return request.path.startsWith('/auth/') && request.accepts(['json', 'html']) === 'html';
}

/** What is still being sent is not read any more. */
function sendLast(request: Request, response: Response, body: string): void {
  if (request.complete || response.get('Connection') !== 'close') {
    response.send(body);
    return;
  }
  request.pause();
  response.set('Content-Length', String(Buffer.byteLength(body))).write(body);
  const end = setTimeout(() => response.end(), LAST_WORD);
  response.once('close', () => clearTimeout(end));
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  if (error instanceof StoreUnavailable) return 'too-busy';
  if (!(error instanceof Error)) return 'internal';
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (typeof code === 'string' && EXHAUSTED.includes(code)) return 'too-busy';
  if (status === 416) return 'range-invalid';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'request-invalid' : 'internal';
}

function challengeOf(code: ProblemCode): string {
  return code.startsWith('token-') ? 'Bearer error="invalid_token"' : 'Bearer';
}

function placeOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 5);
  return { error: error.name, code, at: at?.map((line) => line.trim()), ...(cause ? { cause: placeOf(cause) } : {}) };
}
