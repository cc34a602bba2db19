import { readingsOf } from '../../../contract/grading/numbers.ts';

/** A number as an editor writes it: `10 ± 2 Jahre`. */
export interface WrittenNumber {
  value: number;
  tolerance?: number;
  unit?: string;
}

/** Reads a number with what may follow it. „1.200“ is a thousand and more in a German course, and little more than one in an English one. */
export function readNumber(text: string, language: string): WrittenNumber | undefined {
  const { value: first, tolerance: second, unit } = PARTS.exec(text.slice(0, 200))?.groups ?? {};
  const value = valueOf(first, language);
  const tolerance = valueOf(second, language);
  if (value === undefined || (second !== undefined && tolerance === undefined)) return undefined;
  return { value, ...(tolerance !== undefined && { tolerance }), ...(unit && { unit: unit.split(/\s+/).join(' ') }) };
}

const NUMBER = String.raw`\d(?:[\d.,'\u2019]|[ \u00A0\u202F](?=\d{3}(?!\d)))*`;
const UNIT = String.raw`[^\s\d.,:;'"±+\-\u2013\u2212/][^±\n]{0,39}?`;
const PARTS = new RegExp(
  String.raw`^\s*(?<value>[-+\u2013\u2212]?${NUMBER})\s*(?:(?:±|\+\/-|\+-)\s*(?<tolerance>${NUMBER})\s*)?(?<unit>${UNIT})?\s*$`,
  'u',
);

function valueOf(written: string | undefined, language: string): number | undefined {
  if (written === undefined) return undefined;
  const readings = readingsOf(written);
  return language.startsWith('en') ? readings.at(-1) : readings[0];
}
