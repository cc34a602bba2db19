import type { Language } from '../../contract/words.ts';

/** A length in seconds as people read it: `1:05`, `1:02:03`. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = String(rest).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** What kind of file it is, by its ending: `PDF`. */
export function kindOf(src: string): string {
  return src.slice(src.lastIndexOf('.') + 1).toUpperCase();
}

/** A size in bytes as people read it: `48 kB`. */
export function sizeOf(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

/** What a language is called in another one. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
