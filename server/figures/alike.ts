import type { Contribution, MonthTally } from '../contract/figures/tally.ts';
import type { Month } from '../contract/figures/months.ts';
import type { RecordKey } from '../contract/record.ts';

/** What one record contributes, as a short name that all who contribute just the same have in common; empty where it is nothing. */
export type Contributed = string;

/** How many people contributed just the same. Nothing in it says who. */
export interface Alike {
  nameOf(recordClass: RecordKey['class'], contributions: readonly Contribution[]): Contributed;
  /** What a name stands for. */
  contributionsIn(name: Contributed): Contribution[];
  /** One more of them, or one less. */
  count(name: Contributed, by: 1 | -1): void;
  /** The earliest month that anybody contributed to. */
  first(): Month | undefined;
  groupsOf(month: Month): MonthTally['groups'];
}

/** Counts in memory: it grows with what there is to contribute, and hardly with how many people do. */
export function countAlike(): Alike {
  const numbers = new Map<string, number>();
  const contributions: Contribution[] = [];
  const people = new Map<Contributed, number>();

  function numberOf({ month, kind, course, department }: Contribution): number {
    const name = JSON.stringify([month, kind, course, department]);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, contributions.length);
    return contributions.push({ month, kind, course, ...(department !== undefined && { department }) }) - 1;
  }

  function nameOf(recordClass: RecordKey['class'], list: readonly Contribution[]): Contributed {
    if (list.length === 0) return '';
    const own = list.map(numberOf).sort((a, b) => a - b);
    return `${recordClass} ${own.join(' ')}`;
  }

  function contributionsIn(name: Contributed): Contribution[] {
    const [, ...own] = name.split(' ');
    return own.map((number) => contributions[Number(number)]!);
  }

  return {
    nameOf,
    contributionsIn,
    count(name, by) {
      if (name === '') return;
      const many = (people.get(name) ?? 0) + by;
      if (many > 0) people.set(name, many);
      else people.delete(name);
    },
    first() {
      const months = [...people.keys()].flatMap((name) => contributionsIn(name).map(({ month }) => month));
      return months.reduce<Month | undefined>(
        (least, one) => (least === undefined || one < least ? one : least),
        undefined,
      );
    },
    groupsOf(month) {
      const groups = new Map<Contributed, MonthTally['groups'][number]>();
      for (const [whole, many] of people) {
        const recordClass = whole.slice(0, whole.indexOf(' ')) as RecordKey['class'];
        const some = contributionsIn(whole).filter((one) => one.month === month);
        const name = nameOf(recordClass, some);
        if (name === '') continue;
        const group = groups.get(name) ?? { class: recordClass, contributions: some, people: 0 };
        groups.set(name, { ...group, people: group.people + many });
      }
      return [...groups.values()];
    },
  };
}
