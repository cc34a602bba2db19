/** Something measured, and what was hoped for. */
export interface Figure {
  name: string;
  /** Whose it is, where the same is measured of several. */
  of?: string;
  value: number;
  unit: '×' | 'MB' | 'kB' | '/s' | 'ms' | '%' | '';
  /** Without either it only explains the others. */
  atLeast?: number;
  atMost?: number;
}

/** Whether it is as good as it should be; undefined where nothing was asked. */
export function isMet({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean | undefined {
  if (atLeast === -Infinity && atMost === Infinity) return undefined;
  return value >= atLeast && value <= atMost;
}

/** The figures as people read them. */
export function tableOf(figures: Figure[]): string {
  const rows = figures.map((figure) => [figure.name, measured(figure), goalOf(figure), words(isMet(figure))]);
  return aligned([['', 'measured', 'goal', ''], ...rows]);
}

/** What was measured of several, side by side. */
export function comparisonOf(figures: Figure[]): string {
  const subjects = [...new Set(figures.map(({ of }) => of))].filter((of) => of !== undefined);
  const names = [...new Set(figures.filter(({ of }) => of !== undefined).map(({ name }) => name))];
  const cellsOf = (name: string) =>
    subjects.map((subject) => {
      const figure = figures.find((one) => one.name === name && one.of === subject);
      return figure ? measured(figure) : '–';
    });
  return aligned([['', ...subjects], ...names.map((name) => [name, ...cellsOf(name)])]);
}

/** The same for machines. */
export function jsonOf(figures: Figure[]): string {
  return JSON.stringify(
    figures.map((figure) => ({ ...figure, met: isMet(figure) })),
    null,
    2,
  );
}

/** Rows of cells: words to the left, numbers to the right. */
function aligned(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([name, ...cells]) =>
      [name!.padEnd(widths[0]!), ...cells.map((cell, index) => cell.padStart(widths[index + 1]!))].join('  ').trimEnd(),
    )
    .join('\n');
}

function measured({ value, unit }: Figure): string {
  return `${rounded(value)} ${unit}`.trimEnd();
}

function goalOf({ unit, atLeast, atMost }: Figure): string {
  if (atLeast !== undefined) return `≥ ${atLeast} ${unit}`.trimEnd();
  return atMost === undefined ? '' : `≤ ${atMost} ${unit}`.trimEnd();
}

function words(met: boolean | undefined): string {
  return met === undefined ? '' : met ? 'met' : 'MISSED';
}

/** Three digits say all there is to say. */
function rounded(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
