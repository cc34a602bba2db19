import { statfs } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { takenApart } from '../both-languages.ts';
import type { ForwardingHealth, HealthAnswer } from '../contract/admin.ts';
import type { Catalog } from '../content/catalog.ts';
import type { Issue } from '../content/issues/issue.ts';
import type { Words } from '../contract/words.ts';
import { packageVersion } from '../package.ts';
import { problemOf } from '../problems.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import type { Readiness } from './readiness.ts';

interface HealthOptions {
  catalog: Pick<Catalog, 'list' | 'faults'>;
  /** The folder of the courses. */
  courses: string;
  /** The data folder. */
  data: string;
  /** The address of a database, where one keeps everything. */
  database?: string | undefined;
  store: Pick<ProgressStore, 'count'>;
  demandReady: Readiness;
  /** How it stands with forwarding, where something is forwarded. */
  forwarding: (() => Promise<ForwardingHealth>) | undefined;
  /** How it stands with closing months. */
  closing(): NonNullable<HealthAnswer['figures']>;
  now(): number;
}

/** A big database takes a while to count: so many milliseconds old a count is good enough. */
const COUNTED = 60_000;

/** Answers how the installation is. */
export type Health = () => Promise<HealthAnswer>;

/** Looks how the installation is. */
export function healthOf(options: HealthOptions): Health {
  const { catalog, courses, data, database, store, demandReady, forwarding, closing, now } = options;
  const service = { version: packageVersion(), node: process.versions.node, since: new Date(now()).toISOString() };
  let counted: { at: number; records: number | undefined } = { at: -Infinity, records: undefined };

  async function records(): Promise<number | undefined> {
    if (Math.abs(now() - counted.at) > COUNTED) {
      const last = counted.records;
      counted = { at: now(), records: await store.count().catch(() => last) };
    }
    return counted.records;
  }

  return async () => {
    const [fault, count, disk, served, forwarded] = await Promise.all([
      faultOf(demandReady),
      records(),
      diskOf(data),
      catalog.list(),
      forwarding?.(),
    ]);
    return {
      time: new Date(now()).toISOString(),
      service,
      store: {
        kind: database === undefined ? 'lowdb' : 'postgresql',
        writes: fault === undefined,
        ...(fault && { fault }),
        ...(count !== undefined && { records: count }),
      },
      ...(disk && { disk }),
      ...(forwarded && { forwarding: forwarded }),
      figures: closing(),
      courses: { served: served.length, faults: faultsIn(catalog.faults(), courses) },
    };
  };
}

/** Why nothing can be kept at the moment. */
async function faultOf(demandReady: Readiness): Promise<Words | undefined> {
  try {
    await demandReady();
    return undefined;
  } catch (error) {
    if (error instanceof StoreUnavailable) return takenApart(error.message);
    const { de, en } = problemOf('too-busy');
    return { de, en };
  }
}

/** What is free for whoever isn't root; absent where the system doesn't say, or there is no such folder. */
async function diskOf(folder: string): Promise<HealthAnswer['disk']> {
  const { bavail, blocks, bsize } = await statfs(folder).catch(() => ({ bavail: 0, blocks: 0, bsize: 0 }));
  return blocks > 0 ? { free: bavail * bsize, total: blocks * bsize } : undefined;
}

/** Paths as whoever writes the courses knows them: from their folder on. */
function faultsIn(issues: readonly Issue[], courses: string): HealthAnswer['courses']['faults'] {
  return issues.flatMap(({ file: path, line, severity, de, en }) => {
    if (severity === 'hint') return [];
    const file = relative(courses, path).split(sep).join('/') || basename(courses);
    return [{ course: file.split('/')[0]!, file, line, severity, words: { de, en } }];
  });
}
