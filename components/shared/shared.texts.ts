import { defineTexts } from './texts.ts';

/** What every element says in the same words. */
export const sharedTexts = defineTexts(
  {
    sharedLoading: 'Der Kurs wird geladen …',
    sharedRetry: 'Noch einmal versuchen',
    sharedUnreachable: 'Der Lerndienst antwortet gerade nicht, oder diese Seite ist für ihn nicht freigegeben.',
  },
  {
    sharedLoading: 'Loading the course …',
    sharedRetry: 'Try again',
    sharedUnreachable: 'The learning service does not answer right now, or this page is not cleared for it.',
  },
);
