import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ProblemCode } from '../problems.ts';
import { ProblemError, problemOf } from '../problems.ts';
import { StoreUnavailable } from '../store/progress-store.ts';

/** What express' parsers complain about, in our words. */
const PARSER_ERRORS: Record<string, ProblemCode> = {
  'entity.too.large': 'body-too-large',
  'entity.parse.failed': 'body-invalid',
  'entity.verify.failed': 'body-invalid',
  'encoding.unsupported': 'body-type',
  'charset.unsupported': 'body-type',
  'request.aborted': 'body-invalid',
  'request.size.invalid': 'body-invalid',
};

/** Turns whatever was thrown into problem details (RFC 9457). Of what we didn't foresee the log gets the place, never the words: they may quote a request. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = codeOf(error);
    if (code === 'internal' || code === 'too-busy') log.error(placeOf(error), 'a request failed');
    if (response.headersSent) {
      next(error);
      return;
    }

    const { type, ...problem } = problemOf(code);
    for (const header of ['ETag', 'Content-Disposition', 'Content-Encoding']) response.removeHeader(header);
    response.status(problem.status).type('application/problem+json').set('Cache-Control', 'no-store');
    if (problem.status === 401) response.set('WWW-Authenticate', challengeOf(code));
    if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter));
    response.send(JSON.stringify({ type: `${request.baseUrl}${type}`, ...problem }));
  };
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  if (error instanceof StoreUnavailable) return 'too-busy';
  if (!(error instanceof Error)) return 'internal';
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (typeof type === 'string' && Object.hasOwn(PARSER_ERRORS, type)) return PARSER_ERRORS[type]!;
  if (status === 416) return 'range-invalid';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'request-invalid' : 'internal';
}

function challengeOf(code: ProblemCode): string {
  return code === 'sign-in' ? 'Bearer' : 'Bearer error="invalid_token"';
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
