/**
 * What somebody may have meant by a number they typed: „1.200“ is a thousand and more in Germany, and little more than one in
 * England. Empty where it is no number.
 */
export function readingsOf(text: string): number[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u2019']/g, '')
    .replace(/[\u2212\u2013]/g, '-');
  const german = GERMAN.test(plain) && Number(plain.replaceAll('.', '').replace(',', '.'));
  const english = ENGLISH.test(plain) && Number(plain.replaceAll(',', ''));
  return [...new Set([german, english])].filter((number) => number !== false && Number.isFinite(number)) as number[];
}

const GERMAN = /^[-+]?(?:\d{1,3}(?:\.\d{3}){1,6}|\d{1,20})(?:,\d{1,20})?$/;
const ENGLISH = /^[-+]?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,20})?$/;
