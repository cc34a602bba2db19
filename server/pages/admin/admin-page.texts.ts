import type { Words } from '../../contract/words.ts';

interface AdminPageTexts {
  title: string;
  lead: string;
  noScript: string;
  toHandbook: string;
}

/** The page for those who answer for the learning of others. */
export const adminPageTexts: Words<AdminPageTexts> = {
  de: {
    title: 'Auswertung und Betrieb',
    lead: 'Was aus dem Lernen herauskommt: Kennzahlen, Pflichtschulungen, Export, und wie es dem Dienst geht. Was Sie hier sehen, hängt von Ihrer Rolle ab.',
    noScript:
      'Diese Seite fragt den Lerndienst erst, wenn Sie angemeldet sind, und braucht dafür JavaScript. Ohne JavaScript gibt es den Export, auf der Kommandozeile des Dienstes (lernbausteine export), und die Kennzahlen als CSV-Datei (api/v1/figures?format=csv).',
    toHandbook: 'Betrieb: sichern, wiederherstellen, Einstellungen',
  },
  en: {
    title: 'Results and operation',
    lead: 'What comes out of the learning: figures, mandatory training, export, and how the service is doing. What you see here depends on your role.',
    noScript:
      'This page asks the learning service only once you are signed in, and needs JavaScript for that. Without JavaScript there are the export, on the command line of the service (lernbausteine export), and the figures as a CSV file (api/v1/figures?format=csv).',
    toHandbook: 'Operation: backup, restore, settings',
  },
};
