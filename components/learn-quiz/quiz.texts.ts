import { defineTexts } from '../shared/texts.ts';

/** What the quiz says. It never scolds. */
export const quizTexts = defineTexts(
  {
    quizHeading: 'Kurz nachgefragt',
    quizPractice: 'Sie können jede Frage so oft beantworten, wie Sie möchten.',
    quizAnswered: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    quizNumber: (number: number, all: number) => (all === 1 ? 'Frage' : `Frage ${number} von ${all}`),
    quizCheck: 'Antwort prüfen',
    quizUnchecked: 'Noch nicht geprüft',
    quizChecking: 'Wird geprüft …',
    quizFetching: 'Wird geladen …',
    quizUnfetched: 'Das konnte nicht geladen werden. Vielleicht hilft es, die Seite neu zu laden.',
    quizAgain: 'Noch einmal beantworten',
    quizNone: 'Zu dieser Lektion gibt es keine Fragen.',
    quizLocked: 'Die Fragen zu dieser Lektion sehen Sie, wenn Sie angemeldet und für den Kurs freigeschaltet sind.',
    quizGone: 'Diese Lektion gehört nicht mehr zum Kurs.',
  },
  {
    quizHeading: 'Quick questions',
    quizPractice: 'You can answer each question as often as you like.',
    quizAnswered: (answered: number, all: number) => `${answered} of ${all} answered`,
    quizNumber: (number: number, all: number) => (all === 1 ? 'Question' : `Question ${number} of ${all}`),
    quizCheck: 'Check answer',
    quizUnchecked: 'Not checked yet',
    quizChecking: 'Checking …',
    quizFetching: 'Loading …',
    quizUnfetched: 'This couldn’t be loaded. Reloading the page may help.',
    quizAgain: 'Answer again',
    quizNone: 'There are no questions about this lesson.',
    quizLocked: 'You will see the questions about this lesson once you are signed in and have access to the course.',
    quizGone: 'This lesson is no longer part of the course.',
  },
);
