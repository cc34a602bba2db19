import { Member, type MemberKind } from './member.ts';
import type { Rules } from './rules.ts';
import { split } from './split.ts';

/** The children of one parent, as far as they may be told. */
export interface Level {
  /** Those that stand by themselves. */
  told: Member[];
  /** The others that were begun, together; empty where there are none. */
  rest: Member;
  /** Of those and the rest: whose completions may be told as well. */
  completed: Set<Member>;
  /** Every completion belongs to one of `completed`. */
  isComplete: boolean;
}

/** What makes a level of its parent's children. */
export interface LevelOptions {
  kind: MemberKind;
  id?: string;
  /** Nobody's child, but in the rest that everybody can work out. */
  outside?: Member;
  /** The parent's completions are told: else none of its children's are. */
  withCompletions: boolean;
  rules: Rules;
}

/** Nothing is told. */
export function emptyLevel(): Level {
  return { told: [], rest: new Member('areas'), completed: new Set(), isComplete: false };
}

/**
 * What may be told of a parent's children: first who began, then, of those and their rest, who completed. So the completions
 * that anybody can work out are of groups whose participations are known, too, and what is left over of them was looked at.
 */
export function levelOf(members: Member[], options: LevelOptions): Level {
  const { kind, id, outside, withCompletions, rules } = options;
  const begun = members.filter(({ participations }) => participations.count > 0);
  const begins = new Rest(kind, id, outside);
  const { told } = split(begun, {
    alone: (member) => rules.participationsFit(member),
    take: (member) => begins.take(member),
    restFits: () => begins.fits((member) => rules.participationsFit(member)),
    size: ({ participations }) => participations.count,
  });
  const rest = begins.own;
  if (!withCompletions) return { told, rest, completed: new Set(), isComplete: false };

  const onlyCompleted = members.filter((member) => member.participations.count === 0);
  const atoms = [...told, ...onlyCompleted, ...(rest.isEmpty ? [] : [rest])];
  const ends = new Rest(kind, id, outside);
  const completed = split(atoms, {
    alone: (member) => rules.completionsFit(member),
    take: (member) => ends.take(member),
    restFits: () => ends.fits((member) => rules.completionsFit(member)),
    size: ({ completions }) => completions.count,
  });
  return {
    told: [...told, ...completed.told.filter(({ participations }) => participations.count === 0)],
    rest,
    completed: new Set(completed.told),
    isComplete: completed.hidden.length === 0,
  };
}

/** Those that aren't told by themselves: by themselves together, and with those outside. */
class Rest {
  readonly own: Member;
  readonly #taken: Member[] = [];
  readonly #withOutside: Member | undefined;

  constructor(kind: MemberKind, id = '', outside: Member | undefined) {
    this.own = new Member(kind, id);
    if (!outside) return;
    this.#withOutside = new Member(kind, id);
    this.#withOutside.join(outside);
  }

  take(member: Member): void {
    this.own.join(member);
    this.#taken.push(member);
    this.#withOutside?.join(member);
  }

  /** A rest of one is that one: what other months told of it counts, too. */
  fits(rule: (member: Member) => boolean): boolean {
    const own = this.#taken.length === 1 ? this.#taken[0] : this.own;
    return [own, this.#withOutside].every((one) => !one || one.isEmpty || rule(one));
  }
}
