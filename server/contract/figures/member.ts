import { Measure } from './measure.ts';

/** A course, an area, a department, or several of them together. */
export class Member {
  /** Tells it apart in every month: `course d3-ablegen`. */
  readonly key: string;
  readonly id: string;
  readonly participations = new Measure();
  readonly completions = new Measure();
  /** What was taken in. */
  readonly parts: Member[] = [];
  /** How many of both are kept by name. */
  readonly named = { participations: 0, completions: 0 };

  constructor(kind: MemberKind, id = '') {
    this.key = keyOf(kind, id);
    this.id = id;
  }

  get isEmpty(): boolean {
    return this.participations.count === 0 && this.completions.count === 0;
  }

  /** Takes another one in. */
  join(other: Member): void {
    this.parts.push(other);
    this.participations.join(other.participations);
    this.completions.join(other.completions);
    this.named.participations += other.named.participations;
    this.named.completions += other.named.completions;
  }
}

/** What a {@link Member} is: one group, or in the plural the rest of its kind together. */
export type MemberKind = 'total' | 'area' | 'course' | 'department' | 'areas' | 'courses' | 'departments';

/** The key of a {@link Member}. */
export function keyOf(kind: MemberKind, id = ''): string {
  return `${kind} ${id}`;
}

/** Several as one. */
export function joined(kind: MemberKind, id: string, members: Iterable<Member>): Member {
  const all = new Member(kind, id);
  for (const member of members) all.join(member);
  return all;
}
