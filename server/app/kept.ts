import type { CourseArchive } from '../content/archive.ts';
import type { Catalog } from '../content/catalog.ts';
import { openCatalog } from '../content/catalog.ts';
import { formatReport } from '../content/issues/report.ts';
import { PARSER_VERSION } from '../content/parser/parser-version.ts';
import { courseArchive } from '../course-archive.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Audit } from '../records/audit.ts';
import { auditOf } from '../records/audit.ts';
import { demandKeys } from '../records/record-keys-needed.ts';
import type { RecordKeys } from '../records/record-keys.ts';
import { recordKeys } from '../records/record-keys.ts';
import type { Documents } from '../store/documents.ts';
import type { Erasures } from '../store/erasures.ts';
import type { Notice } from '../store/noticed.ts';
import { noticed } from '../store/noticed.ts';
import { openStores } from '../store/open.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { Stores } from '../store/stores.ts';
import { demandMoved } from '../transfer/moving.ts';
import type { Settled } from './app-options.ts';

/** What is kept and what is taught, opened. */
export interface Kept {
  /** Records of learners; whoever asked by `whenChanged` is told of their changes. */
  store: ProgressStore;
  documents: Documents;
  erasures: Erasures;
  keys: RecordKeys;
  audit: Audit;
  catalog: Catalog;
  archive: CourseArchive;
  /** What a Prometheus is told, where one may ask. */
  metrics: Metrics | undefined;
  /** Wants to know of each change of a record as soon as it is durable. */
  whenChanged(tell: (notice: Notice) => void): void;
  /** Commits what waits and lets the data folder go. */
  close: Stores['close'];
}

/** Opens stores and courses; nothing stays open of what can't be used. */
export async function openKept(options: Settled): Promise<Kept> {
  const { log, metricsToken, now } = options;
  const stores = await openStores(options, (problem) => log.error(problem));
  try {
    const { documents, erasures, progress } = stores;
    await demandMoved(documents);
    await demandKeys(progress, options.pseudonymKeys);
    const archive = courseArchive(documents);
    const catalog = await catalogOf(options, archive);
    const metrics = metricsToken === undefined ? undefined : (await import('../metrics/metrics.ts')).openMetrics();
    const listeners: ((notice: Notice) => void)[] = [];
    const heard = noticed(progress, (notice) => listeners.forEach((tell) => tell(notice)));
    return {
      ...{ documents, erasures, catalog, archive, metrics },
      store: metrics?.timed(heard) ?? heard,
      keys: recordKeys(options),
      audit: auditOf(documents, now),
      whenChanged: (tell) => listeners.push(tell),
      close: () => stores.close(),
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

function catalogOf({ courses, secrets, record, log }: Settled, archive: CourseArchive): Promise<Catalog> {
  return openCatalog({
    folder: courses,
    secret: secrets[0]!,
    ceiling: record,
    archive,
    parser: PARSER_VERSION,
    report(report) {
      // A line break within a line of the log is hard to read and to search.
      for (const line of formatReport(report).split('\n').filter(Boolean)) log.warn(line);
    },
  });
}
