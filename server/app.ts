import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { PrivacyAnswer } from './contract/api.ts';
import type { Accessibility, PrivacyClass } from './contract/course.ts';
import type { RetentionReport, RetentionRules } from './contract/retention.ts';
import type { RecordKey } from './contract/record.ts';
import { openCatalog } from './content/catalog.ts';
import { formatReport } from './content/issues/report.ts';
import { PARSER_VERSION } from './content/parser/parser-version.ts';
import { courseArchive } from './course-archive.ts';
import { cursorsOf } from './exports/cursor.ts';
import { makeRoom } from './exports/turns.ts';
import { courseEntries } from './figures/course-entries.ts';
import { DEFAULT_K, openFigures } from './figures/figures.ts';
import { openTold } from './figures/told.ts';
import { forgetForwarding, forward } from './forwarding/forwarding.ts';
import type { Forwarding, ForwardingOptions, ForwardingTarget } from './forwarding/forwarding.ts';
import { closeAfterLargeBody } from './http/body.ts';
import { corsForApi, corsForFiles } from './http/cors.ts';
import { answerProblems } from './http/errors.ts';
import { foreignOrigins } from './http/foreign-origins.ts';
import { noAnyMatch, safeHeaders } from './http/headers.ts';
import { mount } from './http/mount.ts';
import { rateGuard } from './http/rate-limits.ts';
import type { RateLimits } from './http/rate-limits.ts';
import { requestLog } from './http/request-log.ts';
import { writeGuard } from './http/write-guard.ts';
import type { ClaimPaths, GroupMaps } from './identity/claim-map.ts';
import { grantsOf } from './identity/grants.ts';
import { attemptsOf } from './identity/oidc/attempts.ts';
import type { OidcOptions } from './identity/oidc/provider.ts';
import type { Peers } from './identity/peers.ts';
import type { ProxyOptions } from './identity/proxy.ts';
import { sessionsOf } from './identity/sessions.ts';
import type { TokenOptions } from './identity/token.ts';
import { whoAsks } from './identity/who-asks.ts';
import { ProblemError } from './problems.ts';
import { collectNotes } from './records/audit-notes.ts';
import { auditOf } from './records/audit.ts';
import { presentRecords } from './records/came-back.ts';
import { clockGuard } from './records/housekeeping-clock.ts';
import { keepHouse } from './records/housekeeping.ts';
import { learnerRecords } from './records/learner-records.ts';
import { privacyAnswer } from './records/privacy-answer.ts';
import { proofAttempts } from './records/proof-attempts.ts';
import { demandKeys } from './records/record-keys-needed.ts';
import { recordKeys } from './records/record-keys.ts';
import { adminAuditRoutes } from './routes/admin-audit.ts';
import { adminDueRoutes } from './routes/admin-due.ts';
import { adminPageRoutes } from './routes/admin-page.ts';
import { adminExportRoutes } from './routes/admin-export.ts';
import { adminHealthRoutes, healthOf } from './routes/admin-health.ts';
import { adminRetentionRoutes } from './routes/admin-retention.ts';
import { attemptRoutes } from './routes/attempts.ts';
import { authRoutes } from './routes/auth.ts';
import type { AuthRoutesOptions } from './routes/auth.ts';
import { builtFileRoutes } from './routes/built-files.ts';
import { countRoutes } from './routes/counts.ts';
import { coursePageRoutes } from './routes/course-pages.ts';
import { courseRoutes } from './routes/courses.ts';
import { embedCodeRoutes } from './routes/embed-code.ts';
import { embedRoutes } from './routes/embed.ts';
import { factRoutes } from './routes/facts.ts';
import { figuresRoutes } from './routes/figures.ts';
import { healthRoutes } from './routes/health.ts';
import { meRoutes } from './routes/me.ts';
import { mediaRoutes } from './routes/media.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { pageRoutes } from './routes/pages.ts';
import { progressRoutes } from './routes/progress.ts';
import { readiness } from './routes/readiness.ts';
import { table } from './routes/table.ts';
import type { Handlers } from './routes/table.ts';
import { schemaRoutes } from './routes/schemas.ts';
import { courseShown } from './routes/shown-course.ts';
import { verdictRoutes } from './routes/verdicts.ts';
import type { Documents } from './store/documents.ts';
import { noticed } from './store/noticed.ts';
import type { Notice } from './store/noticed.ts';
import { openStores } from './store/open.ts';
import { demandMoved } from './transfer/moving.ts';

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
}

/** The town's own words about what is kept. */
export interface PrivacyTexts {
  /** On what ground; German. */
  legal: PrivacyAnswer['legal'];
  /** Whom to ask. */
  contact?: string | undefined;
}

/** The service, not listening yet. */
export interface App {
  /** An Express app; to be mounted under any path of another, or to listen by itself. */
  handler: Express;
  /** Removes whose time has come, now; by itself it happens every day. */
  retain(): Promise<RetentionReport>;
  /** Counts the figures anew, and closes months whose time is over, now; by itself it happens every day. */
  count(): Promise<void>;
  /** To be called when the last request has been answered: commits what waits and lets the data folder go. */
  close(): Promise<void>;
}

/** Ways in, by the name of their option. */
const WAYS = ['proxy', 'token', 'oidc'] as const;

/** Opens courses and store, and puts the routes over them. */
export async function createApp(options: AppOptions): Promise<App> {
  const { log, secrets, origins, record: ceiling, proxy, now = Date.now } = options;
  const secret = secrets[0]!;
  const stores = await openStores(options, (problem) => log.error(problem));
  const letGo = async (error: unknown) => {
    await stores.close();
    throw error;
  };
  await demandMoved(stores.documents).catch(letGo);
  await demandKeys(stores.progress, options.pseudonymKeys).catch(letGo);
  const catalog = await openCatalog({
    folder: options.courses,
    secret,
    ceiling,
    archive: courseArchive(stores.documents),
    parser: PARSER_VERSION,
    report(report) {
      // A line break within a line of the log is hard to read and to search.
      for (const line of formatReport(report).split('\n').filter(Boolean)) log.warn(line);
    },
  }).catch(letGo);
  const wanted = options.metricsToken !== undefined;
  const metrics = wanted ? (await import('./metrics/metrics.ts')).openMetrics() : undefined;
  const { erasures } = stores;
  const listeners: ((notice: Notice) => void)[] = [];
  const heard = noticed(stores.progress, (notice) => listeners.forEach((tell) => tell(notice)));
  const store = metrics?.timed(heard) ?? heard;
  const grants = grantsOf(secrets);
  const keys = recordKeys(options);
  const attempts = proofAttempts({ secrets, keys });
  const forwarding = await forwardingOf(options, { ...stores, store, keys, catalog, now });
  if (forwarding) listeners.push(forwarding.noticed);
  const present = (after?: RecordKey) => presentRecords({ store, erasures, keys }, after);
  const records = learnerRecords({ store, erasures, keys, now, beforeErasing: forwarding?.takeBack });
  const audit = auditOf(stores.documents, now);
  const k = options.k ?? DEFAULT_K;
  const privacy = privacyAnswer({ ...options, k });
  const show = courseShown({ ...options, grants, now });
  const settings = { ...options, k, ways: WAYS.filter((way) => options[way] !== undefined) };
  const demandReady = readiness({ catalog, documents: stores.documents, now });
  const health = healthOf({
    ...options,
    catalog,
    store,
    demandReady,
    forwarding: forwarding?.health,
    closing: () => figures.closing(),
    now,
  });
  const clock = clockGuard({ ...stores, now, uptime: options.uptime ?? (() => performance.now()) });
  const house = keepHouse({ ...options, ...stores, store, keys, audit, catalog, settings, clock, now });
  const figures = openFigures({
    ...{ ...stores, k, clock, log, now, isShared: options.database !== undefined },
    records: present,
    courses: courseEntries(catalog, courseArchive(stores.documents)),
    told: openTold(options.courses),
  });
  listeners.push((notice) => figures.notice(notice));

  const peers = options.peers ?? proxy?.peers ?? (() => false);
  const limits = rateGuard(options.limits ?? {}, peers);
  const signIn = await signingIn(options, stores.documents, now);

  const handlers: Handlers = {
    ...courseRoutes({ catalog, show }),
    ...factRoutes({ catalog, records, attempts, allow: limits.countReport, tell: metrics?.countFacts, now }),
    ...verdictRoutes({ catalog, grants, records, now }),
    ...attemptRoutes({ catalog, attempts, allow: limits.countReport, now }),
    ...countRoutes({ catalog, documents: stores.documents, allow: limits.countEvents, counted: figures.counted, now }),
    ...progressRoutes({ catalog, records }),
    ...meRoutes({ catalog, records, audit, keys, privacy, signIn: signIn !== undefined, now }),
    ...authRoutes(signIn && { ...signIn, sparingly: limits.sparingly }),
    ...adminExportRoutes({
      ...{ catalog, store, audit, keys, now, address: options.url?.href, cursors: cursorsOf(secrets, now) },
      records: present,
    }),
    ...figuresRoutes({ figures, now }),
    ...adminDueRoutes({ catalog, records: present, audit, keys, now }),
    ...adminRetentionRoutes(house),
    ...adminHealthRoutes(health),
    ...adminAuditRoutes({ audit, collect: () => collectNotes(options.data, audit) }),
    ...mediaRoutes({ catalog, grants, now }),
    ...builtFileRoutes(options.browser),
    ...pageRoutes({ privacy, origins, catalog, show, url: options.url }),
    ...coursePageRoutes({ catalog, show, origins, signIn: signIn !== undefined, url: options.url }),
    ...embedRoutes({
      ...{ catalog, show, origins, url: options.url },
      ...{ signIn: signIn !== undefined, token: options.token !== undefined },
    }),
    ...adminPageRoutes(),
    ...schemaRoutes(),
    ...embedCodeRoutes({ catalog, show, origins, signIn: signIn !== undefined, url: options.url }),
    ...healthRoutes(demandReady),
    ...metricsRoutes({ token: options.metricsToken, metrics, health, retention: () => house.last() }),
  };

  const guard = writeGuard({ origins, url: options.url, proxies: peers });
  const tellForeign = foreignOrigins(log);
  const handler = express();
  handler.disable('x-powered-by');
  handler.disable('etag');
  handler.set('query parser', 'simple');
  handler.use(requestLog(log, metrics?.countRequest), safeHeaders, noAnyMatch, closeAfterLargeBody);
  handler.use((_request, _response, next) => {
    makeRoom();
    next();
  });
  handler.use('/api', (request, _response, next) => {
    if (guard.isForeign(request)) tellForeign(request);
    next();
  });
  handler.use(['/api', '/auth'], corsForApi(origins));
  // The first thing a page waits for. Nothing that was sent with the request is repeated in it: its size tells nobody anything.
  handler.use('/api/v1/courses', compression({ threshold: 500 }));
  handler.use(
    ['/media', '/loader.js', '/embed.js', '/lernbausteine.js', '/frame.js', '/chunks', '/oembed'],
    corsForFiles,
  );
  handler.use(
    mount(table, handlers, {
      whoAsks: whoAsks({ ...options, sessions: signIn?.sessions }, secrets),
      writeGuard: guard,
      rateGuard: limits,
    }),
  );
  handler.use(() => {
    throw new ProblemError('not-found');
  });
  handler.use(answerProblems(log));

  return {
    handler,
    retain: () => house.retain(),
    count: () => figures.count(),
    async close() {
      await figures.close();
      await forwarding?.close();
      await house.close();
      await stores.close();
    },
  };
}

/** Where nothing is forwarded, nothing waits for it either. */
async function forwardingOf(
  { lrs, url, log }: AppOptions,
  parts: Omit<ForwardingOptions, 'lrs' | 'url' | 'log'>,
): Promise<Forwarding | undefined> {
  if (!lrs) {
    await forgetForwarding(parts.documents, parts.now);
    return undefined;
  }
  if (!url) throw new Error('Forwarding to an LRS needs the address of the service.');
  return forward({ ...parts, lrs, url, log });
}

async function signingIn(
  options: AppOptions,
  documents: Documents,
  now: () => number,
): Promise<Omit<AuthRoutesOptions, 'sparingly'> | undefined> {
  const { oidc, url, secrets, claims, groups, log } = options;
  if (!oidc) return undefined;
  if (!url) throw new Error('Signing in by OpenID Connect needs the address of the service.');
  const { providerOf } = await import('./identity/oidc/provider.ts');
  const rules = { issuer: oidc.issuer, claims, groups };
  return {
    ...options,
    url,
    provider: providerOf(oidc, new URL('auth/callback', url)),
    attempts: attemptsOf(secrets, url, now),
    sessions: sessionsOf({ secrets, url, hours: oidc.sessionHours, rules, documents, log, now }),
  };
}
