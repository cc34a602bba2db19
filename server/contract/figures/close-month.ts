import type { ClosedMonth } from './closed-month.ts';
import { CLOSED_MONTH_VERSION } from './closed-month.ts';
import { Complements } from './complements.ts';
import { Rules } from './rules.ts';
import { inSteps } from './steps.ts';
import type { MonthTally } from './tally.ts';
import type { Tellable } from './tellable.ts';
import { tellableOf } from './tellable.ts';
import { linesOf } from './lines.ts';

/** A course as the catalog knows it. */
export interface CatalogEntry {
  id: string;
  title: string;
  area?: string;
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
  const rules = new Rules(k, new Complements(tally.month, earlier, k));
  const tellable = tellableOf(tally, (course) => entries.get(course)?.area ?? '', rules);
  return {
    v: CLOSED_MONTH_VERSION,
    month: tally.month,
    k,
    closed: now,
    offers: tellable.begun.length,
    used: tellable.begun,
    ...linesOf(tellable, entries),
    total: totalOf(tellable, rules, k),
  };
}

/**
 * The whole town's numbers. Where its completions can't be told exactly, they are told in steps that follow from numbers
 * everybody knows: a step of the number itself, together with the fact that it isn't told exactly, would often betray it.
 */
function totalOf({ total, isTold, isCompleted }: Tellable, rules: Rules, k: number): ClosedMonth['total'] {
  if (!isTold) return {};
  const { count } = total.participations;
  const least = count - k + 1 + rules.complements.fewest(total.key);
  const steps = rules.areEnough(total) ? inSteps(least, k) : undefined;
  const completions = isCompleted ? { exactly: total.completions.count } : steps;
  return {
    ...(count > 0 && { participations: { exactly: count } }),
    ...(total.completions.count > 0 && completions && { completions }),
  };
}
