import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line per request: what kind, how it ended, how long it took. No address, query, header, body or name is in it. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      log.info({
        method: request.method,
        route: (response.locals.route as string | undefined) ?? 'none',
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        ...(!response.writableFinished && { aborted: true }),
      });
    });
    next();
  };
}
