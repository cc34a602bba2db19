import { defineTexts } from '../shared/texts.ts';

/** What is said where a film stops. */
export const momentsTexts = defineTexts(
  {
    momentsQuestion: 'Frage zwischendurch',
    momentsNote: 'Gut zu wissen',
    momentsStep: 'Jetzt sind Sie dran',
    momentsPausedQuestion: 'Das Video ist angehalten: eine Frage.',
    momentsPausedNote: 'Das Video ist angehalten: ein Hinweis.',
    momentsPausedStep: 'Das Video ist angehalten: etwas zu tun.',
    momentsHeldBack: 'Hier wartet noch etwas auf Sie. Danach können Sie weiterspringen.',
    momentsNeedQuestion:
      'Das Video geht weiter, sobald Sie geantwortet haben. Ob die Antwort stimmt, spielt dafür keine Rolle.',
    momentsNeedStep: 'Das Video geht weiter, sobald Sie das erledigt haben.',
    momentsNeedNote: 'Das Video geht weiter, sobald Sie auf „Weiter im Video“ drücken.',
    momentsSkip: 'Überspringen',
    momentsGoOn: 'Weiter im Video',
    momentsBack: 'Stelle noch einmal ansehen',
    momentsLoading: 'Die Frage wird geladen …',
    momentsBroken:
      'Die Frage konnte nicht geladen werden. Sie können das Video trotzdem weiter ansehen und die Frage später beantworten.',
    momentsMarks: 'Fragen und Hinweise im Video',
    momentsMark: (what: string, title: string, time: string) => `${what}: ${title}, bei ${time}`,
    momentsMarkNeeded: (mark: string) => `${mark}, zum Weitersehen nötig`,
    momentsMarkDone: (mark: string) => `${mark}, erledigt`,
  },
  {
    momentsQuestion: 'A question along the way',
    momentsNote: 'Good to know',
    momentsStep: 'Your turn',
    momentsPausedQuestion: 'The video is paused: a question.',
    momentsPausedNote: 'The video is paused: a note.',
    momentsPausedStep: 'The video is paused: something to do.',
    momentsHeldBack: 'Something is waiting for you here. After that you can jump ahead.',
    momentsNeedQuestion:
      'The video goes on once you have answered. It doesn’t matter for that whether the answer is right.',
    momentsNeedStep: 'The video goes on once you have done this.',
    momentsNeedNote: 'The video goes on when you press “Go on with the video”.',
    momentsSkip: 'Skip',
    momentsGoOn: 'Go on with the video',
    momentsBack: 'Watch this part again',
    momentsLoading: 'The question is loading …',
    momentsBroken:
      'The question couldn’t be loaded. You can go on with the video all the same, and answer the question later.',
    momentsMarks: 'Questions and notes in the video',
    momentsMark: (what: string, title: string, time: string) => `${what}: ${title}, at ${time}`,
    momentsMarkNeeded: (mark: string) => `${mark}, needed to go on`,
    momentsMarkDone: (mark: string) => `${mark}, done`,
  },
);
