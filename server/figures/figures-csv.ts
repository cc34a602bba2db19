import type { Counted, CountedGroup, Figure, FiguresAnswer } from '../contract/figures/figures.ts';
import type { Cell } from '../contract/csv.ts';
import { csvFile } from '../contract/csv.ts';
import type { Words } from '../contract/words.ts';

const HEADINGS = [
  'Zahlen zu',
  'Kennung',
  'Name',
  'Angebote in Anspruch genommen',
  'Ziel',
  'Teilnahmen',
  'Abschlüsse',
  'Stand',
];

/** The figures for a spreadsheet: one row per year, month, course, area and department; below them what each number means. */
export function figuresCsv({ years, detail, rules, indicator, k, counting }: FiguresAnswer): string {
  const { year, months, courses, areas, departments = [] } = detail;
  const words = (one: Words) => one.de.replaceAll('{k}', String(k));
  return csvFile(HEADINGS, [
    ...years.map((one) => [
      ...['Jahr', String(one.year), undefined, one.offers, one.target, ...numbersOf(one)],
      one.source === 'told' ? 'von der Stadt gezählt' : one.running ? 'läuft' : 'abgeschlossen',
    ]),
    ...months.map((one) => [
      ...['Monat', one.month, undefined, one.offers, undefined, ...numbersOf(one)],
      one.closed ? 'festgeschrieben' : 'läuft',
    ]),
    ...groups(`Kurs ${year}`, courses),
    ...groups(`Bereich ${year}`, areas),
    ...groups(`Abteilung ${year}`, departments),
    [],
    ['Was die Zahlen bedeuten'],
    ['Kennzahl', undefined, words(indicator)],
    ['Angebote in Anspruch genommen', undefined, words(rules.offers)],
    ['Teilnahmen', undefined, words(rules.participations)],
    ['Abschlüsse', undefined, words(rules.completions)],
    ['Monate', undefined, words(rules.months)],
    ['Gruppen', undefined, words(rules.groups)],
    ...(counting ? [['Stand', undefined, 'Die Zahlen werden gerade neu gezählt und können noch steigen.']] : []),
  ]);
}

function groups(of: string, lines: readonly CountedGroup[]): Cell[][] {
  return lines.map((line) => [
    ...[of, line.id, line.title ?? line.id ?? 'Weitere', undefined, undefined, ...numbersOf(line)],
  ]);
}

function numbersOf({ participations, completions }: Counted): Cell[] {
  return [cellOf(participations), cellOf(completions)];
}

function cellOf(figure: Figure | undefined): Cell {
  if (!figure) return undefined;
  return 'exactly' in figure ? figure.exactly : `mindestens ${figure.atLeast}`;
}
