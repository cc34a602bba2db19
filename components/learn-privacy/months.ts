import type { Text, Texts } from '../shared/texts.ts';

/** A number of months in words: `1 Monat`, `12 Monate`. */
export function inMonths(months: number, text: Texts<Record<string, Text>>): string {
  return new Intl.NumberFormat(text.lang(), { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(months);
}
