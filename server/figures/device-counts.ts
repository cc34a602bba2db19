import type { Month } from '../contract/figures/months.ts';
import type { MonthTally } from '../contract/figures/tally.ts';
import type { Count } from '../records/counts.ts';
import { joinCounts } from '../records/counts.ts';

/** What was counted of a course in a month without persons. */
export interface DeviceCount {
  course: string;
  month: Month;
  count: Count;
}

/** Anonymous counts in memory. */
export interface DeviceCounts {
  /** Counts only ever grow: an older one changes nothing. */
  take(count: DeviceCount): void;
  first(): Month | undefined;
  of(month: Month): MonthTally['device'];
  all(): Iterable<DeviceCount>;
}

export function deviceCounts(): DeviceCounts {
  const months = new Map<Month, Map<string, Count>>();

  return {
    take({ course, month, count }) {
      const courses = months.get(month) ?? new Map<string, Count>();
      const before = courses.get(course);
      courses.set(course, before ? joinCounts(before, count) : count);
      months.set(month, courses);
    },
    first: () => [...months.keys()].sort()[0],
    of: (month) =>
      [...(months.get(month) ?? [])].map(([course, { started, completed }]) => ({
        ...{ course, participations: started, completions: completed },
      })),
    *all() {
      for (const [month, courses] of months) for (const [course, count] of courses) yield { course, month, count };
    },
  };
}
