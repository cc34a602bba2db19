import { defineTexts } from '../shared/texts.ts';

/** What is said about answers, and when all are given. It never scolds. */
export const laterTexts = defineTexts(
  {
    laterKept: 'Gemerkt – wird geprüft, sobald die Verbindung wieder da ist.',
    laterRefused: 'Diese Antwort konnte nicht geprüft werden. Sie steht noch da: Bitte versuchen Sie es noch einmal.',
    laterRevised: 'Diese Frage wurde überarbeitet, seit Sie sie beantwortet haben.',
    laterRight: 'Richtig!',
    laterPartly: 'Teilweise richtig',
    laterWrong: 'Noch nicht richtig',
    laterMarkRight: 'richtig',
    laterMarkWrong: 'nicht richtig',
    laterSpelling: (spelling: string) => `Geschrieben wird es „${spelling}“.`,
    laterMissing: (missing: number) =>
      missing === 1 ? 'Eine richtige Antwort fehlt noch.' : `${missing} richtige Antworten fehlen noch.`,
    laterOpen: (open: number) => (open === 1 ? 'Ein Teil ist noch offen.' : `${open} Teile sind noch offen.`),
    laterRightSpelling: (spelling: string) => `Richtig – geschrieben wird es „${spelling}“.`,
    laterAllRight: 'Alles richtig – prima!',
    laterLookAgain: (wrong: number, all: number) =>
      `${all - wrong} von ${all} richtig. ${wrong === 1 ? 'Eine Frage lohnt' : `${wrong} Fragen lohnen`} noch einen Blick.`,
    laterLessonCompleted: 'Diese Lektion ist geschafft.',
    laterCourseCompleted: 'Damit haben Sie den ganzen Kurs geschafft!',
    laterKnown: 'Das wussten Sie',
    laterAgain: 'Das lohnt noch einen Blick',
    laterUnseen: 'Die Fragen sind beantwortet. Für diese Lektion fehlt nur noch ein Stück vom Video.',
    laterOnlyOpen: 'Nur die noch offenen noch einmal',
    laterShowAll: 'Alle Fragen zeigen',
    laterFolded: (shown: number) =>
      shown === 1
        ? 'Sie sehen nur die Frage, die noch offen ist.'
        : `Sie sehen nur die ${shown} Fragen, die noch offen sind.`,
    laterNext: 'Weiter:',
    laterMaterials: 'Unterlagen',
    laterWatch: (time: string) => `Im Video ansehen (${time})`,
  },
  {
    laterKept: 'Remembered – it will be checked as soon as the connection is back.',
    laterRefused: 'This answer couldn’t be checked. It is still there: please try again.',
    laterRevised: 'This question has been revised since you answered it.',
    laterRight: 'That’s right!',
    laterPartly: 'Partly right',
    laterWrong: 'Not right yet',
    laterMarkRight: 'right',
    laterMarkWrong: 'not right',
    laterSpelling: (spelling: string) => `It is written “${spelling}”.`,
    laterMissing: (missing: number) =>
      missing === 1 ? 'One right answer is still missing.' : `${missing} right answers are still missing.`,
    laterOpen: (open: number) => (open === 1 ? 'One part is still open.' : `${open} parts are still open.`),
    laterRightSpelling: (spelling: string) => `Right – it is written “${spelling}”.`,
    laterAllRight: 'All right – well done!',
    laterLookAgain: (wrong: number, all: number) =>
      `${all - wrong} of ${all} right. ${wrong === 1 ? 'One question is' : `${wrong} questions are`} worth another look.`,
    laterLessonCompleted: 'You have completed this lesson.',
    laterCourseCompleted: 'With this you have completed the whole course!',
    laterKnown: 'You knew this',
    laterAgain: 'This is worth another look',
    laterUnseen: 'The questions are answered. All that is missing in this lesson is a part of the video.',
    laterOnlyOpen: 'Only those still open, once more',
    laterShowAll: 'Show all questions',
    laterFolded: (shown: number) =>
      shown === 1
        ? 'You see only the question that is still open.'
        : `You see only the ${shown} questions that are still open.`,
    laterNext: 'Next:',
    laterMaterials: 'Materials',
    laterWatch: (time: string) => `Watch it in the video (${time})`,
  },
);
