import type { CatalogEntry } from './close-month.ts';
import type { ClosedCourse, ClosedMonth } from './closed-month.ts';
import type { Counted, CountedGroup, Figure } from './figures.ts';
import type { Level } from './level.ts';
import type { Member } from './member.ts';
import { sumOf } from './steps.ts';
import type { Tellable } from './tellable.ts';

type Lines = Pick<ClosedMonth, 'courses' | 'areas' | 'departments'>;

/** What may be told of a month's groups, line by line. The order tells nothing: it is that of the ids. */
export function linesOf(tellable: Tellable, entries: Map<string, CatalogEntry>): Lines {
  const { areas, courses, departments, nameless, elsewhere } = tellable;
  const ofCourses = [...courses].flatMap(([id, level]) => {
    const area = id === '' ? {} : { area: id };
    return [
      ...level.told.map((course) => ({
        ...lineOf(course, level),
        title: entries.get(course.id)?.title ?? course.id,
        ...area,
      })),
      ...(id === '' ? [] : [{ ...area, ...counted(level, level.rest) }]),
    ];
  });
  const named = areas.told.filter((area) => area !== nameless);
  const unnamed = courses.get('');
  const smallAreas = [areas.rest, counted(areas, areas.rest)] as const;
  const others = both([smallAreas, ...(unnamed ? [[unnamed.rest, counted(unnamed, unnamed.rest)] as const] : [])]);
  return {
    courses: ordered<ClosedCourse>([...ofCourses, others]),
    areas: named.length === 0 ? [] : ordered([...named.map((area) => lineOf(area, areas)), withNameless(tellable)]),
    departments:
      departments.told.length === 0
        ? []
        : ordered([
            ...departments.told.map((department) => lineOf(department, departments)),
            both([
              [departments.rest, counted(departments, departments.rest)],
              // Completions of those outside are known only where all others are.
              [
                elsewhere,
                departments.isComplete ? exactly(elsewhere) : { ...exactly(elsewhere), completions: undefined },
              ],
            ]),
          ]),
  };
}

/** The areas that are too small, and the courses that have none. */
function withNameless({ areas, nameless }: Tellable): Counted {
  return both([
    [areas.rest, counted(areas, areas.rest)],
    ...(nameless ? [[nameless, counted(areas, nameless)] as const] : []),
  ]);
}

/** Two groups in one line: a number is told where that of both is. */
function both(parts: (readonly [Member, Counted])[]): Counted {
  const sum = (measure: 'participations' | 'completions') => {
    if (parts.some(([member, told]) => member[measure].count > 0 && !told[measure])) return undefined;
    return parts.map(([, told]) => told[measure]).reduce(sumOf, undefined);
  };
  return figures(sum('participations'), sum('completions'));
}

function lineOf(member: Member, level: Level): CountedGroup {
  return { id: member.id, ...counted(level, member) };
}

function counted({ completed }: Level, member: Member): Counted {
  const { participations, completions } = exactly(member);
  return figures(participations, completed.has(member) ? completions : undefined);
}

function exactly({ participations, completions }: Member): Counted {
  const [began, ended] = [participations.count, completions.count];
  return figures(began > 0 ? { exactly: began } : undefined, ended > 0 ? { exactly: ended } : undefined);
}

function figures(participations: Figure | undefined, completions: Figure | undefined): Counted {
  return { ...(participations && { participations }), ...(completions && { completions }) };
}

/** By id, without lines that say nothing. */
function ordered<Line extends ClosedCourse>(lines: Line[]): Line[] {
  return lines
    .filter(({ participations, completions }) => participations ?? completions)
    .map((line) => ({ line, key: `${line.id === undefined ? 1 : 0} ${line.id ?? line.area ?? ''}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
}
