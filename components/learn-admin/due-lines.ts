import type { DueCourse, DuePerson } from '../../server/contract/admin.ts';
import type { StaffList, StaffMember } from './staff-list.ts';

/** How it stands with somebody and a mandatory course. */
export interface DueLine {
  id: string;
  name?: string;
  department?: string;
  /** `open`: not begun; known of those in a list of staff only. */
  state: 'open' | 'due' | 'done';
  /** The day on which it was completed. */
  done?: string;
}

/** A mandatory course and its people. */
export interface DueView extends Pick<DueCourse, 'course' | 'title' | 'since'> {
  lines: DueLine[];
  /** Those that the list of staff, where there is one, doesn't have. */
  strangers: DueLine[];
}

/** What is to be seen of it. */
export interface DueChoice {
  /** Id of a course; all where it is empty. */
  course: string;
  /** Undefined: all. Empty: of whom none is known. */
  department: string | undefined;
  show: 'missing' | 'done' | 'all';
}

/** A course with everybody who has begun it, and with a list of staff everybody in that. */
export function viewOf({ people, ...course }: DueCourse, staff: StaffList | undefined): DueView {
  if (!staff) return { ...course, lines: people.map(lineOf), strangers: [] };
  const exactly = new Map(people.map((person) => [person.id, person]));
  const nearly = new Map(people.map((person) => [person.id.toLowerCase(), person]));
  const met = new Set<DuePerson>();
  const lines = staff.people.map((member) => {
    const person = exactly.get(member.id) ?? nearly.get(member.id.toLowerCase());
    if (person) met.add(person);
    return mergedLine(member, person);
  });
  return {
    ...course,
    lines: lines.sort(byName),
    strangers: people.filter((person) => !met.has(person)).map(lineOf),
  };
}

/** What is left of a view by a choice. */
export function narrowed({ lines, strangers, ...view }: DueView, { department, show }: DueChoice): DueView {
  const isMeant = (line: DueLine) => department === undefined || (line.department ?? '') === department;
  const isShown = ({ state }: DueLine) => show === 'all' || (state === 'done') === (show === 'done');
  return {
    ...view,
    lines: lines.filter((line) => isMeant(line) && isShown(line)),
    strangers: strangers.filter((line) => isMeant(line) && isShown(line)),
  };
}

/** The departments that occur; empty for those of whom none is known. */
export function departmentsIn(views: readonly DueView[]): string[] {
  const all = views.flatMap(({ lines, strangers }) => [...lines, ...strangers]);
  return [...new Set(all.map(({ department }) => department ?? ''))].sort(compare);
}

/** The list as it is stored: what the town says of its staff goes before what somebody once signed in with. */
function mergedLine(member: StaffMember, person: DuePerson | undefined): DueLine {
  return person ? { ...lineOf(person), ...member } : { ...member, state: 'open' };
}

function lineOf(person: DuePerson): DueLine {
  return { ...person, state: person.done === undefined ? 'due' : 'done' };
}

const { compare } = new Intl.Collator('de');

function byName(a: DueLine, b: DueLine): number {
  return compare(a.name ?? a.id, b.name ?? b.id);
}
