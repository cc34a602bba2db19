import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** How a request ended. */
export interface RequestEnd {
  method: string;
  /** Its row of the table of routes; `none` where there is no such address. */
  route: string;
  status: number;
  ms: number;
  /** Whoever asked didn't wait for the whole answer. */
  aborted: boolean;
}

/** One line per request: what kind, how it ended, how long it took. No address, query, header, body or name is in it. `tell`: who else wants to know. */
export function requestLog(log: Logger, tell: (end: RequestEnd) => void = () => {}): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const end: RequestEnd = {
        method: request.method,
        route: (response.locals.route as string | undefined) ?? 'none',
        status: response.statusCode,
        ms: performance.now() - start,
        aborted: !response.writableFinished,
      };
      const { method, route, status, ms, aborted } = end;
      log.info({ method, route, status, ms: Math.round(ms), ...(aborted && { aborted }) });
      tell(end);
    });
    next();
  };
}
