import type { Words } from '../contract/words.ts';

interface ShellTexts {
  skip: string;
  language: string;
  otherLanguage: string;
  handbook: string;
  privacy: string;
  footer: string;
}

/** What stands around every page. */
export const shellTexts: Words<ShellTexts> = {
  de: {
    skip: 'Zum Inhalt springen',
    language: 'Sprache',
    otherLanguage: 'English',
    handbook: 'Handbuch',
    privacy: 'Was wird über mich gespeichert?',
    footer: 'Lernbausteine: kurze Lerneinheiten in den Seiten, die Sie ohnehin offen haben.',
  },
  en: {
    skip: 'Skip to content',
    language: 'Language',
    otherLanguage: 'Deutsch',
    handbook: 'Handbook',
    privacy: 'What is stored about me?',
    footer: 'Lernbausteine: short lessons in the pages you have open anyway.',
  },
};
