import { grouped } from './grouped.ts';
import type { Level } from './level.ts';
import type { Member } from './member.ts';
import type { Tellable } from './tellable.ts';

/**
 * Courses whose numbers aren't told, as far as their sum can be worked out: in each part those of an area, or of all areas that
 * aren't told either. With them, each by itself, are such as changed from names to none in that month.
 */
export interface Partition {
  participations: Hidden[][];
  completions: Hidden[][];
}

/** A course, and the area it belongs to. */
export interface Hidden {
  area: string;
  course: Member;
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
): Hidden[][] {
  const all = [...inAreas].flatMap(([area, members]) => members.map((course) => ({ area, course })));
  const single = new Set(
    [...courses.values()].flatMap((level) => level.told.filter((course) => isTold(level, course))),
  );
  const whole = new Set(areas.told.filter((area) => isTold(areas, area)).map(({ id }) => id));
  const hidden = all.filter(({ course }) => !single.has(course));
  return [
    ...all.filter(({ course }) => single.has(course) && isNamed(course) && isOther(course)).map((one) => [one]),
    ...grouped(hidden, ({ area }) => (whole.has(area) ? area : undefined)).values(),
  ];
}

/** Whether anybody who is kept by name is in it. */
export function isNamed({ named }: Member): boolean {
  return named.participations > 0 || named.completions > 0;
}

/** Whether anybody else is in it. */
export function isOther({ named, participations, completions }: Member): boolean {
  return named.participations < participations.count || named.completions < completions.count;
}
