import type { RetentionReport } from '../contract/retention.ts';
import type { Health } from '../health/health.ts';
import { sameText } from '../identity/same-text.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { ProblemError } from '../problems.ts';
import type { Handlers } from './table.ts';

export interface MetricsRoutesOptions {
  /** What whoever asks has to know; without one there is nothing at this address. */
  token: string | undefined;
  /** What was counted. */
  metrics: Pick<Metrics, 'type' | 'text'> | undefined;
  health: Health;
  /** What the last retention run did. */
  retention(): Promise<RetentionReport | undefined>;
}

/** For a Prometheus. Who is signed in doesn't matter, and its token opens nothing else. */
export function metricsRoutes({ token, metrics, health, retention }: MetricsRoutesOptions): Handlers<'GET /metrics'> {
  return {
    async 'GET /metrics'(request, response) {
      if (token === undefined || !metrics) throw new ProblemError('not-found');
      const [, given = ''] = /^bearer +(.+)$/i.exec(request.headers.authorization ?? '') ?? [];
      if (!sameText(given, token)) throw new ProblemError('metrics-token');
      // A database that is away has run nothing lately as far as anybody knows.
      const text = await metrics.text(await health(), await retention().catch(() => undefined));
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Type', metrics.type);
      response.end(text);
    },
  };
}
