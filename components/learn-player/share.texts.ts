import { defineTexts } from '../shared/texts.ts';

/** What stands in the window with the link. */
export const shareTexts = defineTexts(
  {
    shareHeading: 'Link zu dieser Stelle',
    shareFrom: (time: string) => `ab ${time}`,
    shareAddress: 'Adresse',
    shareCopy: 'Kopieren',
    shareCopied: 'Kopiert',
    shareByHand: 'Die Adresse ist markiert: Bitte kopieren Sie sie selbst (Strg + C).',
    shareOn: 'Teilen …',
  },
  {
    shareHeading: 'Link to this place',
    shareFrom: (time: string) => `from ${time}`,
    shareAddress: 'Address',
    shareCopy: 'Copy',
    shareCopied: 'Copied',
    shareByHand: 'The address is selected: please copy it yourself (Ctrl + C).',
    shareOn: 'Share …',
  },
);
