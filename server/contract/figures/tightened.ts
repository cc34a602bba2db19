import type { ClosedLine, RunningMonth, Sheet } from './closed-month.ts';
import type { Counted } from './figures.ts';
import { grouped } from './grouped.ts';
import { numberOf } from './steps.ts';
import { countedOf } from './sums.ts';

/** A month as it may be told where k was raised after it had been closed: what stands for fewer people goes. */
export function tightened(month: RunningMonth, k: number): RunningMonth {
  if (month.k >= k) return month;
  const few = new TooFew(k, month.offers);
  return {
    ...month,
    k,
    ...few.leftOutOf(month),
    ...(month.device && { device: few.leftOutOf(month.device) }),
  };
}

/** Leaves out of a sheet what stands for fewer people than `k`. */
class TooFew {
  readonly #k: number;
  /** One person may be in as many courses. */
  readonly #courses: number;

  constructor(k: number, courses: number) {
    this.#k = k;
    this.#courses = Math.max(1, courses);
  }

  leftOutOf(sheet: Sheet): Sheet {
    const total = this.#tell(sheet.total);
    const areas = this.#tellAll(sheet.areas, total);
    const parents = new Map(areas.map((area) => [area.id, area]));
    return {
      total,
      areas,
      courses: [...grouped(sheet.courses, ({ area }) => area)].flatMap(([area, lines]) =>
        parents.has(area) ? this.#tellAll(lines, parents.get(area), ({ id }) => id !== undefined) : [],
      ),
      departments: this.#tellAll(sheet.departments, total),
    };
  }

  /** What is large enough in a line; completions only where those that are left over are, too. */
  #tell<Line extends ClosedLine>(line: Line, isCourse = false): Line {
    const { participations, completions, ...rest } = line;
    const [began, ended] = [amountOf(participations), amountOf(completions)];
    const [begun, done] = [
      this.#isEnough(line, 'participations', isCourse),
      this.#isEnough(line, 'completions', isCourse),
    ];
    const left = Math.abs(began - ended);
    return {
      ...rest,
      ...countedOf(
        begun ? participations : undefined,
        done && (began === 0 || begun) && (left === 0 || left >= this.#k) ? completions : undefined,
      ),
    } as Line;
  }

  /** The siblings of a line that goes, go with it: the one that is missing could be worked out from the others. */
  #tellAll<Line extends ClosedLine>(lines: Line[], parent: Counted = {}, isCourse = (_line: Line) => false): Line[] {
    const told = lines.map((line) => this.#tell(line, isCourse(line)));
    const isKept = (measure: keyof Counted) => {
      const hidden = lines.reduce((sum, line) => sum - amountOf(line[measure]), amountOf(parent[measure]));
      const areEnough = hidden <= 0 || hidden >= this.#k * this.#courses;
      return areEnough && lines.every((line, index) => !line[measure] || told[index]![measure]);
    };
    if (!isKept('participations')) return [];
    const withCompletions = parent.completions && isKept('completions');
    return told
      .map(({ completions, ...line }) => ({ ...line, ...(withCompletions && completions && { completions }) }) as Line)
      .filter(({ participations, completions }) => participations ?? completions);
  }

  /** Where a month doesn't know for how many people it stands, a number of several courses may be one of as many fewer. */
  #isEnough({ upTo, ...line }: ClosedLine, measure: keyof Counted, isCourse: boolean): boolean {
    const least = upTo?.[measure] ?? amountOf(line[measure]) / (isCourse ? 1 : this.#courses);
    return least >= this.#k;
  }
}

function amountOf(figure: Counted['participations']): number {
  return figure ? numberOf(figure) : 0;
}
