import type { Words } from '../../contract/words.ts';

interface EmbedCodePageTexts {
  heading: string;
  lead(course: string): string;
  show: string;
  toCourse: string;
  toReference: string;
}

/** What stands on the page “Kurs einbetten”, around the element that moves. */
export const embedCodePageTexts: Words<EmbedCodePageTexts> = {
  de: {
    heading: 'Kurs einbetten',
    lead: (course) => `So kommt „${course}“ auf Ihre Seite: auswählen, ansehen, kopieren.`,
    show: 'Anzeigen',
    toCourse: 'Zur Seite des Kurses',
    toReference: 'Alle Attribute, Parts und Slots der Lernelemente',
  },
  en: {
    heading: 'Embed a course',
    lead: (course) => `How “${course}” gets onto your page: choose, look, copy.`,
    show: 'Show',
    toCourse: 'To the course’s page',
    toReference: 'All attributes, parts and slots of the elements',
  },
};
