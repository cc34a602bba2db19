/** The languages of the service's own pages. */
export const LANGUAGES = ['de', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same in both languages. */
export type Words<T = string> = Readonly<Record<Language, T>>;
