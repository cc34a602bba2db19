import type { Text, Texts } from '../shared/texts.ts';
import { writtenLang } from '../shared/written-lang.ts';

type AnyTexts = Pick<Texts<Record<string, Text>>, 'lang'>;

/** `1.200`. */
export function numberOf(number: number, text: AnyTexts): string {
  return new Intl.NumberFormat(writtenLang(text), { maximumFractionDigits: 1 }).format(number);
}

/** `26. November 2026, 14:05`, by the clock on the wall. */
export function momentOf(time: number | string, text: AnyTexts): string {
  return new Intl.DateTimeFormat(writtenLang(text), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
}

/** `26. November 2026`: the service means days of UTC. */
export function dayOf(time: number | string, text: AnyTexts): string {
  return new Intl.DateTimeFormat(writtenLang(text), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time));
}

/** A month (`2026-11`): `November 2026`. */
export function monthOf(month: string, text: AnyTexts): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(writtenLang(text), format).format(new Date(`${month}-01`));
}

/** A number of months: `12 Monate`. */
export function monthsOf(months: number, text: AnyTexts): string {
  const unit = { style: 'unit', unit: 'month', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(writtenLang(text), unit).format(months);
}

/** A number of bytes, as disks are sold: `12,4 GB`. */
export function bytesOf(bytes: number, text: AnyTexts): string {
  const step = bytes < 1e9 ? ({ unit: 'megabyte', by: 1e6 } as const) : ({ unit: 'gigabyte', by: 1e9 } as const);
  const unit = { style: 'unit', unit: step.unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(writtenLang(text), unit).format(bytes / step.by);
}
