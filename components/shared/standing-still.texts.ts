import { defineTexts } from './texts.ts';

/** What an element says of itself while somebody edits the text around it. */
export const standingStillTexts = defineTexts(
  {
    stillPlayer: 'Lernvideo',
    stillQuiz: 'Lernfragen',
    stillBadge: 'Lernfortschritt',
    stillPrivacy: 'Datenschutz',
    stillFigures: 'Schulungen in Zahlen',
    stillWithoutCourse: 'noch ohne Kurs',
    stillLater: 'Erscheint, sobald die Seite nicht mehr bearbeitet wird.',
  },
  {
    stillPlayer: 'Learning video',
    stillQuiz: 'Learning questions',
    stillBadge: 'Learning progress',
    stillPrivacy: 'Data protection',
    stillFigures: 'Training in figures',
    stillWithoutCourse: 'no course yet',
    stillLater: 'Appears once the page is no longer being edited.',
  },
);
