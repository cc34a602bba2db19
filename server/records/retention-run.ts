import { randomBytes } from 'node:crypto';
import type { Course } from '../contract/course.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { RetentionReport, RetentionRules } from '../contract/retention.ts';
import { monthsAfter } from '../contract/retention.ts';
import type { Documents } from '../store/documents.ts';
import type { Erasures } from '../store/erasures.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import { together } from '../store/together.ts';
import type { Audit } from './audit.ts';
import { COUNT_ID } from './counts.ts';
import type { BeforeErasing } from './came-back.ts';
import { expel } from './came-back.ts';
import type { RecordKeys } from './record-keys.ts';
import type { Retaining } from './record-retention.ts';
import { tendDamaged } from './damaged-retention.ts';
import { leavingCourses } from './retention-run-leaving.ts';
import { expire, goneFrom, lower, loweredCourses } from './record-retention.ts';

export interface RetentionOptions {
  store: ProgressStore;
  documents: Documents;
  erasures: Erasures;
  keys: RecordKeys;
  audit: Audit;
  keep: RetentionRules;
  /** What has to be known for good of records before they, or parts of them, are gone. */
  beforeErasing?: BeforeErasing | undefined;
}

const ENDED_SESSION = 'ended-session';

/** The report of a run that has done nothing yet. */
export function nothingDone(now: number): RetentionReport {
  return {
    ...{ v: 1, at: now, records: 0, cameBack: 0, emptied: 0, courses: 0, proofs: 0, lowered: 0, toDevice: 0 },
    ...{ waiting: [], damaged: 0, erasures: 0, audit: 0, sessions: 0, counts: 0 },
  };
}

/** Removes whose time has come, record by record, and answers in figures what it did. Ends early, with what it threw, when `signal` says so. */
export async function runRetention(
  options: RetentionOptions,
  courses: Pick<Course, 'id' | 'record'>[],
  now: number,
  signal: AbortSignal,
): Promise<RetentionReport> {
  const { store, erasures, audit, keep } = options;
  const classes = new Map(courses.map(({ id, record }) => [id, record]));
  const classOf = (id: string) => classes.get(id);
  const leaving = await leavingCourses(options.documents, classOf, now);
  const retaining: Retaining = { keep, now, classOf, mayLeave: leaving.mayLeave };
  const report = nothingDone(now);

  for await (const record of store.all()) {
    signal.throwIfAborted();
    report.records += 1;
    if (await isExpelled(record, options)) report.cameBack += 1;
    else {
      leaving.see(record);
      await retain(record, retaining, options, report);
    }
  }
  report.waiting = await leaving.remember();

  const damaged = await tendDamaged(options, now, (key, at) => monthsAfter(at, keep[key.class]) <= now);
  report.cameBack += damaged.cameBack;
  report.damaged = damaged.ended;
  report.erasures = await erasures.forget(monthsAfter(now, -keep.erasures));
  report.audit = await audit.forget(monthsAfter(now, -keep.audit));
  report.sessions = await forgetEnded(options.documents, ENDED_SESSION, 'end', now);
  report.counts = await forgetEnded(options.documents, COUNT_ID, 'until', now);
  await store.rearrange();
  return report;
}

type Expelling = Pick<RetentionOptions, 'store' | 'erasures' | 'keys' | 'beforeErasing'>;

/** Erases again what a restored backup brought back; answers how many records. */
export async function expelAll(options: Expelling, now: number, signal: AbortSignal): Promise<number> {
  let expelled = 0;
  for await (const record of options.store.all()) {
    signal.throwIfAborted();
    if (await isExpelled(record, options)) expelled += 1;
  }
  expelled += (await tendDamaged(options, now, () => false)).cameBack;
  if (expelled > 0) await options.store.sweep();
  return expelled;
}

async function isExpelled({ key }: LearnerRecord, { erasures, keys, ...options }: Expelling): Promise<boolean> {
  return expel(key, await erasures.at(keys.erasureHashesAt(key)), options);
}

async function retain(
  seen: LearnerRecord,
  retaining: Retaining,
  options: RetentionOptions,
  report: RetentionReport,
): Promise<void> {
  const { store, keys, beforeErasing } = options;
  const stays = expire(seen, retaining).record;
  const lowered = keys.classes.includes('pseudonymous') ? loweredCourses(seen, retaining.classOf) : [];
  if (stays === seen && lowered.length === 0) return;
  await beforeErasing?.([goneFrom(seen, stays, lowered)]);
  if (lowered.length > 0) report.lowered += await moveLowered(seen, retaining, options);

  await store.update(seen.key, (before) => {
    if (!before) return { record: before, result: undefined };
    const { record, figures } = expire(before, retaining);
    if (!record) report.emptied += 1;
    for (const figure of ['courses', 'proofs', 'toDevice'] as const) report[figure] += figures[figure];
    return { record, result: undefined };
  });
}

/** Moves what became pseudonymous, in one commit, and answers how many courses. */
async function moveLowered(
  { key }: LearnerRecord,
  { classOf, now }: Retaining,
  { store, erasures, keys, beforeErasing }: RetentionOptions,
): Promise<number> {
  const home = keys.keyOf(key, 'pseudonymous');
  const erasedAt = await erasures.at(keys.erasureHashesAt(home));
  await expel(home, erasedAt, { store, beforeErasing });
  const generation = randomBytes(12).toString('base64url');
  let moved = 0;
  await store.updateBoth(key, home, (named, pseudonymous) => {
    const courses = named ? loweredCourses(named, classOf) : [];
    if (!named || courses.length === 0) return [named, pseudonymous];
    moved = courses.length;
    return lower(named, pseudonymous, courses, {
      key: home,
      generation,
      now,
      ...(erasedAt !== undefined && { erasedAt }),
    });
  });
  return moved;
}

/** Removes documents whose `end` has come. */
async function forgetEnded(documents: Documents, kind: string, end: string, now: number): Promise<number> {
  let forgotten = 0;
  await together(documents.all(kind), async ({ id, document }) => {
    if ((document as Record<string, number>)[end]! > now) return;
    await documents.update(kind, id, () => undefined);
    forgotten += 1;
  });
  return forgotten;
}
