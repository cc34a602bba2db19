import { defineTexts } from '../../shared/texts.ts';

/** What is said where one sorts into categories. */
export const sortingTexts = defineTexts(
  {
    sortingHint: 'Wählen Sie für jeden Eintrag, wohin er gehört: Jeder richtig zugeordnete zählt gleich viel.',
    sortingEntry: 'Eintrag',
    sortingOpen: (open: number, all: number) =>
      open === all
        ? 'Bitte wählen Sie zuerst für jeden Eintrag, wohin er gehört.'
        : open === 1
          ? 'Ein Eintrag ist noch offen. Bitte wählen Sie auch dort, wohin er gehört.'
          : `${open} Einträge sind noch offen. Bitte wählen Sie auch dort, wohin sie gehören.`,
  },
  {
    sortingHint: 'Choose for each entry where it belongs: each one in its right place counts the same.',
    sortingEntry: 'Entry',
    sortingOpen: (open: number, all: number) =>
      open === all
        ? 'Please choose first for each entry where it belongs.'
        : open === 1
          ? 'One entry is still open. Please choose there, too, where it belongs.'
          : `${open} entries are still open. Please choose there, too, where they belong.`,
  },
);
