import { defineTexts } from '../../shared/texts.ts';

/** What is said about questions with options to choose. */
export const choiceTexts = defineTexts(
  {
    choiceHintSingle: 'Eine Antwort ist richtig.',
    choiceHintTruth: 'Was meinen Sie: Stimmt das?',
    choiceHintMultiple:
      'Mehrere Antworten können richtig sein. Jede richtige zählt, jede falsche hebt eine richtige wieder auf.',
    choiceLacks: 'Bitte wählen Sie zuerst eine Antwort aus.',
    choiceLacksSome: 'Bitte wählen Sie zuerst mindestens eine Antwort aus.',
    choiceMarkRight: 'richtig',
    choiceMarkWrong: 'nicht richtig',
    choiceMarkChosen: 'Ihre Antwort',
  },
  {
    choiceHintSingle: 'One answer is right.',
    choiceHintTruth: 'What do you think: is that true?',
    choiceHintMultiple: 'Several answers may be right. Each right one counts, each wrong one cancels a right one.',
    choiceLacks: 'Please choose an answer first.',
    choiceLacksSome: 'Please choose at least one answer first.',
    choiceMarkRight: 'right',
    choiceMarkWrong: 'not right',
    choiceMarkChosen: 'Your answer',
  },
);
