import { grouped } from './grouped.ts';
import type { Level } from './level.ts';
import type { Member } from './member.ts';
import type { Tellable } from './tellable.ts';

/** The parts into which what is told divides the courses: the number of each can be worked out, and of no smaller one. */
export interface Partition {
  participations: Member[][];
  completions: Member[][];
}

/** How the courses are divided by what is told of them and of their areas. */
export function partitionOf(told: Pick<Tellable, 'areas' | 'courses'>, inAreas: Map<string, Member[]>): Partition {
  return {
    participations: partsOf(told, inAreas, () => true),
    completions: partsOf(told, inAreas, (level, member) => level.completed.has(member)),
  };
}

function partsOf(
  { areas, courses }: Pick<Tellable, 'areas' | 'courses'>,
  inAreas: Map<string, Member[]>,
  isTold: (level: Level, member: Member) => boolean,
): Member[][] {
  const singles = [...courses.values()].flatMap((level) => level.told.filter((course) => isTold(level, course)));
  const single = new Set(singles);
  const whole = new Set(areas.told.filter((area) => isTold(areas, area)).map(({ id }) => id));
  const others = [...inAreas].flatMap(([area, all]) =>
    all.filter((course) => !single.has(course)).map((course) => ({ area: whole.has(area) ? area : undefined, course })),
  );
  return [
    ...singles.map((course) => [course]),
    ...[...grouped(others, ({ area }) => area).values()].map((part) => part.map(({ course }) => course)),
  ];
}
