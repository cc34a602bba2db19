import { defineTexts } from '../../shared/texts.ts';

/** What is said of the parts of an answer that is arranged. */
export const partTexts = defineTexts(
  {
    partRight: 'richtig',
    partWrong: 'nicht richtig',
    partOpen: 'offen gelassen',
    partChosen: 'Ihre Antwort',
  },
  {
    partRight: 'right',
    partWrong: 'not right',
    partOpen: 'left open',
    partChosen: 'Your answer',
  },
);
