import type { Figure } from '../../server/contract/figures/figures.ts';
import type { Month } from '../../server/contract/figures/months.ts';
import { numberOf } from '../../server/contract/figures/steps.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { Texts } from '../shared/texts.ts';
import { writtenLang } from '../shared/written-lang.ts';
import type { figuresTexts } from './figures.texts.ts';

/** The texts of the figures. */
export type FiguresText = Texts<typeof figuresTexts & typeof sharedTexts>;

/** Making one takes far longer than using it, and there may be thousands of numbers. */
const formats = new Map<string, Intl.NumberFormat>();

/** `1.200`, as the language writes it. */
export function numberWords(count: number, text: FiguresText): string {
  const lang = writtenLang(text);
  const format = formats.get(lang) ?? new Intl.NumberFormat(lang);
  formats.set(lang, format);
  return format.format(count);
}

/** `41`, `mindestens 20`, or that there is none to be told. */
export function figureWords(figure: Figure | undefined, text: FiguresText): string {
  if (!figure) return text.term('figuresNone');
  const count = numberWords(numberOf(figure), text);
  return isExact(figure) ? count : text.term('figuresAtLeast', count);
}

/** Whether it is told to the one; else it may be more. */
export function isExact(figure: Figure): boolean {
  return 'exactly' in figure;
}

/** `März, April und Mai`. */
export function listWords(names: readonly string[], text: FiguresText): string {
  return new Intl.ListFormat(text.lang(), { type: 'conjunction' }).format(names);
}

/** The name of a month: `März`, `Mrz`, `M`. */
export function monthWords(month: Month, length: 'long' | 'short' | 'narrow', text: FiguresText): string {
  return new Intl.DateTimeFormat(writtenLang(text), { month: length, timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

/** `8. Dezember`. */
export function dayWords(day: string, text: FiguresText): string {
  return new Intl.DateTimeFormat(writtenLang(text), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
