import { dayOf } from '../day.ts';
import type { Words } from '../words.ts';
import type { ClosedMonth, RunningMonth } from './closed-month.ts';
import { sheetsOf } from './closed-month.ts';
import type { Counted, FiguresAnswer, MonthFigures, YearFigures, YearInDetail } from './figures.ts';
import { FIGURE_RULES, FIGURES_VERSION } from './figures.ts';
import { grouped } from './grouped.ts';
import type { Month } from './months.ts';
import { closesAt } from './months.ts';
import { countedOf, groupsOf, totalOf } from './sums.ts';
import { tightened } from './tightened.ts';
import type { ToldFigures, ToldYear } from './told-figures.ts';

/** What {@link figuresAnswer} is made of. */
export interface FiguresParts {
  /** Every closed month there is, in any order. */
  closed: ClosedMonth[];
  /** The months that aren't closed yet. */
  running: RunningMonth[];
  told: ToldFigures;
  /** Today's; what was closed with a smaller one is looked through again. */
  k: number;
  /** Milliseconds since 1970. */
  now: number;
  /** The year to tell in detail. */
  year: number;
  /** For reporters: with departments and what is wrong with the town's file. */
  whole: boolean;
  /** Something is being counted anew. */
  counting?: boolean;
  faults?: Words[];
}

/** The answer about a year and, at a glance, all others. No number is made of anything but what months tell. */
export function figuresAnswer(parts: FiguresParts): FiguresAnswer {
  const { told, k, now, year, whole, counting, faults = [] } = parts;
  const months = monthsOf(parts);
  return {
    schema: 'lernbausteine/figures',
    version: FIGURES_VERSION,
    time: new Date(now).toISOString(),
    k,
    indicator: told.indicator,
    rules: FIGURE_RULES,
    years: yearsOf(months, told, now),
    detail: detailOf(year, months, whole),
    ...(counting && { counting }),
    ...(whole && faults.length > 0 && { faults }),
  };
}

interface Told {
  isClosed: boolean;
  figures: RunningMonth;
}

/** Each month once, in order of time. A closed one is what it is, whatever else is told about it. */
function monthsOf({ closed, running, k }: FiguresParts): Told[] {
  const months = new Map<Month, Told>();
  for (const figures of running) months.set(figures.month, { isClosed: false, figures });
  for (const figures of tightened(closed, k)) months.set(figures.month, { isClosed: true, figures });
  return [...months.values()].sort((a, b) => (a.figures.month < b.figures.month ? -1 : 1));
}

function yearsOf(months: Told[], told: ToldFigures, now: number): YearFigures[] {
  const counted = grouped(months, ({ figures }) => yearOf(figures.month));
  const toldYears = new Map(told.years.map((one) => [one.year, one]));
  const thisYear = new Date(now).getUTCFullYear();
  return [...new Set([...counted.keys(), ...toldYears.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({
      ...yearFrom(year, counted.get(year) ?? [], toldYears.get(year)),
      ...(year === thisYear && { running: true as const }),
    }));
}

/** What a town told itself stands for years in which nothing is counted here, unless it says that it is to be added. */
function yearFrom(year: number, months: Told[], { target, before }: Partial<ToldYear> = {}): YearFigures {
  const head = { year, ...(target !== undefined && { target }) };
  if (months.length === 0) return { ...head, ...(before && toldNumbers(before)), source: before ? 'told' : 'counted' };
  const counted = totalOf(months.flatMap(totalsIn));
  const offers = new Set(months.flatMap(({ figures }) => figures.used)).size;
  if (!before?.add) return { ...head, ...counted, offers, source: 'counted' };
  const { offers: more, ...numbers } = toldNumbers(before);
  return { ...head, ...totalOf([counted, numbers]), offers: offers + more, source: 'counted' };
}

function toldNumbers({ offers, participations, completions }: NonNullable<ToldYear['before']>) {
  const told = (number: number | undefined) => (number === undefined ? undefined : { exactly: number });
  return { offers, ...countedOf(told(participations), told(completions)) };
}

function detailOf(year: number, months: Told[], whole: boolean): YearInDetail {
  const own = months.filter(({ figures }) => yearOf(figures.month) === year);
  const sheets = own.flatMap(({ figures }) => sheetsOf(figures));
  const groups = (name: 'courses' | 'areas' | 'departments') => groupsOf(sheets.map((sheet) => sheet[name]));
  return {
    year,
    months: own.map(monthFrom),
    courses: groups('courses'),
    areas: groups('areas'),
    ...(whole && { departments: groups('departments') }),
  };
}

function monthFrom(told: Told): MonthFigures {
  const { month, offers } = told.figures;
  const closes = dayOf(closesAt(month));
  return { month, closed: told.isClosed, ...(!told.isClosed && { closes }), ...totalOf(totalsIn(told)), offers };
}

function totalsIn({ figures }: Told): Counted[] {
  return sheetsOf(figures).map(({ total }) => total);
}

function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}
