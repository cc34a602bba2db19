import { Member } from './member.ts';
import type { MonthTally } from './tally.ts';

/** Who was counted in a month: by course, and by department. */
export interface Members {
  courses: Map<string, Member>;
  departments: Map<string, Member>;
  /** Those of whom no department is known. */
  elsewhere: Member;
}

const MEASURES = { participation: 'participations', completion: 'completions' } as const;

/** Sorts what was counted by course and by department. */
export function membersOf({ groups, device }: MonthTally): Members {
  const courses = new Map<string, Member>();
  const departments = new Map<string, Member>();
  const elsewhere = new Member('departments');
  const courseOf = (id: string) => found(courses, id, 'course');

  for (const group of groups) {
    for (const { kind, course, department } of group.contributions) {
      const measure = MEASURES[kind];
      courseOf(course)[measure].add(group);
      if (group.class === 'named') courseOf(course).named[measure] += group.people;
      (department ? found(departments, department, 'department') : elsewhere)[measure].add(group);
    }
  }
  for (const { course, participations, completions } of device) {
    for (const member of [courseOf(course), elsewhere]) {
      member.participations.addDevice(participations);
      member.completions.addDevice(completions);
    }
  }
  for (const course of courses.values()) {
    for (const measure of Object.values(MEASURES)) course[measure].courses = Number(course[measure].count > 0);
  }
  return { courses, departments, elsewhere };
}

/** Of some courses: those who are kept by name, and the others. */
export function sidesOf({ groups, device }: MonthTally, ids: Iterable<string>): Map<string, readonly [Member, Member]> {
  const sides = new Map([...ids].map((id) => [id, [new Member('courses'), new Member('courses')] as const]));
  for (const group of sides.size > 0 ? groups : []) {
    for (const { kind, course } of group.contributions) {
      sides.get(course)?.[group.class === 'named' ? 0 : 1][MEASURES[kind]].add(group);
    }
  }
  for (const { course, participations, completions } of device) {
    const others = sides.get(course)?.[1];
    others?.participations.addDevice(participations);
    others?.completions.addDevice(completions);
  }
  return sides;
}

function found(members: Map<string, Member>, id: string, kind: 'course' | 'department'): Member {
  const member = members.get(id) ?? new Member(kind, id);
  members.set(id, member);
  return member;
}
