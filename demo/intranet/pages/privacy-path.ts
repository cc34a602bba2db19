import type { Language } from './page.ts';

/** Where learners find what is kept of them, by language. */
export const privacyPath: Record<Language, string> = {
  de: '/digitalisierung/meine-lerndaten',
  en: '/en/digitalisation/my-learning-data',
};
