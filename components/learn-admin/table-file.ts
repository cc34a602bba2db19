/** A row of a table, and the line of the file that it begins in, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** What a file holds; or the line of a quotation mark that nothing closes. */
export type Table = { rows: TableRow[] } | { openQuote: number };

/** Reads a table as spreadsheets write it (CSV): separated by `;`, `,` or tabs, what they occur in quoted. Empty rows are left out. */
export function readTable(text: string): Table {
  const lines = `${text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')}\n`;
  // Excel may say in a line of its own what separates the cells.
  const said = /^sep=(.)\n/i.exec(lines);
  const between = said?.[1] ?? separatorOf(lines);
  const rows: TableRow[] = [];
  let line = said ? 2 : 1;
  let row: TableRow = { line, cells: [] };
  let cell = '';
  let quotedFrom = 0;

  for (let at = said?.[0].length ?? 0; at < lines.length; at++) {
    const char = lines[at]!;
    if (char === '\n') line++;
    if (quotedFrom) {
      if (char !== '"') cell += char;
      else if (lines[at + 1] === '"') cell += lines[++at]!;
      else quotedFrom = 0;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quotedFrom = line;
    } else if (char === between || char === '\n') {
      row.cells.push(tidy(cell));
      cell = '';
      if (char === between) continue;
      if (row.cells.some(Boolean)) rows.push(row);
      row = { line, cells: [] };
    } else cell += char;
  }
  return quotedFrom ? { openQuote: quotedFrom } : { rows };
}

/** What most cells of the first line are separated by. */
function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0]!.replace(/"[^"]*"/g, '');
  const count = (one: string) => first.split(one).length;
  return [';', ',', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}

function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The text of a file as Windows and its spreadsheets write it: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
