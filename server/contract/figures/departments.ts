import type { Level } from './level.ts';
import { emptyLevel, levelOf } from './level.ts';
import type { Member } from './member.ts';
import type { Members } from './members-of.ts';
import { sidesOf } from './members-of.ts';
import type { Partition } from './partition.ts';
import type { Rules } from './rules.ts';
import type { MonthTally } from './tally.ts';
import type { Tellable } from './tellable.ts';

/**
 * What may be told of the departments.
 *
 * Everybody can look up whether a course is kept by name, and so has departments. So the sum of all departments, less what is
 * told of the courses, tells how many of a part that holds courses of both sorts are kept by name: a small named course among
 * others without names would come out. Where that is too few, or the others are, no department is told.
 */
export function departmentsOf(
  tally: MonthTally,
  { departments, elsewhere }: Members,
  { isCompleted }: Tellable,
  partition: Partition,
  rules: Rules,
): Level {
  const sides = (measure: keyof Partition) => sidesIn(tally, partition[measure].filter(isMixed).flat());
  if (!sides('participations').every((side) => rules.participationsFit(side))) return emptyLevel();
  return levelOf([...departments.values()], {
    kind: 'departments',
    outside: elsewhere,
    withCompletions: isCompleted && sides('completions').every((side) => rules.completionsFit(side)),
    rules,
  });
}

/** Both sides of courses; a side of one course is that one: what other months told of it counts, too. */
function sidesIn(tally: MonthTally, courses: Member[]): Member[] {
  const sides = sidesOf(tally, new Set(courses.map(({ id }) => id)));
  return [isNamed, isOther].map((isOn, index) => {
    const [course, ...others] = courses.filter(isOn);
    return course && others.length === 0 && !(isNamed(course) && isOther(course)) ? course : sides[index]!;
  });
}

function isMixed(part: Member[]): boolean {
  return part.some(isNamed) && part.some(isOther);
}

function isNamed({ named }: Member): boolean {
  return named.participations > 0 || named.completions > 0;
}

function isOther({ named, participations, completions }: Member): boolean {
  return named.participations < participations.count || named.completions < completions.count;
}
