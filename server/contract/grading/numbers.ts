/**
 * What somebody may have meant by a number they typed: „1.200“ is a thousand and more in Germany, and little more than one in
 * England. Empty where it is no number. The unit may stand behind it: „10 Jahre“.
 */
export function readingsOf(text: string, unit = ''): number[] {
  const plain = withoutUnit(plainOf(text), plainOf(unit));
  const german = GERMAN.test(plain) && Number(plain.replaceAll('.', '').replace(',', '.'));
  const english = ENGLISH.test(plain) && Number(plain.replaceAll(',', ''));
  return [...new Set([german, english])].filter((number) => number !== false && Number.isFinite(number)) as number[];
}

/** No group of thousands begins with 0: „0.500“ is a half. */
const GERMAN = /^[-+]?(?:[1-9]\d{0,2}(?:\.\d{3}){1,6}|\d{1,20})(?:,\d{1,20})?$/;
const ENGLISH = /^[-+]?(?:[1-9]\d{0,2}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,20})?$/;

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u2019']/g, '')
    .replace(/[\u2212\u2013]/g, '-');
}

function withoutUnit(plain: string, unit: string): string {
  return unit && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
}
