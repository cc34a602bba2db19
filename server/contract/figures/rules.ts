import type { Complements } from './complements.ts';
import type { Member } from './member.ts';

/** When the numbers of a group may be told. */
export class Rules {
  readonly complements: Complements;
  readonly #k: number;

  constructor(k: number, complements: Complements) {
    this.#k = k;
    this.complements = complements;
  }

  /**
   * Nobody, or enough people. And more participations than courses: how many courses were begun is told, so with one each
   * everybody could tell that just one person began each of them.
   */
  participationsFit({ participations: { count, people, courses } }: Member): boolean {
    return count === 0 || (people >= this.#k && (courses < 2 || count > courses));
  }

  /**
   * Nobody or enough people completed it, and nobody or enough began it and didn't, in any run of months. Where nobody did, it is
   * known of each part that nobody did.
   */
  completionsFit(member: Member): boolean {
    if (!this.areEnough(member) || !this.complements.fit(member, left(member))) return false;
    if (member.completions.count > 0) return true;
    return member.parts.every((part) => !this.participationsFit(part) || this.completionsFit(part));
  }

  /** Nobody or enough people completed it. */
  areEnough({ completions: { count, people } }: Member): boolean {
    return count === 0 || people >= this.#k;
  }
}

function left({ participations, completions }: Member): number {
  return participations.count - completions.count;
}
