/** The languages people are spoken to in. */
export const LANGUAGES = ['de', 'en'] as const;

/** A language people are spoken to in. */
export type Language = (typeof LANGUAGES)[number];

/** The same in both languages: a sentence, unless it says what else. */
export type Words<T = string> = Readonly<Record<Language, T>>;
