import type { Heading } from 'mdast';
import { folded } from '../../../contract/grading/spelling.ts';
import type { KeyedOption } from '../../../contract/question.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { MOST_OPTIONS } from './asked.ts';
import type { ReadTyped } from './typed.ts';

/** Notes spellings that can't be told apart. */
export function noteSpellings(read: ReadTyped[], heading: Heading, reading: Reading): void {
  noteKey(read, heading, reading);
  const lines = new Map<string, number>();
  for (const { option, place } of read) {
    // Within one option they may differ in nothing but a hyphen: what is listed first is how it is written.
    const own = new Map(option.spellings?.map((spelling) => [folded(spelling), spelling]));
    for (const [spelling, written] of own) {
      const line = lines.get(spelling);
      if (line === undefined) lines.set(spelling, place.line);
      else reading.issues.add(place, 'spelling-doubled', written, line);
    }
  }
}

/** Notes numbers that can't be told apart, or are meant in something else than the right one. */
export function noteNumbers(read: ReadTyped[], unit: string | undefined, heading: Heading, reading: Reading): void {
  noteKey(read, heading, reading);
  const { issues } = reading;
  const rightOnes = read.filter(({ option }) => option.right).slice(0, MOST_OPTIONS);
  const lines = new Map<string, number>();
  for (const { option, place, text, unit: own } of read) {
    if (option.value === undefined) continue;
    if (own !== undefined && unit !== undefined && own !== unit) issues.add(place, 'unit-differs', own, unit);
    const name = `${option.value} ${option.tolerance ?? 0}`;
    const line = lines.get(name);
    if (line !== undefined) issues.add(place, 'number-doubled', text, line);
    else if (!option.right) noteHidden({ option, place, text }, rightOnes, reading);
    lines.set(name, line ?? place.line);
  }
}

/** A number that is right by one option is never wrong by another. */
function noteHidden({ option, place }: ReadTyped, rightOnes: ReadTyped[], { issues, language }: Reading): void {
  const [from, to] = reachOf(option);
  for (const right of rightOnes) {
    if (right.option.value === undefined) continue;
    const [rightFrom, rightTo] = reachOf(right.option);
    const [low, high] = [Math.max(from, rightFrom), Math.min(to, rightTo)];
    if (low > high || (low === high && from !== to)) continue;
    if (rightFrom <= from && to <= rightTo) issues.add(place, 'number-hidden', right.place.line);
    // One number that is right amid many that nearly are is meant to be there.
    else if (low < high) issues.add(place, 'numbers-overlap', right.place.line, written(low), written(high));
    else continue;
    return;
  }

  function written(number: number): string {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(number);
  }
}

function reachOf({ value = NaN, tolerance = 0 }: KeyedOption): [number, number] {
  return [value - tolerance, value + tolerance];
}

function noteKey(read: ReadTyped[], heading: Heading, { issues }: Reading): void {
  if (!read.some(({ option }) => option.right)) issues.add(placeOf(heading), 'right-missing');
  let line: number | undefined;
  for (const { place, option, isElse } of read) {
    if (!isElse) continue;
    if (option.right) issues.add(place, 'else-right');
    if (line !== undefined) issues.add(place, 'else-doubled', line);
    line ??= place.line;
  }
}
