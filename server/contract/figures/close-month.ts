import type { PrivacyClass } from '../course.ts';
import type { ClosedMonth, Sheet } from './closed-month.ts';
import { CLOSED_MONTH_VERSION, deviceOf } from './closed-month.ts';
import { Complements } from './complements.ts';
import { exactly, lineOf, linesOf } from './lines.ts';
import { Rules } from './rules.ts';
import { inSteps } from './steps.ts';
import type { MonthTally } from './tally.ts';
import type { Tellable } from './tellable.ts';
import { tellableOf } from './tellable.ts';

/** A course as the catalog knows it. */
export interface CatalogEntry {
  id: string;
  title: string;
  area?: string;
  record?: PrivacyClass;
}

/** What {@link closeMonth} has to know. */
export interface Closing {
  /** Courses that are not in it are called by their id. */
  catalog: CatalogEntry[];
  /** Every month that is closed already, in any order. */
  earlier: ClosedMonth[];
  k: number;
  /** Milliseconds since 1970. */
  now: number;
}

/** A month for ever: of what was counted only what may be told. */
export function closeMonth(tally: MonthTally, { catalog, earlier, k, now }: Closing): ClosedMonth {
  const entries = new Map(catalog.map((entry) => [entry.id, entry]));
  const signedIn = sheetOf({ ...tally, device: [] }, entries, earlier, k);
  const device = sheetOf({ ...tally, groups: [] }, entries, earlier.map(deviceOf), k);
  const used = offersUsed(signedIn.begun, device.begun, entries);
  return {
    v: CLOSED_MONTH_VERSION,
    month: tally.month,
    k,
    closed: now,
    offers: used.length,
    used,
    ...signedIn.sheet,
    ...(tally.device.length > 0 && { device: device.sheet }),
  };
}

/**
 * Of a course that is kept of those who sign in, others don't count as offers used: whoever sent a count of it, and saw no more
 * offers than before, would know that somebody had begun it.
 */
function offersUsed(signedIn: string[], device: string[], entries: Map<string, CatalogEntry>): string[] {
  const onlyInBrowsers = device.filter((course) => entries.get(course)?.record === 'device');
  return [...new Set([...signedIn, ...onlyInBrowsers])].sort();
}

type Earlier = Sheet & Pick<ClosedMonth, 'month'>;

function sheetOf(tally: MonthTally, entries: Map<string, CatalogEntry>, earlier: Earlier[], k: number) {
  const rules = new Rules(k, new Complements(tally.month, earlier, k));
  const tellable = tellableOf(tally, (course) => entries.get(course)?.area ?? '', rules);
  const sheet: Sheet = { total: totalOf(tellable, rules, k), ...linesOf(tellable, entries, k) };
  return { begun: tellable.begun, sheet };
}

/**
 * The whole town's numbers. Where its completions can't be told exactly, they are told in steps that follow from numbers
 * everybody knows: a step of the number itself, together with the fact that it isn't told exactly, would often betray it.
 */
function totalOf({ total, isTold, isCompleted }: Tellable, rules: Rules, k: number): Sheet['total'] {
  if (!isTold) return {};
  const least = total.participations.count - k + 1 + rules.complements.fewest(total.key);
  const steps = rules.areEnough(total) ? inSteps(least, k) : undefined;
  const ended = exactly(total.completions.count);
  return lineOf(total, ended && (isCompleted ? ended : steps), k);
}
