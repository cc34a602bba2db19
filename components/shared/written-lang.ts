import type { Text, Texts } from './texts.ts';

/** The language as `Intl` takes it for days and numbers: English writes them as Europe does. */
export function writtenLang(text: Pick<Texts<Record<string, Text>>, 'lang'>): string {
  const lang = text.lang();
  return lang === 'en' ? 'en-GB' : lang;
}
