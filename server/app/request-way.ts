import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import type { Metrics } from '../metrics/metrics.ts';
import { closeAfterLargeBody } from '../http/body.ts';
import { corsForApi, corsForFiles } from '../http/cors.ts';
import { answerProblems } from '../http/errors.ts';
import { foreignOrigins } from '../http/foreign-origins.ts';
import { noAnyMatch, safeHeaders } from '../http/headers.ts';
import { mount } from '../http/mount.ts';
import type { RateGuard } from '../http/rate-limits.ts';
import { requestLog } from '../http/request-log.ts';
import { writeGuard } from '../http/write-guard.ts';
import type { Sessions } from '../identity/sessions.ts';
import { whoAsks } from '../identity/who-asks.ts';
import { ProblemError } from '../problems.ts';
import { table } from '../routes/table.ts';
import type { Handlers } from '../routes/table.ts';
import type { Settled } from './app-options.ts';

interface RequestWayOptions {
  options: Settled;
  handlers: Handlers;
  limits: RateGuard;
  metrics: Metrics | undefined;
  sessions: Sessions | undefined;
}

/** The way of a request: what is true of all of them, then the table of routes, then what is told where none fits. */
export function requestWay({ options, handlers, limits, metrics, sessions }: RequestWayOptions): Express {
  const { log, origins, peers, secrets, turns, url } = options;
  const guard = writeGuard({ origins, url, proxies: peers });
  const tellForeign = foreignOrigins(log);
  const way = express();
  way.disable('x-powered-by');
  way.disable('etag');
  way.set('query parser', 'simple');
  way.use(requestLog(log, metrics?.countRequest), safeHeaders, noAnyMatch, closeAfterLargeBody);
  way.use((_request, _response, next) => {
    turns.makeRoom();
    next();
  });
  way.use('/api', (request, _response, next) => {
    if (guard.isForeign(request)) tellForeign(request);
    next();
  });
  way.use(['/api', '/auth'], corsForApi(origins));
  // The first thing a page waits for. Nothing that was sent with the request is repeated in it: its size tells nobody anything.
  way.use('/api/v1/courses', compression({ threshold: 500 }));
  way.use(['/media', '/loader.js', '/embed.js', '/lernbausteine.js', '/frame.js', '/chunks', '/oembed'], corsForFiles);
  way.use(
    mount(table, handlers, {
      whoAsks: whoAsks({ ...options, sessions }, secrets),
      writeGuard: guard,
      rateGuard: limits,
    }),
  );
  way.use(() => {
    throw new ProblemError('not-found');
  });
  way.use(answerProblems(log));
  return way;
}
