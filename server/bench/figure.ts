/** Something measured, and what was hoped for. */
export interface Figure {
  name: string;
  value: number;
  unit: '×' | 'MB' | '/s' | 'ms' | '%';
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
  const all = [['', 'measured', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(([name, ...cells]) =>
      [name!.padEnd(widths[0]!), ...cells.map((cell, index) => cell.padStart(widths[index + 1]!))].join('  ').trimEnd(),
    )
    .join('\n');
}

/** The same for machines. */
export function jsonOf(figures: Figure[]): string {
  return JSON.stringify(
    figures.map((figure) => ({ ...figure, met: isMet(figure) })),
    null,
    2,
  );
}

function measured({ value, unit }: Figure): string {
  return `${rounded(value)} ${unit}`;
}

function goalOf({ unit, atLeast, atMost }: Figure): string {
  if (atLeast !== undefined) return `≥ ${atLeast} ${unit}`;
  return atMost === undefined ? '' : `≤ ${atMost} ${unit}`;
}

function words(met: boolean | undefined): string {
  return met === undefined ? '' : met ? 'met' : 'MISSED';
}

/** Three digits say all there is to say. */
function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
