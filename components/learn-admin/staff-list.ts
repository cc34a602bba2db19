import type { TableRow } from './table-file.ts';
import { decodeTable, readTable } from './table-file.ts';

/** Somebody in the list of staff. */
export interface StaffMember {
  id: string;
  name?: string;
  department?: string;
}

/** All staff, as a file lists them. */
export interface StaffList {
  file: string;
  people: StaffMember[];
  /** Lines without an id: whoever stands there isn't in `people`. */
  nameless: number[];
  /** Lines whose id stands further up already. */
  doubled: number[];
}

/** Why a file is no list of staff. */
export type StaffFault =
  | { what: 'large' | 'workbook' | 'binary' | 'empty' | 'headings-only' }
  | { what: 'quote-open'; line: number }
  | { what: 'id-missing'; line: number; found: string[] }
  | { what: 'cells-many'; line: number; cells: number; headings: number };

/** Larger files are no list of a town's staff. */
const LARGEST = 10 * 1024 * 1024;

/** Reads a file that somebody chose. It is looked at here only. */
export async function readStaff(file: File): Promise<StaffList | StaffFault> {
  if (file.size > LARGEST) return { what: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // What spreadsheets save by themselves is a ZIP archive, or older.
  if (isMarked(bytes, [0x50, 0x4b, 3, 4]) || isMarked(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { what: 'workbook' };
  const text = decodeTable(bytes);
  if (text.includes('\0')) return { what: 'binary' };
  const table = readTable(text);
  if ('openQuote' in table) return { what: 'quote-open', line: table.openQuote };
  return staffIn(table.rows, file.name);
}

function isMarked(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function staffIn([head, ...rows]: TableRow[], file: string): StaffList | StaffFault {
  if (!head) return { what: 'empty' };
  const columns = columnsOf(head.cells);
  if (columns.id < 0) return { what: 'id-missing', line: head.line, found: head.cells.filter(Boolean) };
  if (rows.length === 0) return { what: 'headings-only' };

  const list: StaffList = { file, people: [], nameless: [], doubled: [] };
  const known = new Set<string>();
  for (const { line, cells } of rows) {
    const used = cells.findLastIndex(Boolean) + 1;
    if (used > head.cells.length) return { what: 'cells-many', line, cells: used, headings: head.cells.length };
    const id = cells[columns.id];
    if (!id) list.nameless.push(line);
    else if (known.has(id)) list.doubled.push(line);
    else list.people.push(memberIn(cells, id, columns));
    if (id) known.add(id);
  }
  return list;
}

function memberIn(cells: string[], id: string, columns: Columns): StaffMember {
  const name = cells[columns.name] || [cells[columns.first], cells[columns.last]].filter(Boolean).join(' ');
  const department = cells[columns.department];
  return { id, ...(name && { name }), ...(department && { department }) };
}

type Columns = Record<'id' | 'name' | 'first' | 'last' | 'department', number>;

/** What columns are called, those that say it best first. */
const HEADINGS: Record<keyof Columns, readonly string[]> = {
  id: [
    ...['kennung', 'benutzerkennung', 'id', 'userid', 'anmeldename', 'benutzername', 'username', 'login', 'benutzer'],
    ...['user', 'konto', 'account', 'personalnummer', 'employeeid'],
  ],
  name: ['name', 'vollständigername', 'anzeigename', 'fullname', 'displayname'],
  first: ['vorname', 'rufname', 'firstname', 'givenname'],
  last: ['nachname', 'familienname', 'lastname', 'surname', 'familyname', 'name'],
  department: [
    ...['organisationseinheit', 'oe', 'orgeinheit', 'abteilung', 'amt', 'fachbereich', 'bereich', 'dienststelle'],
    ...['team', 'department', 'unit', 'orgunit', 'organizationalunit', 'division'],
  ],
};

function columnsOf(cells: readonly string[]): Columns {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const at = (which: keyof Columns) =>
    names.indexOf(HEADINGS[which].find((heading) => names.includes(heading)) ?? 'none of them');
  // Beside a first name, „Name“ is the last one.
  const [first, name] = [at('first'), at('name')];
  return {
    ...{ id: at('id'), first, last: at('last'), department: at('department') },
    name: first >= 0 && names[name] === 'name' ? -1 : name,
  };
}
