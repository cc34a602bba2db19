import type { Sheet } from '../closed-month.ts';
import type { Counted } from '../figures.ts';
import { Equations } from './equations.ts';
import type { Sum } from './equations.ts';
import type { Month } from '../months.ts';
import type { Town, TownCourse } from './random-town.ts';
import { areaIn, completedIn, DEPARTMENTS, MONTHS } from './random-town.ts';

/** What nobody may know: so many people of one month, or months, of one group. */
interface Cell {
  month: number;
  course: number;
  /** Undefined where the course isn't kept by name. */
  department?: string;
  measure: keyof Counted;
}

type Part = (cell: Cell) => boolean;

/** What is told of a month. */
export interface Telling extends Sheet {
  month: Month;
  /** Whether those in a course are among those it is told of; else everybody is. */
  isAmong?(course: TownCourse): boolean;
}

/** Sets up what is known of a town, and looks for groups of fewer than k people in it. */
export class Attacker {
  readonly #town: Town;
  readonly #k: number;
  readonly #cells: Cell[];
  readonly #known = new Equations();

  constructor(town: Town, k: number) {
    this.#town = town;
    this.#k = k;
    this.#cells = MONTHS.flatMap((_, month) =>
      town.courses.flatMap(({ record }, course) =>
        (record === 'named' ? DEPARTMENTS : [undefined]).flatMap((department) =>
          (['participations', 'completions'] as const).map((measure) => ({
            month,
            course,
            measure,
            ...(department && { department }),
          })),
        ),
      ),
    );
  }

  /** Reads all that is ever told of a month, of everybody or of those in some courses only. */
  read(closed: Telling): void {
    const month = MONTHS.indexOf(closed.month);
    const isAmong = closed.isAmong ?? (() => true);
    const { courses } = this.#town;
    const areaOf = ({ course, month }: Cell) => areaIn(courses[course]!, month);
    const inMonth = (part: Part) => (cell: Cell) =>
      cell.month === month && isAmong(courses[cell.course]!) && part(cell);
    const everybody = inMonth(() => true);
    this.#learn(everybody, closed.total);
    this.#learnParts(closed.areas, closed.total, everybody, (id) => (cell) => areaOf(cell) === id);
    this.#learnParts(
      closed.departments,
      closed.total,
      everybody,
      (id) =>
        ({ department }) =>
          department === id,
    );
    for (const area of new Set(courses.map((course) => areaIn(course, month)))) {
      const lines = closed.courses.filter((line) => line.area === area && line.id !== undefined);
      const parent = closed.areas.find(({ id }) => id === area);
      const inArea = inMonth((cell) => areaOf(cell) === area);
      this.#learnParts(
        lines,
        parent ?? {},
        inArea,
        (id) =>
          ({ course }) =>
            courses[course]!.id === id,
      );
    }
    const told = closed.courses.filter(({ id }) => id !== undefined);
    this.#learnParts(
      told,
      closed.total,
      everybody,
      (id) =>
        ({ course }) =>
          courses[course]!.id === id,
    );
    for (const rest of closed.courses.filter(({ id }) => id === undefined)) {
      const others = new Set(told.filter(({ participations }) => participations).map(({ id }) => id));
      const areas = new Set(closed.areas.filter(({ participations }) => participations).map(({ id }) => id));
      const isHere = (cell: Cell) => (rest.area === undefined ? !areas.has(areaOf(cell)) : areaOf(cell) === rest.area);
      // Its completions are those of courses that were begun in that month: which ones isn't told.
      const counted = rest.participations ? { participations: rest.participations } : {};
      this.#learn(
        inMonth((cell) => isHere(cell) && !others.has(courses[cell.course]!.id)),
        counted,
      );
    }
  }

  /** A group of fewer than k people, among those in some courses, whose number follows from what was read; its name. */
  find(isAmong: (course: TownCourse) => boolean = () => true): string | undefined {
    const { courses } = this.#town;
    const everybody: [string, Part][] = [
      ['everybody', () => true],
      ...courses.map(({ id }, index): [string, Part] => [`course ${id}`, ({ course }) => course === index]),
      ...this.#areas(),
      ...[...DEPARTMENTS, undefined].map((name): [string, Part] => [
        `department ${name}`,
        ({ department }) => department === name,
      ]),
    ];
    for (const [name, among] of everybody) {
      const part: Part = (cell) => isAmong(courses[cell.course]!) && among(cell);
      for (const first of MONTHS.keys()) {
        const measure = (['participations', 'completions'] as const).find((one) =>
          this.#isFew((cell) => cell.month === first && cell.measure === one && part(cell)),
        );
        if (measure) return `${measure} of ${name} in ${MONTHS[first]}`;
        // What is left over of all courses that aren't kept by name is looked at by course and area.
        if (name === 'department undefined') continue;
        for (let last = first; last < MONTHS.length; last++) {
          const run: Part = (cell) => cell.month >= first && cell.month <= last && part(cell);
          if (this.#isFewLeft(run)) return `left over of ${name} from ${MONTHS[first]} to ${MONTHS[last]}`;
        }
      }
    }
    return undefined;
  }

  /** Areas as they were in each month: those in their courses then are a group in the others, too. */
  #areas(): [string, Part][] {
    const { courses } = this.#town;
    return MONTHS.flatMap((name, month) => {
      const areas = new Set(courses.map((course) => areaIn(course, month)));
      return [...areas].map((area): [string, Part] => [
        `area ${area} of ${name}`,
        ({ course }) => areaIn(courses[course]!, month) === area,
      ]);
    });
  }

  #learn(part: Part, counted: Counted): void {
    for (const measure of ['participations', 'completions'] as const) {
      const figure = counted[measure];
      if (figure && 'exactly' in figure) this.#known.learn(this.#sum((cell) => cell.measure === measure && part(cell)));
    }
  }

  /** Lines of parts. Where they make up their parent, nobody is anywhere else. */
  #learnParts(lines: (Counted & { id?: string })[], parent: Counted, whole: Part, partOf: (id?: string) => Part): void {
    const parts = lines
      .filter(({ id }) => id !== undefined)
      .map(({ id, ...counted }) => ({ part: partOf(id), counted }));
    for (const { part, counted } of parts) this.#learn((cell) => whole(cell) && part(cell), counted);
    for (const measure of ['participations', 'completions'] as const) {
      const told = parts.filter(({ counted }) => counted[measure]);
      const sum = told.reduce((sum, { counted }) => sum + exactly(counted, measure), 0);
      if (!parent[measure] || sum !== exactly(parent, measure)) continue;
      const others = this.#sum(
        (cell) => cell.measure === measure && whole(cell) && !told.some(({ part }) => part(cell)),
      );
      for (const cell of others.keys()) this.#known.learn(new Map([[cell, 1]]));
    }
  }

  #isFew(part: Part): boolean {
    const people = this.#peopleIn(part);
    return people > 0 && people < this.#k && this.#known.determine(this.#sum(part));
  }

  /**
   * Whether a few are left over of a part. The difference of two groups is none: where 12 haven't completed one course, and 10
   * from earlier months completed another one, there are no two people in it. So courses that are known to be large enough by
   * themselves are taken out.
   */
  #isFewLeft(part: Part): boolean {
    const isFew = (left: number | undefined) => left !== undefined && left > 0 && left < this.#k;
    if (!isFew(this.#leftOf(part))) return false;
    const others = new Set(
      [...this.#town.courses.keys()].filter((course) => {
        const left = this.#leftOf((cell) => cell.course === course && part(cell));
        return left === undefined || isFew(left);
      }),
    );
    return isFew(this.#leftOf((cell) => others.has(cell.course) && part(cell)));
  }

  /** How many are left over of a part, if that follows from what was read. */
  #leftOf(part: Part): number | undefined {
    if (!this.#known.determine(this.#sum(part, ({ measure }) => (measure === 'participations' ? 1 : -1))))
      return undefined;
    const count = (measure: keyof Counted) => this.#countIn((cell) => cell.measure === measure && part(cell));
    return Math.abs(count('participations') - count('completions'));
  }

  #sum(part: Part, times: (cell: Cell) => number = () => 1): Sum {
    return new Map(this.#cells.flatMap((cell, index) => (part(cell) ? [[index, times(cell)] as const] : [])));
  }

  #countIn(part: Part): number {
    return this.#town.bunches.reduce((sum, bunch) => sum + bunch.people * this.#cellsOf(bunch).filter(part).length, 0);
  }

  #peopleIn(part: Part): number {
    return this.#town.bunches.reduce((sum, bunch) => sum + (this.#cellsOf(bunch).some(part) ? bunch.people : 0), 0);
  }

  #cellsOf({ department, did }: Town['bunches'][number]): Cell[] {
    return did.flatMap(({ course, ...times }) => {
      const kept = this.#town.courses[course]!.record;
      const cell = { course, ...(kept === 'named' && { department }) };
      const completed = completedIn(times);
      return [
        { ...cell, month: times.began, measure: 'participations' as const },
        ...(completed === undefined ? [] : [{ ...cell, month: completed, measure: 'completions' as const }]),
      ];
    });
  }
}

function exactly(counted: Counted, measure: keyof Counted): number {
  const figure = counted[measure];
  return figure && 'exactly' in figure ? figure.exactly : NaN;
}
