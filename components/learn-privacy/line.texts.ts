import { defineTexts } from '../shared/texts.ts';

/** What stands in the line. */
export const lineTexts = defineTexts(
  {
    privacyHeading: 'Was wird über mich gespeichert?',
    privacySignIn: 'Anmelden',
    privacySignOut: 'Abmelden',
    privacyAlone: 'In eigenem Fenster öffnen',
    privacyAs: (name: string) => `Angemeldet als ${name}`,
    privacyUnreachable: 'Der Lerndienst antwortet gerade nicht.',
  },
  {
    privacyHeading: 'What is stored about me?',
    privacySignIn: 'Sign in',
    privacySignOut: 'Sign out',
    privacyAlone: 'Open in a window of its own',
    privacyAs: (name: string) => `Signed in as ${name}`,
    privacyUnreachable: 'The learning service does not answer right now.',
  },
);
