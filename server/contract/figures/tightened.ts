import type { ClosedGroup, ClosedLine, RunningMonth, Sheet } from './closed-month.ts';
import { deviceOf } from './closed-month.ts';
import type { Fitting } from './complements.ts';
import { Complements } from './complements.ts';
import type { Counted } from './figures.ts';
import { grouped } from './grouped.ts';
import type { MemberKind } from './member.ts';
import { keyOf } from './member.ts';
import { numberOf } from './steps.ts';
import { countedOf } from './sums.ts';

/** Closed months, in any order, as they may be told where k was raised after it closed some: what stands for fewer people goes. */
export function tightened<Month extends RunningMonth>(months: readonly Month[], k: number): Month[] {
  const told: Month[] = [];
  const inOrder = [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  for (const month of inOrder) told.push(month.k >= k ? month : after(told, month, k));
  return told;
}

/** A month beside those before it as they are told. */
function after<Month extends RunningMonth>(told: Month[], month: Month, k: number): Month {
  const few = new TooFew(k, month.offers, new Complements(month.month, told, k));
  const fewDevices = new TooFew(k, month.offers, new Complements(month.month, told.map(deviceOf), k));
  return {
    ...month,
    k,
    ...few.leftOutOf(month),
    ...(month.device && { device: fewDevices.leftOutOf(month.device) }),
  };
}

/** Leaves out of a sheet what stands for fewer people than `k`. */
class TooFew {
  readonly #k: number;
  /** One person may be in as many courses. */
  readonly #courses: number;
  readonly #complements: Complements;

  constructor(k: number, courses: number, complements: Complements) {
    this.#k = k;
    this.#courses = Math.max(1, courses);
    this.#complements = complements;
  }

  leftOutOf(sheet: Sheet): Sheet {
    const total = this.#tell(sheet.total, groupOf('total'));
    const inAreas = grouped(sheet.courses, ({ area }) => area);
    const areas = this.#tellAll(sheet.areas, total, ({ id }) => {
      const courses = (inAreas.get(id) ?? []).filter((course) => course.id !== undefined);
      return id === undefined ? groupOf('areas') : groupOf('area', id, courses);
    });
    const parents = new Map(areas.map((area) => [area.id, area]));
    return {
      total,
      areas,
      courses: [...inAreas].flatMap(([area, lines]) =>
        parents.has(area)
          ? this.#tellAll(lines, parents.get(area), ({ id }) =>
              id === undefined ? groupOf('courses', area) : groupOf('course', id),
            )
          : [],
      ),
      // With courses and areas they tell of further groups, and which those are isn't kept.
      departments: [],
    };
  }

  /** What is large enough in a line; completions only where those that are left over are, too. */
  #tell<Line extends ClosedLine>(line: Line, group: Group): Line {
    const { participations, completions, ...rest } = line;
    const begun = this.#isEnough(line, 'participations', group);
    const isDone = this.#isEnough(line, 'completions', group) && (!participations || begun) && this.#fits(line, group);
    return { ...rest, ...countedOf(begun ? participations : undefined, isDone ? completions : undefined) } as Line;
  }

  /**
   * The siblings of a line that goes, go with it: the one that is missing could be worked out from the others. Completions are
   * told of all or of none, since nothing is known of what is left over of the others together.
   */
  #tellAll<Line extends ClosedGroup>(lines: Line[], parent: Counted = {}, groupIn: (line: Line) => Group): Line[] {
    const told = lines.map((line) => this.#tell(line, groupIn(line)));
    const hidden = (measure: keyof Counted) =>
      lines.reduce((sum, line) => sum - amountOf(line[measure]), amountOf(parent[measure]));
    const isKept = (measure: keyof Counted) =>
      lines.every((line, index) => !line[measure] || told[index]![measure] !== undefined);
    const begins = hidden('participations');
    if (!isKept('participations') || (begins > 0 && begins < this.#k * this.#courses)) return [];
    const withCompletions =
      parent.completions &&
      hidden('completions') === 0 &&
      isKept('completions') &&
      lines.every((line) => this.#fits(line, groupIn(line)));
    return told
      .map(({ completions, ...line }) => ({ ...line, ...(withCompletions && completions && { completions }) }) as Line)
      .filter(({ participations, completions }) => participations ?? completions);
  }

  /** Whether nobody or enough are left over, in every run of months. */
  #fits({ participations, completions }: ClosedLine, group: Fitting): boolean {
    return this.#complements.fit(group, amountOf(participations) - amountOf(completions));
  }

  /** Where a month doesn't know for how many people it stands, a number of several courses may be one of as many fewer. */
  #isEnough({ upTo, ...line }: ClosedLine, measure: keyof Counted, { kind }: Group): boolean {
    const least = upTo?.[measure] ?? amountOf(line[measure]) / (kind === 'course' ? 1 : this.#courses);
    return least >= this.#k;
  }
}

interface Group extends Fitting {
  kind: MemberKind;
}

/** The group a line stands for, with those of its courses that are known. */
function groupOf(kind: MemberKind, id?: string, courses: ClosedGroup[] = []): Group {
  return { kind, key: keyOf(kind, id), parts: courses.map((course) => groupOf('course', course.id)) };
}

function amountOf(figure: Counted['participations']): number {
  return figure ? numberOf(figure) : 0;
}
