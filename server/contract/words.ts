/** What everything that is said to people is said in. */
export const LANGUAGES = ['de', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same in both languages: a sentence, unless it says what else. */
export type Words<T = string> = Readonly<Record<Language, T>>;
