import type { ClosedMonth, Sheet } from './closed-month.ts';
import type { Counted, Figure } from './figures.ts';
import type { MemberKind } from './member.ts';
import { keyOf } from './member.ts';
import type { Month } from './months.ts';

/**
 * What the months before this one, or after it, left over as it was told: how many months away → how many.
 * `NaN` where it was told in steps: every sum with it is `NaN`, too, and ends the run of months there.
 */
type Lefts = Map<number, number>;

const NOTHING: Lefts = new Map();

/** What is looked at: one group, or several together as far as it is known which. */
export interface Fitting {
  key: string;
  parts: readonly Fitting[];
}

/**
 * Who began and didn't complete: participations less completions. They are a group, too, in one month and over every run of
 * consecutive months.
 */
export class Complements {
  readonly #k: number;
  /** By the key of a member. */
  readonly #before = new Map<string, Lefts>();
  readonly #after = new Map<string, Lefts>();

  /** For the numbers of a month, among the others that are closed. */
  constructor(month: Month, closed: (Sheet & Pick<ClosedMonth, 'month'>)[], k: number) {
    this.#k = k;
    const ordered = closed.filter((other) => other.month !== month).sort((a, b) => (a.month < b.month ? -1 : 1));
    const before = ordered.filter((other) => other.month < month).reverse();
    const after = ordered.filter((other) => other.month > month);
    for (const [away, other] of before.entries()) note(other, away, this.#before);
    for (const [away, other] of after.entries()) note(other, away, this.#after);
  }

  /**
   * Whether those left over are nobody or enough, in this month and in every run of months with it. Several courses together
   * may have been told of one by one in other months: when they belonged to another area, or weren't in the same rest.
   */
  fit(member: Fitting, left: number): boolean {
    const isEnough = (other: number) => left + other === 0 || Math.abs(left + other) >= this.#k;
    if (!this.#others(this.#told(member.key)).every(isEnough)) return false;
    const isWhole = member.key === keyOf('total');
    return isWhole || member.parts.length === 0 || this.#others(this.#oneByOne(member)).every(isEnough);
  }

  /** The fewest that any run of months around this one leaves over. */
  fewest(key: string): number {
    return Math.min(...this.#others(this.#told(key)));
  }

  #told(key: string): readonly [Lefts, Lefts] {
    return [this.#before.get(key) ?? NOTHING, this.#after.get(key) ?? NOTHING];
  }

  /** What was told of the courses that a member is made of, added up. */
  #oneByOne(member: Fitting): readonly [Lefts, Lefts] {
    const sum = [new Map<number, number>(), new Map<number, number>()] as const;
    for (const course of coursesIn(member)) {
      for (const [side, lefts] of this.#told(course.key).entries()) {
        for (const [away, left] of lefts) sum[side]!.set(away, (sum[side]!.get(away) ?? 0) + left);
      }
    }
    return sum;
  }

  /** What the other months of every run with this one leave over, each sum once; 0 for this month by itself. */
  #others([before, after]: readonly [Lefts, Lefts]): number[] {
    const [earlier, later] = [sums(before), sums(after)];
    if (later.length === 1) return earlier;
    return [...new Set(earlier.flatMap((one) => later.map((other) => one + other)))];
  }
}

function coursesIn(member: Fitting): Fitting[] {
  return member.parts.length === 0 ? [member] : member.parts.flatMap(coursesIn);
}

/** Of months that lie side by side: what the first, the first two, the first three … leave over. */
function sums(months: Lefts): number[] {
  const found = new Set([0]);
  let sum = 0;
  for (const [, left] of [...months].sort(([one], [other]) => one - other)) {
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
function note({ total, areas, courses, departments }: Sheet, away: number, into: Map<string, Lefts>): void {
  const add = (kind: MemberKind, id: string | undefined, counted: Counted) => {
    const key = keyOf(kind, id);
    const lefts = into.get(key) ?? new Map<number, number>();
    into.set(key, lefts.set(away, exactly(counted.participations) - exactly(counted.completions)));
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
