import { grouped } from './grouped.ts';
import type { Level } from './level.ts';
import { emptyLevel, levelOf } from './level.ts';
import type { Member } from './member.ts';
import { joined } from './member.ts';
import { membersOf } from './members-of.ts';
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
  /** The area of the courses that have none, where it is told; it appears in the rest only. */
  nameless?: Member;
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
    if (area.id === '') told.nameless = area;
  }
  told.departments = levelOf([...members.departments.values()], {
    kind: 'departments',
    outside: elsewhere,
    keep: {
      participations: partsOf(told, inAreas, false).some(isMixed('participations')),
      completions: partsOf(told, inAreas, true).some(isMixed('completions')),
    },
    withCompletions: isCompleted,
    rules,
  });
  return told;
}

/**
 * The parts into which what is told divides the courses. Everybody can look up whether a course is kept by name, and so has
 * departments. Where a part holds such as have and such as haven't, the sum of all departments would tell them apart: there
 * one of the departments stays hidden.
 */
function partsOf({ areas, courses }: Tellable, inAreas: Map<string, Member[]>, completed: boolean): Member[] {
  const isTold = (level: Level, member: Member) => !completed || level.completed.has(member);
  const singles = [...courses.values()].flatMap((level) => level.told.filter((one) => isTold(level, one)));
  const single = new Set(singles);
  const whole = new Set(areas.told.filter((area) => isTold(areas, area)).map(({ id }) => id));
  const hidden = [...inAreas].flatMap(([area, all]) =>
    all.filter((course) => !single.has(course)).map((course) => ({ area: whole.has(area) ? area : undefined, course })),
  );
  const others = grouped(hidden, ({ area }) => area);
  return [
    ...singles,
    ...[...others.values()].map((part) =>
      joined(
        'courses',
        '',
        part.map(({ course }) => course),
      ),
    ),
  ];
}

function isMixed(measure: 'participations' | 'completions') {
  return (part: Member) => {
    const known = part.inDepartments[measure];
    return known > 0 && known < part[measure].count;
  };
}
