import { defineTexts } from './texts.ts';

/** What every element says in the same words. */
export const sharedTexts = defineTexts(
  {
    sharedLoading: 'Der Kurs wird geladen …',
    sharedRetry: 'Noch einmal versuchen',
    sharedUnreachable: 'Der Lerndienst ist gerade nicht erreichbar.',
  },
  {
    sharedLoading: 'Loading the course …',
    sharedRetry: 'Try again',
    sharedUnreachable: 'The learning service can’t be reached right now.',
  },
);
