import type { ExportedCourse } from '../contract/export.ts';
import type { RecordKey } from '../contract/record.ts';
import type { Cell } from '../contract/csv.ts';
import { BOM, CRLF, cellsIn, csvRow } from '../contract/csv.ts';
import type { AboutExport, ExportEnd, ExportFormat, ExportStart, RecordToExport } from './format.ts';
import { filterIn, textOfFilter } from './filter.ts';
import { isDue } from './select.ts';

/** One row for each record and course, for a German Excel. The last heading says as of when, and what was selected. */
const HEADINGS = [
  ...['Art', 'Kennung', 'Name', 'Abteilung', 'Kurs', 'Kurstitel', 'Bereich', 'Stand', 'Prozent'],
  ...['Begonnen am', 'Bestanden am', 'Abgeschlossen am', 'Nachweis: Versuche', 'Nachweis: bester Versuch (Prozent)'],
];

/** What the classes are called. */
const CLASSES: Record<RecordKey['class'], string> = { named: 'namentlich', pseudonymous: 'pseudonym' };

const END = 'Ende';

export const csvFormat: ExportFormat = {
  type: 'text/csv',
  newline: CRLF,
  comma: '',

  *head(about) {
    yield BOM + csvRow([...HEADINGS, startText(about)]);
  },
  lines: (record, about) => record.exported.courses.map((course) => rowOf(course, record, about)),
  tail: ({ count, checksum }) => csvRow([END, count, checksum]),

  readHead(line) {
    const cells = line.startsWith(BOM) ? cellsIn(line.slice(BOM.length)) : [];
    const isOurs = HEADINGS.every((heading, index) => cells[index] === heading);
    return isOurs ? startIn(cells[HEADINGS.length] ?? '') : undefined;
  },
  recordOf(line) {
    const [art, id] = cellsIn(line);
    const found = Object.entries(CLASSES).find(([, word]) => word === art);
    return found && id !== undefined ? { class: found[0] as RecordKey['class'], id } : undefined;
  },
  readTail(line): ExportEnd | undefined {
    const [end, count, checksum] = cellsIn(line);
    return end === END && count && checksum ? { count: Number(count), checksum } : undefined;
  },
};

function rowOf(course: ExportedCourse, { exported, kept }: RecordToExport, about: AboutExport): string {
  const { record, person } = exported;
  const known = about.courseOf(course.course) ?? about.retired.get(course.course);
  const proofs = course.lessons.flatMap(({ proof }) => proof ?? []);
  const best = Math.max(...proofs.map((proof) => proof.best));
  const first = (kind: string) => course.milestones.find((one) => one.kind === kind)?.at;
  const last = (kind: string) => course.milestones.findLast((one) => one.kind === kind)?.at;
  const cells: Cell[] = [
    ...[CLASSES[record.class], record.id, person?.name, person?.department],
    ...[course.course, known?.title, known?.area, standing(course, kept, about), course.percent],
    ...[first('started'), last('passed'), last('completed')],
    ...(proofs.length > 0
      ? [proofs.reduce((sum, { attempts }) => sum + attempts, 0), tenths(best)]
      : [undefined, undefined]),
    undefined,
  ];
  return csvRow(cells);
}

function standing(exported: ExportedCourse, { courses }: RecordToExport['kept'], about: AboutExport): string {
  const course = about.courseOf(exported.course);
  if (!course) return 'nicht mehr angeboten';
  const { milestones } = courses[exported.course]!;
  const has = (kind: string) => milestones.some((milestone) => milestone.kind === kind);
  if (!isDue(course, milestones, about.time)) return 'abgeschlossen';
  if (has('completed')) return 'erneut fällig';
  return has('passed') ? 'bestanden' : 'begonnen';
}

/** A share as percent, with one digit. */
function tenths(share: number): number {
  return Math.round(share * 1000) / 10;
}

function startText({ time, filter }: ExportStart): string {
  return `Stand: ${new Date(time).toISOString()}, Auswahl: ${textOfFilter(filter) || 'alles'}`;
}

function startIn(text: string): ExportStart | undefined {
  const [, time, filter] = /^Stand: (\S+), Auswahl: (\S+)$/.exec(text) ?? [];
  if (time === undefined || filter === undefined) return undefined;
  return { time: Date.parse(time), filter: filter === 'alles' ? {} : filterIn(filter) };
}
