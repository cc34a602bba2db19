import type { MonthTally } from './tally.ts';

type People = MonthTally['groups'][number];

/** How often something was counted, and of how many people it is at least. */
export class Measure {
  count = 0;
  /** Courses in which it was counted at all; of departments they aren't told. */
  courses = 0;
  /** Each group once. While groups are added in their order, the last one is enough to tell. */
  readonly #groups: People[] = [];
  /** The same, once others were joined. */
  #joined: Set<People> | undefined;
  readonly #people = { named: 0, pseudonymous: 0 };
  #device = 0;

  /**
   * Nobody can be told apart across classes: one person may have a record of both. So the larger one is taken. Browsers are
   * measured by themselves; nobody tells them apart at all, so of them it is the most that were counted in one course.
   */
  get people(): number {
    return Math.max(this.#people.named, this.#people.pseudonymous, this.#device);
  }

  /** Counts people; one group after the other. */
  add(group: People): void {
    this.count += group.people;
    if (this.#groups.at(-1) !== group) this.#meet(group);
  }

  /** Counts browsers that nothing is known of. */
  addDevice(count: number): void {
    this.count += count;
    this.#device = Math.max(this.#device, count);
  }

  /** Takes in what another one counted; whoever is in both is one person. */
  join(other: Measure): void {
    this.count += other.count;
    this.courses += other.courses;
    this.#device = Math.max(this.#device, other.#device);
    const joined = (this.#joined ??= new Set(this.#groups));
    for (const group of other.#groups) {
      if (joined.has(group)) continue;
      joined.add(group);
      this.#meet(group);
    }
  }

  #meet(group: People): void {
    this.#groups.push(group);
    this.#people[group.class] += group.people;
  }
}
