import { defineTexts } from '../shared/texts.ts';

/** What is said when a film is over. */
export const endCardTexts = defineTexts(
  {
    endCourseDone: 'Kurs abgeschlossen',
    endDone: 'Geschafft',
    endSeen: 'Film gesehen',
    endOver: 'Ende des Videos',
    endSkipped: (percent: number) => `Davon haben Sie ${percent}\u00a0% gesehen. Es zählt, was wirklich gelaufen ist.`,
    endQuestions: 'Weiter zu den Fragen',
    endNext: 'Nächste Lektion:',
    endGoOn: 'Weiter mit:',
  },
  {
    endCourseDone: 'Course completed',
    endDone: 'Done',
    endSeen: 'Film watched',
    endOver: 'End of the video',
    endSkipped: (percent: number) => `You have watched ${percent}% of it. What was really played counts.`,
    endQuestions: 'On to the questions',
    endNext: 'Next lesson:',
    endGoOn: 'Go on with:',
  },
);
