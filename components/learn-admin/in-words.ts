import type { Text, Texts } from '../shared/texts.ts';

type AnyTexts = Pick<Texts<Record<string, Text>>, 'lang'>;

/** English as Europe writes days and numbers. */
const langOf = (text: AnyTexts) => (text.lang() === 'en' ? 'en-GB' : text.lang());

/** `1.200`. */
export function numberOf(number: number, text: AnyTexts): string {
  return new Intl.NumberFormat(langOf(text), { maximumFractionDigits: 1 }).format(number);
}

/** `26. November 2026, 14:05`, by the clock on the wall. */
export function momentOf(time: number | string, text: AnyTexts): string {
  return new Intl.DateTimeFormat(langOf(text), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
}

/** `26. November 2026`. */
export function dayOf(time: number | string, text: AnyTexts): string {
  return new Intl.DateTimeFormat(langOf(text), { dateStyle: 'long' }).format(new Date(time));
}

/** A number of months: `12 Monate`. */
export function monthsOf(months: number, text: AnyTexts): string {
  const unit = { style: 'unit', unit: 'month', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(langOf(text), unit).format(months);
}

/** A number of bytes, as disks are sold: `12,4 GB`. */
export function bytesOf(bytes: number, text: AnyTexts): string {
  const step = bytes < 1e9 ? ({ unit: 'megabyte', by: 1e6 } as const) : ({ unit: 'gigabyte', by: 1e9 } as const);
  const unit = { style: 'unit', unit: step.unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(langOf(text), unit).format(bytes / step.by);
}
