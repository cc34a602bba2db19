/** A sum of unknown cells: cell → how often it is in it. */
export type Sum = Map<number, number>;

/** What follows from sums that are known, by exact elimination: all numbers stay whole. */
export class Equations {
  /** By the first cell of each. */
  readonly #rows = new Map<number, Sum>();

  /** Learns the value of a sum. */
  learn(sum: Sum): void {
    const rest = this.#reduced(sum);
    const first = firstOf(rest);
    if (first !== undefined) this.#rows.set(first, rest);
  }

  /** Whether the value of a sum follows from what was learnt. */
  determine(sum: Sum): boolean {
    return firstOf(this.#reduced(sum)) === undefined;
  }

  #reduced(sum: Sum): Sum {
    const rest = new Map(sum);
    const cells = [...new Set([...rest.keys(), ...[...this.#rows.values()].flatMap((row) => [...row.keys()])])];
    for (const cell of cells.sort((a, b) => a - b)) {
      const row = this.#rows.get(cell);
      const times = rest.get(cell) ?? 0;
      if (row && times !== 0) subtract(rest, times, row, row.get(cell)!);
    }
    return rest;
  }
}

/** `into` × by − row × times, without the common factor. */
function subtract(into: Sum, times: number, row: Sum, by: number): void {
  const cells = new Set([...into.keys(), ...row.keys()]);
  for (const cell of cells) into.set(cell, (into.get(cell) ?? 0) * by - (row.get(cell) ?? 0) * times);
  const factor = [...into.values()].reduce(greatestCommon, 0);
  for (const [cell, value] of into) {
    if (value === 0) into.delete(cell);
    else into.set(cell, value / factor);
  }
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommon(b, a % b);
}

function firstOf(sum: Sum): number | undefined {
  const cells = [...sum].filter(([, times]) => times !== 0).map(([cell]) => cell);
  return cells.length > 0 ? Math.min(...cells) : undefined;
}
