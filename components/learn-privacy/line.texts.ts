import { defineTexts } from '../shared/texts.ts';

/** What stands in the line. */
export const lineTexts = defineTexts(
  {
    privacyHeading: 'Was wird über mich gespeichert?',
    privacySignIn: 'Anmelden',
    privacyUnreachable: 'Der Lerndienst antwortet gerade nicht.',
  },
  {
    privacyHeading: 'What is stored about me?',
    privacySignIn: 'Sign in',
    privacyUnreachable: 'The learning service does not answer right now.',
  },
);
