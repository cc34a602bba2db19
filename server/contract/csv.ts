/** Files for spreadsheets (CSV): the service and the pages write them alike. */

/** What a cell can hold; undefined is an empty one. */
export type Cell = string | number | undefined;

/** Says that the file is UTF-8: without it Excel takes it for something else. */
export const BOM = '\ufeff';

/** Between two rows. */
export const CRLF = '\r\n';

/** How a German Excel takes a file apart: its comma is part of numbers. */
const BETWEEN = ';';

/** What a spreadsheet calculates with, also after spaces, and in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** Rows are lines: whoever counts lines counts rows, and a file that was cut off can be told by its last one. */
// eslint-disable-next-line no-control-regex -- it is control characters that are meant
const UNPRINTABLE = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

/** A row without its end. Text that a spreadsheet would take for a formula begins with an apostrophe; numbers have a decimal comma. */
export function csvRow(cells: readonly Cell[]): string {
  return cells.map(cellOf).join(BETWEEN);
}

/** A whole file: a byte order mark, headings, rows. */
export function csvFile(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [headings, ...rows].map((row) => csvRow(row) + CRLF).join('');
}

/** The cells of a row that {@link csvRow} wrote, as they were; numbers are text. */
export function cellsIn(row: string): string[] {
  const cells = [...`${BETWEEN}${row}`.matchAll(/;(?:"((?:[^"]|"")*)"|([^";]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );
  return cells.map((cell) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell));
}

function cellOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const line = cell.replace(UNPRINTABLE, ' ');
  const text = FORMULA.test(cell) || FORMULA.test(line) ? `'${line}` : line;
  return /[";,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
