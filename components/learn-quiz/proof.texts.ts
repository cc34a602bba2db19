import { defineTexts } from '../shared/texts.ts';

/** What is said around a proof. It never scolds. */
export const proofTexts = defineTexts(
  {
    proofHeading: 'Nachweis',
    proofIntro:
      'Hier zeigen Sie, was Sie gelernt haben. Sie beantworten alle Fragen in Ruhe und geben sie zum Schluss zusammen ab. Erst dann werden sie ausgewertet.',
    proofCount: (count: number) =>
      count === 1 ? 'Eine Frage, ein Punkt.' : `${count} Fragen. Jede zählt einen Punkt.`,
    proofDrawn: (count: number) =>
      count === 1
        ? 'Eine Frage, ein Punkt. Bei jedem Versuch wird sie neu ausgewählt.'
        : `${count} Fragen. Jede zählt einen Punkt. Bei jedem Versuch werden sie neu ausgewählt.`,
    proofMark: (points: string, all: number) =>
      all === 1 ? 'Bestanden ist er mit diesem Punkt.' : `Sie brauchen ${points} von ${all} Punkten.`,
    proofMarkShare: (share: string) => `Sie brauchen ${share} der Punkte.`,
    proofTries: 'Sie haben so viele Versuche, wie Sie möchten. Der beste zählt.',
    proofTime: 'Es gibt keine Zeitvorgabe. Sie können jederzeit unterbrechen und auf diesem Gerät später weitermachen.',
    proofTimeMemory: 'Es gibt keine Zeitvorgabe.',
    proofBegin: 'Nachweis beginnen',
    proofBeginning: 'Die Fragen werden zusammengestellt …',
    proofRenewed: 'Sie haben ihn früher schon abgeschlossen. Nun steht er wieder an.',
    proofSignIn: 'Damit Ihr Ergebnis für Sie aufgehoben werden kann, melden Sie sich bitte an.',
    proofDevice:
      'In diesem Kurs bleibt alles auf Ihrem Gerät. Einen Nachweis, den auch andere anerkennen, kann es hier deshalb nicht geben.',
    proofNeedsConnection:
      'Zum Beginnen ist eine Verbindung nötig: Die Fragen stellt der Dienst zusammen. Gerade ist keine da. Sobald sie zurück ist, können Sie hier beginnen.',
    proofConnected: 'Die Verbindung ist wieder da.',
    proofCantBegin: 'Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.',
    proofKeeps: 'Ihre Antworten werden auf diesem Gerät gemerkt. Sie können jederzeit unterbrechen.',
    proofAnswered: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    proofNumber: (number: number, all: number) => (all === 1 ? 'Frage' : `Frage ${number} von ${all}`),
    proofLoading: 'Die Frage wird geladen …',
    proofNotLoaded: 'Diese Frage konnte nicht geladen werden.',
    proofHandIn: 'Alles abgeben',
    proofOpenHeading: (open: number) => (open === 1 ? 'Eine Frage ist noch offen' : `${open} Fragen sind noch offen`),
    proofOpenIntro: 'Offene Fragen zählen keinen Punkt. Sie können sie noch beantworten oder so abgeben.',
    proofOpenOne: (number: number) => `Frage ${number}:`,
    proofOpenEmpty: 'noch nicht beantwortet',
    proofHandInAnyway: 'Trotzdem abgeben',
    proofGoOn: 'Weiter beantworten',
    proofAllAnswered: 'Jetzt ist alles beantwortet. Sie können abgeben.',
    proofRefused:
      'Ihre Antworten konnten nicht ausgewertet werden. Sie stehen noch da: Bitte geben Sie sie noch einmal ab.',
    proofRefusedAnew:
      'Ihre Antworten konnten nicht ausgewertet werden. Das tut uns leid. Bitte beginnen Sie noch einmal: Was Sie auf dieselben Fragen geantwortet haben, steht dann wieder da.',
    proofHandedIn: 'Sie haben abgegeben',
    proofChecking: 'Ihre Antworten werden ausgewertet …',
    proofKept: 'Gemerkt – wird ausgewertet, sobald die Verbindung wieder da ist.',
    proofLong:
      'Das dauert länger als sonst. Ihre Antworten sind gemerkt und gehen nicht verloren. Wenn Sie möchten, beginnen Sie inzwischen einen neuen Versuch.',
    proofBeginAnew: 'Neuen Versuch beginnen',
    proofRevisedHeading: 'Die Fragen wurden inzwischen überarbeitet',
    proofRevised:
      'Ihr angefangener Versuch passt deshalb nicht mehr. Verloren ist nichts: Was Sie auf unveränderte Fragen geantwortet haben, steht wieder da, soweit diese noch dabei sind.',
    proofRevisedGoOn: 'Mit den neuen Fragen weitermachen',
    proofPassed: 'Bestanden – herzlichen Glückwunsch!',
    proofStays: 'Der Nachweis bleibt bestanden',
    proofNotYet: 'Noch nicht bestanden',
    proofPoints: (points: string, all: number, share: string) =>
      all === 1 ? `${points} von 1 Punkt (${share})` : `${points} von ${all} Punkten (${share})`,
    proofThisTime: (points: string) => `Dieses Mal: ${points}`,
    proofBest: (share: string) => `Ihr bestes Ergebnis zählt: ${share}.`,
    proofEncourage: 'Sehen Sie sich in Ruhe an, was noch fehlt. Sie können es so oft versuchen, wie Sie möchten.',
    proofKnew: 'Das wussten Sie',
    proofLookAgain: 'Das lohnt noch einen Blick',
    proofAllRight: 'Alles richtig – prima!',
    proofPartly: 'Teilweise richtig',
    proofWrong: 'Noch nicht richtig',
    proofLeftOut: 'Nicht beantwortet',
    proofYours: 'Ihre Antwort ansehen',
    proofGone: 'Diese Frage wurde inzwischen überarbeitet.',
    proofAgain: 'Noch einmal versuchen',
    proofNextVideo: 'Video zu Ende ansehen',
    proofNextVideoWhy: 'Zum Abschluss der Lektion fehlt nur noch das Video.',
    proofNextLesson: (lesson: string) => `Weiter mit „${lesson}“`,
    proofCourseDone: 'Damit haben Sie den Kurs abgeschlossen.',
  },
  {
    proofHeading: 'Final questions',
    proofIntro:
      'This is where you show what you have learnt. You answer all questions at your own pace and hand them in together at the end. Only then are they checked.',
    proofCount: (count: number) => (count === 1 ? 'One question, one point.' : `${count} questions, one point each.`),
    proofDrawn: (count: number) =>
      count === 1
        ? 'One question, one point. It is chosen anew for each attempt.'
        : `${count} questions, one point each. They are chosen anew for each attempt.`,
    proofMark: (points: string, all: number) =>
      all === 1 ? 'You pass with this point.' : `You need ${points} of ${all} points.`,
    proofMarkShare: (share: string) => `You need ${share} of the points.`,
    proofTries: 'You have as many attempts as you like. The best one counts.',
    proofTime: 'There is no time limit. You can stop at any time and go on later on this device.',
    proofTimeMemory: 'There is no time limit.',
    proofBegin: 'Begin',
    proofBeginning: 'Putting the questions together …',
    proofRenewed: 'You have completed this before. Now it is due again.',
    proofSignIn: 'Please sign in, so that your result can be kept for you.',
    proofDevice:
      'In this course everything stays on your device. That is why there can be no result here that others would recognise.',
    proofNeedsConnection:
      'To begin, a connection is needed: the service puts the questions together. There is none right now. As soon as it is back, you can begin here.',
    proofConnected: 'The connection is back.',
    proofCantBegin: 'That didn’t work just now. Please try again.',
    proofKeeps: 'Your answers are remembered on this device. You can stop at any time.',
    proofAnswered: (answered: number, all: number) => `${answered} of ${all} answered`,
    proofNumber: (number: number, all: number) => (all === 1 ? 'Question' : `Question ${number} of ${all}`),
    proofLoading: 'Loading the question …',
    proofNotLoaded: 'This question couldn’t be loaded.',
    proofHandIn: 'Hand in everything',
    proofOpenHeading: (open: number) =>
      open === 1 ? 'One question is still open' : `${open} questions are still open`,
    proofOpenIntro: 'Open questions earn no point. You can still answer them, or hand in as it is.',
    proofOpenOne: (number: number) => `Question ${number}:`,
    proofOpenEmpty: 'not answered yet',
    proofHandInAnyway: 'Hand in anyway',
    proofGoOn: 'Go on answering',
    proofAllAnswered: 'Everything is answered now. You can hand in.',
    proofRefused: 'Your answers couldn’t be checked. They are still there: please hand them in once more.',
    proofRefusedAnew:
      'Your answers couldn’t be checked. We are sorry. Please begin again: what you answered to the same questions will be there.',
    proofHandedIn: 'You have handed in your answers',
    proofChecking: 'Checking your answers …',
    proofKept: 'Remembered – it will be checked as soon as the connection is back.',
    proofLong:
      'This takes longer than usual. Your answers are remembered and won’t be lost. If you like, begin a new attempt meanwhile.',
    proofBeginAnew: 'Begin a new attempt',
    proofRevisedHeading: 'The questions have been revised meanwhile',
    proofRevised:
      'That is why the attempt you began no longer fits. Nothing is lost: what you answered to unchanged questions will be there again, as far as these are still asked.',
    proofRevisedGoOn: 'Go on with the new questions',
    proofPassed: 'Passed – congratulations!',
    proofStays: 'You have passed, and that stays',
    proofNotYet: 'Not passed yet',
    proofPoints: (points: string, all: number, share: string) =>
      all === 1 ? `${points} of 1 point (${share})` : `${points} of ${all} points (${share})`,
    proofThisTime: (points: string) => `This time: ${points}`,
    proofBest: (share: string) => `Your best result counts: ${share}.`,
    proofEncourage: 'Take your time to look at what is missing. You can try as often as you like.',
    proofKnew: 'What you knew',
    proofLookAgain: 'Worth another look',
    proofAllRight: 'All right – well done!',
    proofPartly: 'Partly right',
    proofWrong: 'Not right yet',
    proofLeftOut: 'Not answered',
    proofYours: 'Look at your answer',
    proofGone: 'This question has been revised since.',
    proofAgain: 'Try again',
    proofNextVideo: 'Watch the rest of the video',
    proofNextVideoWhy: 'To complete the lesson only the video is missing.',
    proofNextLesson: (lesson: string) => `Go on with “${lesson}”`,
    proofCourseDone: 'With this you have completed the course.',
  },
);
