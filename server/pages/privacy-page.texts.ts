import type { Words } from '../contract/words.ts';

interface PrivacyPageTexts {
  title: string;
  lead: string;
  noScript: string;
  rules: string;
  rulesLead: string;
  more: string;
  moreLead: string;
}

/** The page about what is stored of oneself. */
export const privacyPageTexts: Words<PrivacyPageTexts> = {
  de: {
    title: 'Ihre Daten beim Lerndienst',
    lead: 'Hier sehen Sie, was der Lerndienst von Ihnen aufbewahrt. Sie können es mitnehmen und löschen, jederzeit und ohne jemanden zu fragen.',
    noScript:
      'Ihre eigenen Daten zeigt diese Seite nur mit eingeschaltetem JavaScript. Ohne JavaScript speichert der Dienst nichts von dem, was Sie tun. Möchten Sie Ihre Daten sehen oder löschen, hilft Ihnen auch die Stelle, die unten genannt ist.',
    rules: 'Nach welchen Regeln',
    rulesLead: 'So ist der Dienst in diesem Augenblick eingestellt:',
    more: 'Genauer nachlesen',
    moreLead: 'Das Handbuch des Dienstes ist offen für alle:',
  },
  en: {
    title: 'Your data in the learning service',
    lead: 'Here you see what the learning service keeps of you. You can take it along and delete it, at any time and without asking anybody.',
    noScript:
      'This page shows your own data only with JavaScript switched on. Without JavaScript the service stores nothing of what you do. If you want to see or delete your data, the office named below helps you, too.',
    rules: 'By which rules',
    rulesLead: 'This is how the service is set at this moment:',
    more: 'Read more',
    moreLead: 'The handbook of the service is open to everybody:',
  },
};
