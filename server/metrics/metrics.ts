import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HealthAnswer } from '../contract/admin.ts';
import type { Rejection } from '../contract/rejection.ts';
import type { RetentionReport } from '../contract/retention.ts';
import type { RequestEnd } from '../http/request-log.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { healthGauges } from './health-gauges.ts';
import { timedStore } from './timed-store.ts';

/** What is counted while the service runs, for Prometheus. Nothing in it is of a course, a person or a department. */
export interface Metrics {
  /** How {@link text} is to be read. */
  type: string;
  /** Counts a request that has ended. */
  countRequest(end: RequestEnd): void;
  /** Counts facts of one report. */
  countFacts(taken: number, rejected: readonly Rejection[]): void;
  /** The store, whose changes are timed. */
  timed(store: ProgressStore): ProgressStore;
  /** Everything counted so far, and how the installation is now. */
  text(health: HealthAnswer, retention: RetentionReport | undefined): Promise<string>;
}

/** Whatever else somebody sends as a method counts as one. */
const METHODS = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];

/** Seconds: from what is in memory to what somebody complains about. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Begins to count, in a registry of its own. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'lern_http_requests_total',
    help: 'Requests by row of the table of routes (none: there is no such address), method and class of status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'lern_http_request_seconds',
    help: 'From the first byte of a request to the last one of its answer.',
    labelNames: ['route', 'method'],
    buckets: SECONDS,
    registers,
  });
  const taken = new Counter({ name: 'lern_facts_taken_total', help: 'Facts that were taken.', registers });
  const rejected = new Counter({
    name: 'lern_facts_rejected_total',
    help: 'Facts that were not taken, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const changes = new Histogram({
    name: 'lern_store_change_seconds',
    help: 'From asking for a change of a record until it is durable.',
    buckets: SECONDS,
    registers,
  });
  const waiting = new Gauge({
    name: 'lern_store_changes_waiting',
    help: 'Changes of records that are not durable yet.',
    registers,
  });
  const setHealth = healthGauges(registers);

  return {
    type: registry.contentType,

    countRequest({ route, method, status, aborted, ms }) {
      const known = METHODS.includes(method) ? method : 'other';
      requests.inc({ route, method: known, status: aborted ? 'aborted' : `${Math.floor(status / 100)}xx` });
      durations.observe({ route, method: known }, ms / 1000);
    },

    countFacts(number, refusals) {
      taken.inc(number);
      for (const { reason } of refusals) rejected.inc({ reason });
    },

    timed: (store) =>
      timedStore(store, {
        waiting: (number) => waiting.set(number),
        durable: (ms) => changes.observe(ms / 1000),
      }),

    text(health, retention) {
      setHealth(health, retention);
      return registry.metrics();
    },
  };
}
