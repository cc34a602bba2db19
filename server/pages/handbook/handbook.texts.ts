import type { Words } from '../../contract/words.ts';

interface HandbookTexts {
  title: string;
  lead: string;
  onThisPage: string;
  pages: string;
  previous: string;
  next: string;
}

export const handbookTexts: Words<HandbookTexts> = {
  de: {
    title: 'Handbuch',
    lead: 'Für alle, die die Lernbausteine einrichten, betreiben und verantworten. Was hier über Adressen, Daten und Fristen steht, ist aus dem laufenden Dienst gemacht.',
    onThisPage: 'Auf dieser Seite',
    pages: 'Seiten des Handbuchs',
    previous: 'Zurück',
    next: 'Weiter',
  },
  en: {
    title: 'Handbook',
    lead: 'For everybody who sets up, runs and answers for Lernbausteine. What it says about addresses, data and periods is made from the running service.',
    onThisPage: 'On this page',
    pages: 'Pages of the handbook',
    previous: 'Previous',
    next: 'Next',
  },
};
