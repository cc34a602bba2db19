import { defineTexts } from '../../shared/texts.ts';

/** What is said where one brings together what belongs together. */
export const matchingTexts = defineTexts(
  {
    matchingHint: 'Wählen Sie zu jedem Eintrag, was dazugehört: Jedes richtige Paar zählt gleich viel.',
    matchingChoose: 'Bitte wählen',
    matchingDrag: 'Oder ziehen Sie die Karten auf die Einträge:',
    matchingOpen: (open: number, all: number) =>
      open === all
        ? 'Bitte wählen Sie zuerst zu jedem Eintrag aus, was dazugehört.'
        : open === 1
          ? 'Ein Eintrag ist noch offen. Bitte wählen Sie auch dort etwas aus.'
          : `${open} Einträge sind noch offen. Bitte wählen Sie auch dort etwas aus.`,
  },
  {
    matchingHint: 'Choose for each entry what belongs to it: each right pair counts the same.',
    matchingChoose: 'Please choose',
    matchingDrag: 'Or drag the cards onto the entries:',
    matchingOpen: (open: number, all: number) =>
      open === all
        ? 'Please choose first what belongs to each entry.'
        : open === 1
          ? 'One entry is still open. Please choose something there, too.'
          : `${open} entries are still open. Please choose something there, too.`,
  },
);
