import type { CatalogEntry } from './close-month.ts';
import type { ClosedCourse, ClosedMonth } from './closed-month.ts';
import type { Counted } from './figures.ts';
import type { Level } from './level.ts';
import type { Member } from './member.ts';
import { countedOf } from './sums.ts';
import type { Tellable } from './tellable.ts';

type Lines = Pick<ClosedMonth, 'courses' | 'areas' | 'departments'>;

/** What may be told of a month's groups, line by line. The order tells nothing: it is that of the ids. */
export function linesOf(
  { areas, courses, departments, elsewhere }: Tellable,
  entries: Map<string, CatalogEntry>,
): Lines {
  const smallAreas = countedIn(areas, areas.rest);
  return {
    courses: [
      ...[...courses].flatMap(([area, level]) =>
        linesIn(level)
          .map((line) => (line.id === undefined ? line : { ...line, title: entries.get(line.id)?.title ?? line.id }))
          .map((line): ClosedCourse => ({ ...line, area })),
      ),
      ...(isTold(smallAreas) ? [smallAreas] : []),
    ].sort(byId),
    areas: linesIn(areas).sort(byId),
    departments: departments.told.length === 0 ? [] : linesIn(departments, elsewhere).sort(byId),
  };
}

/** The lines of a level; those outside are in that of the rest. */
function linesIn(level: Level, outside?: Member) {
  const { told, rest } = level;
  return [
    ...told.map((member) => ({ id: member.id, ...countedIn(level, member) })),
    outside ? withOutside(level, outside) : countedIn(level, rest),
  ].filter(isTold) as (Counted & { id?: string })[];
}

/** The rest of a level with those outside: their completions are known only where those of all others are. */
function withOutside(level: Level, outside: Member): Counted {
  const { rest, isComplete } = level;
  return counted(
    rest.participations.count + outside.participations.count,
    isComplete ? rest.completions.count + outside.completions.count : 0,
  );
}

function countedIn({ completed }: Level, member: Member): Counted {
  return counted(member.participations.count, completed.has(member) ? member.completions.count : 0);
}

function counted(began: number, ended: number): Counted {
  return countedOf(began > 0 ? { exactly: began } : undefined, ended > 0 ? { exactly: ended } : undefined);
}

function isTold({ participations, completions }: Counted): boolean {
  return (participations ?? completions) !== undefined;
}

function byId(a: ClosedCourse, b: ClosedCourse): number {
  const [one, other] = [a, b].map(({ id, area = '' }) => (id === undefined ? `1 ${area}` : `0 ${id}`));
  return one! < other! ? -1 : 1;
}
