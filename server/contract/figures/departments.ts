import type { Level } from './level.ts';
import { emptyLevel, levelOf } from './level.ts';
import type { Member } from './member.ts';
import { joined } from './member.ts';
import type { Members } from './members-of.ts';
import { sidesOf } from './members-of.ts';
import type { Hidden, Partition } from './partition.ts';
import { isNamed, isOther } from './partition.ts';
import type { Rules } from './rules.ts';
import type { MonthTally } from './tally.ts';
import type { Tellable } from './tellable.ts';

/**
 * What may be told of the departments.
 *
 * Everybody can look up whether a course is kept by name, and so has departments. So the sum of all departments, less what is
 * told of the courses, tells how many of those that aren't told are kept by name: a small named course among others without
 * names would come out. Where those are too few, or the others are, no department is told.
 */
export function departmentsOf(
  tally: MonthTally,
  { departments, elsewhere }: Members,
  { isCompleted }: Tellable,
  partition: Partition,
  rules: Rules,
): Level {
  const hidden = [...partition.participations, ...partition.completions].flat().map(({ course }) => course);
  const changed = sidesOf(tally, new Set(hidden.filter(isBoth).map(({ id }) => id)));
  const sides = (measure: keyof Partition) => partition[measure].flatMap((part) => sidesIn(part, changed));
  if (!sides('participations').every((side) => rules.participationsFit(side))) return emptyLevel();
  return levelOf([...departments.values()], {
    kind: 'departments',
    outside: elsewhere,
    withCompletions: isCompleted && sides('completions').every((side) => rules.completionsFit(side)),
    rules,
  });
}

/**
 * Those of a part who are kept by name, and the others. A side of one course is that one, and a side of one area may be that
 * one: what other months told of them counts, too.
 */
function sidesIn(part: Hidden[], changed: ReturnType<typeof sidesOf>): Member[] {
  return ([0, 1] as const).flatMap((side) => {
    const isOn = side === 0 ? isNamed : isOther;
    const on = part.filter(({ course }) => isOn(course));
    const courses = on.map(({ course }) => changed.get(course.id)?.[side] ?? course);
    const [area, ...others] = new Set(on.map((one) => one.area));
    return [
      ...(courses.length === 1 ? courses : [joined('departments', '', courses)]),
      ...(area !== undefined && others.length === 0 ? [joined('area', area, courses)] : []),
    ];
  });
}

function isBoth(course: Member): boolean {
  return isNamed(course) && isOther(course);
}
