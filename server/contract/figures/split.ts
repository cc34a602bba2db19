import type { Member } from './member.ts';

/** Siblings as they may be told: some by themselves, the others only together. */
export interface Split {
  told: Member[];
  hidden: Member[];
}

/** What {@link split} goes by. */
export interface Splitting {
  /** Whether one may be told by itself. */
  alone(member: Member): boolean;
  /** Takes one more into the rest. */
  take(member: Member): void;
  /** Whether the rest, as it is now, may be told: everybody can work it out from the others and their parent. */
  restFits(): boolean;
  size(member: Member): number;
}

/**
 * Splits siblings. Where those that can't be told by themselves are too few together as well, the smallest of the others
 * joins them, and so on: else what is hidden would be the parent less its other children.
 */
export function split(members: Member[], { alone, take, restFits, size }: Splitting): Split {
  const isTold = new Map(members.map((member) => [member, alone(member)]));
  const hidden = members.filter((member) => !isTold.get(member));
  const told = members
    .filter((member) => isTold.get(member))
    .sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
  hidden.forEach(take);
  while (told.length > 0 && !restFits()) {
    const smallest = told.pop()!;
    hidden.push(smallest);
    take(smallest);
  }
  return { told, hidden };
}
