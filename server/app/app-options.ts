import { uptime } from 'node:os';
import type { Logger } from 'pino';
import type { PrivacyAnswer } from '../contract/api.ts';
import type { Accessibility, PrivacyClass } from '../contract/course.ts';
import type { RetentionRules } from '../contract/retention.ts';
import { DEFAULT_K } from '../figures/figures.ts';
import type { ForwardingTarget } from '../forwarding/forwarding.ts';
import type { RateLimits } from '../http/rate-limits.ts';
import type { ClaimPaths, GroupMaps } from '../identity/claim-map.ts';
import type { OidcOptions } from '../identity/oidc/provider.ts';
import type { Peers } from '../identity/peers.ts';
import type { ProxyOptions } from '../identity/proxy.ts';
import type { TokenOptions } from '../identity/token.ts';
import type { Turns } from '../turns.ts';
import { openTurns } from '../turns.ts';

/** What a service needs to know; `readConfig` of config.ts makes it from the environment. */
export interface AppOptions {
  /** The folder with one folder per course. */
  courses: string;
  /** The folder of what is kept; one writing process each. */
  data: string;
  /** The address of a PostgreSQL, which then keeps everything instead; for any number of processes. */
  database?: string | undefined;
  /** The folder of the built browser files. */
  browser: string;
  /** Origins of the pages that may embed the elements and send facts. */
  origins: readonly string[];
  /** The most that may be stored about anybody. */
  record: PrivacyClass;
  /** Sign grants, sessions and revisions: the newest does, the older ones are still recognised. Subjects hang on the last one. */
  secrets: readonly string[];
  /** What a Prometheus has to know; without one nothing is counted for it. */
  metricsToken?: string | undefined;
  /** Make pseudonyms from ids; newest first. */
  pseudonymKeys: readonly string[];
  /** Way in: a proxy that has signed people in. */
  proxy?: ProxyOptions | undefined;
  /** Way in: a signed bearer token. */
  token?: TokenOptions | undefined;
  /** Way in: the service's own sign-in (OpenID Connect); needs `url`. */
  oidc?: OidcOptions | undefined;
  /** Where the service lies for browsers; ends with a slash. */
  url?: URL | undefined;
  /** Where what learners reach goes on to; needs `url`. */
  lrs?: ForwardingTarget | undefined;
  /** Proxies whose word is taken for where a request comes from; those of `proxy` unless given. */
  peers?: Peers | undefined;
  /** How much anybody may ask for; the usual amounts unless given. */
  limits?: Partial<RateLimits> | undefined;
  /** Where tokens and sign-ins say what about somebody. */
  claims?: ClaimPaths | undefined;
  /** What the town's groups stand for. */
  groups?: GroupMaps | undefined;
  /** How long what is kept is kept. */
  keep: RetentionRules;
  /** Groups of fewer people appear in no figures; 10 unless given. */
  k?: number | undefined;
  /** What learners are told about it, in the town's own words. */
  privacy: PrivacyTexts;
  /** What the town offers to whoever meets a barrier. */
  accessibility?: Accessibility | undefined;
  log: Logger;
  /** Milliseconds since 1970; for tests. */
  now?: () => number;
  /** Milliseconds that nobody can set; for tests. */
  uptime?: () => number;
  /** Who asks, and who works for long beside it; for tests. */
  turns?: Turns;
}

/** The town's own words about what is kept. */
export interface PrivacyTexts {
  /** On what ground; German. */
  legal: PrivacyAnswer['legal'];
  /** Whom to ask. */
  contact?: string | undefined;
}

/** The options, with what is usual where they say nothing. */
export type Settled = AppOptions & Required<Pick<AppOptions, 'now' | 'uptime' | 'turns' | 'peers' | 'k'>>;

/** Fills in what is usual. */
export function settled(options: AppOptions): Settled {
  return {
    ...options,
    now: options.now ?? Date.now,
    uptime: options.uptime ?? (() => uptime() * 1000),
    turns: options.turns ?? openTurns(),
    peers: options.peers ?? options.proxy?.peers ?? (() => false),
    k: options.k ?? DEFAULT_K,
  };
}
