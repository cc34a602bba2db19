import type { CatalogEntry } from './close-month.ts';
import type { ClosedCourse, ClosedGroup, ClosedLine, Sheet } from './closed-month.ts';
import type { Figure } from './figures.ts';
import type { Level } from './level.ts';
import { joined, type Member } from './member.ts';
import { stepOf } from './steps.ts';
import { countedOf } from './sums.ts';
import type { Tellable } from './tellable.ts';

type Lines = Omit<Sheet, 'total'>;

/** What may be told of a month's groups, line by line. The order tells nothing: it is that of the ids. */
export function linesOf(
  { areas, courses, departments, elsewhere }: Tellable,
  entries: Map<string, CatalogEntry>,
  k: number,
): Lines {
  const smallAreas = lineIn(areas, areas.rest, k);
  return {
    courses: [
      ...[...courses].flatMap(([area, level]) =>
        linesIn(level, k)
          .map((line) => (line.id === undefined ? line : { ...line, title: entries.get(line.id)?.title ?? line.id }))
          .map((line): ClosedCourse => ({ ...line, area })),
      ),
      ...(isTold(smallAreas) ? [smallAreas] : []),
    ].sort(byId),
    areas: linesIn(areas, k).sort(byId),
    departments: departments.told.length === 0 ? [] : linesIn(departments, k, elsewhere).sort(byId),
  };
}

/** A line of a member whose participations may be told, and what may be told of its completions. */
export function lineOf({ participations, completions }: Member, ended: Figure | undefined, k: number): ClosedLine {
  const counted = countedOf(exactly(participations.count), ended);
  if (!isTold(counted)) return {};
  const upTo = {
    ...(counted.participations && { participations: stepOf(participations.people, k) }),
    ...(ended && { completions: stepOf(completions.people, k) }),
  };
  return { ...counted, upTo };
}

/** A number as it is; nothing where it is none. */
export function exactly(count: number): Figure | undefined {
  return count > 0 ? { exactly: count } : undefined;
}

/** The lines of a level; those outside are in that of the rest. */
function linesIn(level: Level, k: number, outside?: Member): ClosedGroup[] {
  const { told, rest } = level;
  return [
    ...told.map((member) => ({ id: member.id, ...lineIn(level, member, k) })),
    outside ? withOutside(level, outside, k) : lineIn(level, rest, k),
  ].filter(isTold);
}

/** The rest of a level with those outside: their completions are known only where those of all others are. */
function withOutside({ rest, isComplete }: Level, outside: Member, k: number): ClosedLine {
  const both = joined('departments', '', [rest, outside]);
  return lineOf(both, isComplete ? exactly(both.completions.count) : undefined, k);
}

function lineIn({ completed }: Level, member: Member, k: number): ClosedLine {
  return lineOf(member, completed.has(member) ? exactly(member.completions.count) : undefined, k);
}

function isTold({ participations, completions }: ClosedLine): boolean {
  return (participations ?? completions) !== undefined;
}

function byId(a: ClosedCourse, b: ClosedCourse): number {
  const [one, other] = [a, b].map(({ id, area = '' }) => (id === undefined ? `1 ${area}` : `0 ${id}`));
  return one! < other! ? -1 : 1;
}
