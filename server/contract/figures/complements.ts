import type { ClosedMonth, Sheet } from './closed-month.ts';
import type { Counted, Figure } from './figures.ts';
import type { MemberKind } from './member.ts';
import { keyOf } from './member.ts';
import type { Month } from './months.ts';

/**
 * Who began and didn't complete: participations less completions. They are a group, too, in one month and over every run of
 * consecutive months.
 */
export class Complements {
  readonly #k: number;
  /** By the key of a member: what was left over in other months, as it was told. */
  readonly #before = new Map<string, number[]>();
  readonly #after = new Map<string, number[]>();

  /** For the numbers of a month, among the others that are closed. */
  constructor(month: Month, closed: (Sheet & Pick<ClosedMonth, 'month'>)[], k: number) {
    this.#k = k;
    const ordered = closed.filter((other) => other.month !== month).sort((a, b) => (a.month < b.month ? -1 : 1));
    const before = ordered.filter((other) => other.month < month).reverse();
    const after = ordered.filter((other) => other.month > month);
    for (const other of before) note(other, this.#before);
    for (const other of after) note(other, this.#after);
  }

  /** Whether those left over are nobody or enough, in this month and in every run of months with it. */
  fit(key: string, left: number): boolean {
    return this.#others(key).every((other) => left + other === 0 || Math.abs(left + other) >= this.#k);
  }

  /** The fewest that any run of months around this one leaves over. */
  fewest(key: string): number {
    return Math.min(...this.#others(key));
  }

  /** What the other months of every run with this one leave over, each sum once; 0 for this month by itself. */
  #others(key: string): number[] {
    const before = sums(this.#before.get(key));
    const after = sums(this.#after.get(key));
    if (after.length === 1) return before;
    return [...new Set(before.flatMap((one) => after.map((other) => one + other)))];
  }
}

/** Of months that lie side by side: what the first, the first two, the first three … leave over. */
function sums(months: number[] = []): number[] {
  const found = new Set([0]);
  let sum = 0;
  for (const left of months) {
    sum += left;
    if (Number.isNaN(sum)) break;
    found.add(sum);
  }
  return [...found];
}

/**
 * Notes what a month tells of each. A month that tells nothing of one may mean nobody, which leaves over what was left
 * before; so it breaks no run. Only what is told in steps does.
 */
function note({ total, areas, courses, departments }: Sheet, into: Map<string, number[]>): void {
  const add = (kind: MemberKind, id: string | undefined, counted: Counted) => {
    const key = keyOf(kind, id);
    into.set(key, [...(into.get(key) ?? []), exactly(counted.participations) - exactly(counted.completions)]);
  };
  add('total', '', total);
  for (const area of areas) add(area.id === undefined ? 'areas' : 'area', area.id, area);
  for (const course of courses) {
    if (course.id !== undefined) add('course', course.id, course);
    else if (course.area !== undefined) add('courses', course.area, course);
  }
  for (const one of departments) add(one.id === undefined ? 'departments' : 'department', one.id, one);
}

function exactly(figure: Figure = { exactly: 0 }): number {
  return 'exactly' in figure ? figure.exactly : NaN;
}
