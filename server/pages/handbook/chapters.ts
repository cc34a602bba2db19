import type { Words } from '../../contract/words.ts';

/** The pages of the handbook in the order one reads them; each is `docs/<name>.md` and `docs/<name>.en.md`. */
export const CHAPTERS = [
  { title: { de: 'Einbinden', en: 'Embedding' }, pages: ['einbinden', 'skripte', 'rahmen', 'fehler-finden'] },
  { title: { de: 'Kurse schreiben', en: 'Writing courses' }, pages: ['fragen-schreiben', 'freundlich-fragen'] },
  {
    title: { de: 'Anmelden', en: 'Signing in' },
    pages: ['anmelden', 'anmelden-proxy', 'anmelden-oidc', 'anmelden-token'],
  },
  {
    title: { de: 'Die Elemente', en: 'The elements' },
    pages: [
      'elemente',
      'learn-player',
      'learn-quiz',
      'learn-badge',
      'learn-privacy',
      'learn-figures',
      'learn-session',
      'ereignisse',
    ],
  },
  { title: { de: 'Daten und Rechte', en: 'Data and rights' }, pages: ['datenschutz', 'personalrat'] },
  { title: { de: 'Auswerten', en: 'Figures' }, pages: ['auswerten'] },
  { title: { de: 'Betrieb', en: 'Operation' }, pages: ['geheimnisse', 'betrieb', 'postgresql', 'lrs', 'routen'] },
] as const satisfies readonly { title: Words; pages: readonly string[] }[];

export const PAGES = CHAPTERS.flatMap(({ pages }) => pages);

export type PageName = (typeof PAGES)[number];

/** Whether the handbook has a page of that name. */
export function isPage(name: string): name is PageName {
  return (PAGES as readonly string[]).includes(name);
}
