import { hash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Identity } from '../identity/identity.ts';
import type { Peers } from '../identity/peers.ts';
import type { Asker } from '../identity/who-asks.ts';
import type { ProblemCode } from '../problems.ts';
import { ProblemError } from '../problems.ts';
import { clientAddress } from './client-address.ts';

/** So many of something within so many seconds. */
export interface Allowance {
  points: number;
  seconds: number;
}

/** How much anybody may ask for before being told to wait. */
export interface RateLimits {
  /** Requests of one person: some ten pages that are open at once stay far below. */
  person: Allowance;
  /**
   * Reports of one person: each is flushed to the disk. A page sends four a minute; four weeks of learning
   * every day for two hours without the service are some 300, which its browser then sends one after the other.
   */
  reports: Allowance;
  /** Writes from one address without anybody signed in: a whole town sits behind one. */
  anonymous: Allowance;
  /** Attempts from one address to sign in with what isn't valid. Good ones go on working, except that the provider is asked no more for a while. */
  failures: Allowance;
  /** Anonymous events to be counted from one address: each is remembered for a while. */
  events: Allowance;
  /** How often one person erases everything: each time leaves a line. */
  erasures: Allowance;
}

const RATE_LIMITS: RateLimits = {
  person: { points: 1800, seconds: 60 },
  reports: { points: 600, seconds: 60 },
  anonymous: { points: 6000, seconds: 60 },
  failures: { points: 200, seconds: 300 },
  events: { points: 5000, seconds: 3600 },
  erasures: { points: 20, seconds: 3600 },
};

/** Counts requests. Nothing of it outlives the process. */
export interface RateGuard {
  /** Throws `too-many` where the asker has to wait. Who is signed in never waits for others at the same address. */
  count(request: IncomingMessage, asker: Asker): Promise<void>;
  /** The same for a report of somebody. */
  countReport(identity: Identity): Promise<void>;
  /** The same for so many anonymous events. */
  countEvents(request: IncomingMessage, events: number): Promise<void>;
  /** Does what a sign-in costs the provider; throws `too-many` instead where that has failed too often from there. */
  sparingly<T>(request: IncomingMessage, task: () => Promise<T>): Promise<T>;
  /** What is to be answered to a request that failed: instead of yet another wrong sign-in, that this was too often. */
  after(error: unknown, request: IncomingMessage): Promise<unknown>;
}

/** What guessing looks like. A token or session that has merely ended is none of it. */
const GUESSES: readonly ProblemCode[] = ['token-invalid', 'attempt-unknown', 'metrics-token'];

/** More are not remembered at once: whoever has so many addresses isn't held up by counting them. */
const REMEMBERED = 50_000;

/** `proxies`: whose `X-Forwarded-For` is believed. */
export function rateGuard(limits: Partial<RateLimits>, proxies: Peers): RateGuard {
  const allowed = { ...RATE_LIMITS, ...limits };
  const [persons, reports] = [counter(allowed.person), counter(allowed.reports)];
  const [strangers, guesses] = [counter(allowed.anonymous), counter(allowed.failures)];
  const [events, erasures, exchanges] = [counter(allowed.events), counter(allowed.erasures), counter(allowed.failures)];

  return {
    async count(request, { identity }) {
      if (identity) await persons(identity.subject);
      if (identity && request.method === 'DELETE') await erasures(identity.subject);
      if (!identity && request.method === 'POST') await strangers(clientAddress(request, proxies));
    },

    async countReport({ subject }) {
      await reports(subject);
    },

    async countEvents(request, number) {
      await events(clientAddress(request, proxies), number);
    },

    async sparingly(request, task) {
      // Counted beforehand: else as many as like could do so at once.
      const giveBack = await exchanges(clientAddress(request, proxies));
      const done = await task();
      await giveBack();
      return done;
    },

    async after(error, request) {
      if (!(error instanceof ProblemError) || !GUESSES.includes(error.code)) return error;
      return guesses(clientAddress(request, proxies)).then(
        () => error,
        (tooMany: unknown) => tooMany,
      );
    },
  };
}

/** Resolves to what takes it back. */
type Counter = (who: string, times?: number) => Promise<() => Promise<unknown>>;

function counter({ points, seconds }: Allowance): Counter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  // Not even in memory does an address stand as it is.
  const secret = randomBytes(32).toString('base64');
  const known = new Set<string>();

  return async (who, times = 1) => {
    const name = hash('sha256', secret + who, 'base64');
    if (!known.has(name) && known.add(name).size > REMEMBERED) {
      const oldest = known.values().next().value!;
      known.delete(oldest);
      await limiter.delete(oldest);
    }
    try {
      await limiter.consume(name, times);
      return () => limiter.reward(name, times);
    } catch (cause) {
      if (!(cause instanceof RateLimiterRes)) throw cause;
      throw new ProblemError('too-many', { retryAfter: Math.max(1, Math.ceil(cause.msBeforeNext / 1000)) });
    }
  };
}
