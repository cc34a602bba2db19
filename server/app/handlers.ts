import { cursorsOf } from '../exports/cursor.ts';
import { healthOf } from '../health/health.ts';
import { readiness } from '../health/readiness.ts';
import type { RateGuard } from '../http/rate-limits.ts';
import { grantsOf } from '../identity/grants.ts';
import { collectNotes } from '../records/audit-notes.ts';
import { learnerRecords } from '../records/learner-records.ts';
import { privacyAnswer } from '../records/privacy-answer.ts';
import { proofAttempts } from '../records/proof-attempts.ts';
import { adminAuditRoutes } from '../routes/admin-audit.ts';
import { adminDueRoutes } from '../routes/admin-due.ts';
import { adminExportRoutes } from '../routes/admin-export.ts';
import { adminHealthRoutes } from '../routes/admin-health.ts';
import { adminPageRoutes } from '../routes/admin-page.ts';
import { adminRetentionRoutes } from '../routes/admin-retention.ts';
import { attemptRoutes } from '../routes/attempts.ts';
import { authRoutes } from '../routes/auth.ts';
import { builtFileRoutes } from '../routes/built-files.ts';
import { countRoutes } from '../routes/counts.ts';
import { coursePageRoutes } from '../routes/course-pages.ts';
import { courseRoutes } from '../routes/courses.ts';
import { embedCodeRoutes } from '../routes/embed-code.ts';
import { embedRoutes } from '../routes/embed.ts';
import { factRoutes } from '../routes/facts.ts';
import { figuresRoutes } from '../routes/figures.ts';
import { healthRoutes } from '../routes/health.ts';
import { meRoutes } from '../routes/me.ts';
import { mediaRoutes } from '../routes/media.ts';
import { metricsRoutes } from '../routes/metrics.ts';
import { pageRoutes } from '../routes/pages.ts';
import { progressRoutes } from '../routes/progress.ts';
import { schemaRoutes } from '../routes/schemas.ts';
import { courseShown } from '../routes/shown-course.ts';
import type { Handlers } from '../routes/table.ts';
import { verdictRoutes } from '../routes/verdicts.ts';
import type { Settled } from './app-options.ts';
import type { Background } from './background.ts';
import type { Kept } from './kept.ts';
import type { SignIn } from './sign-in.ts';

interface HandlersOptions {
  options: Settled;
  kept: Kept;
  background: Background;
  signIn: SignIn | undefined;
  limits: RateGuard;
}

/** What answers each row of the table of routes. */
export function handlersOf({ options, kept, background, signIn, limits }: HandlersOptions): Handlers {
  const { origins, secrets, turns, url, now } = options;
  const { audit, catalog, documents, keys, metrics, store } = kept;
  const { figures, forwarding, house, records: present } = background;

  const grants = grantsOf(secrets);
  const records = learnerRecords({ ...kept, now, beforeErasing: forwarding?.takeBack });
  const attempts = proofAttempts({ secrets, keys });
  const privacy = privacyAnswer(options);
  const demandReady = readiness({ catalog, documents, now });
  const { closing } = figures;
  const health = healthOf({ ...options, catalog, store, demandReady, forwarding: forwarding?.health, closing });
  /** What every page that shows courses needs. */
  const shown = { catalog, show: courseShown({ ...options, grants }), origins, url, signIn: signIn !== undefined };

  return {
    ...courseRoutes(shown),
    ...factRoutes({ catalog, records, attempts, allow: limits.countReport, tell: metrics?.countFacts, now }),
    ...verdictRoutes({ catalog, grants, records, now }),
    ...attemptRoutes({ catalog, attempts, allow: limits.countReport, now }),
    ...countRoutes({ catalog, documents, allow: limits.countEvents, counted: figures.counted, now }),
    ...progressRoutes({ catalog, records }),
    ...meRoutes({ catalog, records, audit, keys, privacy, signIn: shown.signIn, now }),
    ...authRoutes(signIn && { ...signIn, sparingly: limits.sparingly }),
    ...adminExportRoutes({
      ...{ catalog, store, audit, keys, now, records: present, turns, address: url?.href },
      cursors: cursorsOf(secrets, now),
    }),
    ...figuresRoutes({ figures, now }),
    ...adminDueRoutes({ catalog, records: present, audit, keys, now }),
    ...adminRetentionRoutes(house),
    ...adminHealthRoutes(health),
    ...adminAuditRoutes({ audit, collect: () => collectNotes(options.data, audit) }),
    ...mediaRoutes({ catalog, grants, now }),
    ...builtFileRoutes(options.browser),
    ...pageRoutes({ ...shown, privacy }),
    ...coursePageRoutes(shown),
    ...embedRoutes({ ...shown, token: options.token !== undefined }),
    ...adminPageRoutes(),
    ...schemaRoutes(),
    ...embedCodeRoutes(shown),
    ...healthRoutes(demandReady),
    ...metricsRoutes({ token: options.metricsToken, metrics, health, retention: house.last }),
  };
}
