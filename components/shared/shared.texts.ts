import { defineTexts } from './texts.ts';

/** What every element says in the same words. */
export const sharedTexts = defineTexts(
  {
    sharedLoading: 'Der Kurs wird geladen …',
    sharedRetry: 'Noch einmal versuchen',
    sharedUnreachable: 'Der Lerndienst antwortet gerade nicht. Wir versuchen es weiter.',
  },
  {
    sharedLoading: 'Loading the course …',
    sharedRetry: 'Try again',
    sharedUnreachable: 'The learning service does not answer right now. We keep trying.',
  },
);
