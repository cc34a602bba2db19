import { grouped } from './grouped.ts';
import type { Level } from './level.ts';
import { emptyLevel, levelOf } from './level.ts';
import type { Member } from './member.ts';
import { joined } from './member.ts';
import { departmentsOf } from './departments.ts';
import { membersOf } from './members-of.ts';
import { partitionOf } from './partition.ts';
import type { Rules } from './rules.ts';
import type { MonthTally } from './tally.ts';

/** What may be told of a month. */
export interface Tellable {
  /** Every course that was begun. */
  begun: string[];
  total: Member;
  /** Whether the whole town's numbers may be told. */
  isTold: boolean;
  isCompleted: boolean;
  areas: Level;
  /** Area → the courses in it. */
  courses: Map<string, Level>;
  departments: Level;
  /** Those of no known department: they are in the rest, too. */
  elsewhere: Member;
}

/** What may be told of a month: the total; if that may, its areas, and its departments; and of an area that may, its courses. */
export function tellableOf(tally: MonthTally, areaOf: (course: string) => string, rules: Rules): Tellable {
  const members = membersOf(tally);
  const total = joined('total', '', members.courses.values());
  const isTold = rules.participationsFit(total);
  const isCompleted = isTold && rules.completionsFit(total);
  const begun = [...members.courses].filter(([, { participations }]) => participations.count > 0).map(([id]) => id);
  const { elsewhere } = members;
  const told: Tellable = {
    begun: begun.sort(),
    total,
    isTold,
    isCompleted,
    areas: emptyLevel(),
    courses: new Map(),
    departments: emptyLevel(),
    elsewhere,
  };
  if (!isTold) return told;

  const inAreas = grouped(members.courses.values(), ({ id }) => areaOf(id));
  const areas = [...inAreas].map(([id, courses]) => joined('area', id, courses));
  told.areas = levelOf(areas, { kind: 'areas', withCompletions: isCompleted, rules });
  for (const area of told.areas.told) {
    const withCompletions = told.areas.completed.has(area);
    const courses = inAreas.get(area.id)!;
    told.courses.set(area.id, levelOf(courses, { kind: 'courses', id: area.id, withCompletions, rules }));
  }
  told.departments = departmentsOf(tally, members, told, partitionOf(told, inAreas), rules);
  return told;
}
