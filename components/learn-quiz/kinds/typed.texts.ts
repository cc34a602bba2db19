import { defineTexts } from '../../shared/texts.ts';

/** What is said about questions whose answer is typed. */
export const typedTexts = defineTexts(
  {
    typedHintText:
      'Groß oder klein, Umlaut oder nicht, ein kleiner Tippfehler: Das zählt alles. Gespeichert wird nur, ob es stimmt – nicht, was Sie schreiben.',
    typedHintNumber:
      'Eine Zahl genügt; wo es nicht genau sein muss, zählt auch, was nahe dran ist. Gespeichert wird nur, ob sie stimmt – nicht, was Sie schreiben.',
    typedHintGap:
      'Jede richtig gefüllte Lücke zählt, auch mit einem kleinen Tippfehler. Gespeichert wird nur, ob es stimmt – nicht, was Sie schreiben.',
    typedLabel: 'Ihre Antwort',
    typedLabelUnit: (unit: string) => `Ihre Antwort in ${unit}`,
    typedGap: (number: number, all: number) => (all === 1 ? 'Lücke' : `Lücke ${number} von ${all}`),
    typedGapName: (number: number, all: number) => (all === 1 ? 'Lücke' : `Lücke ${number}`),
    typedLacksText: 'Bitte schreiben Sie zuerst eine Antwort in das Feld.',
    typedLacksNumber: 'Bitte schreiben Sie zuerst eine Zahl in das Feld, zum Beispiel 12 oder 2,5.',
    typedLacksGap: 'Bitte füllen Sie zuerst mindestens eine Lücke.',
    typedRight: 'richtig',
    typedWrong: 'nicht richtig',
    typedYours: 'Ihre Antwort:',
    typedElsewhere: 'Was Sie geschrieben haben, liegt nur in dem Browser, in dem Sie es geschrieben haben.',
    typedEmpty: 'leer',
  },
  {
    typedHintText:
      'Capitals, umlauts or one small slip don’t matter. Only whether it is right is stored – not what you write.',
    typedHintNumber:
      'One number will do; where it needn’t be exact, what is close counts, too. Only whether it is right is stored – not what you write.',
    typedHintGap:
      'Each gap filled rightly counts, even with a small slip. Only whether it is right is stored – not what you write.',
    typedLabel: 'Your answer',
    typedLabelUnit: (unit: string) => `Your answer in ${unit}`,
    typedGap: (number: number, all: number) => (all === 1 ? 'Gap' : `Gap ${number} of ${all}`),
    typedGapName: (number: number, all: number) => (all === 1 ? 'Gap' : `Gap ${number}`),
    typedLacksText: 'Please write an answer into the field first.',
    typedLacksNumber: 'Please write a number into the field first, for example 12 or 2.5.',
    typedLacksGap: 'Please fill at least one gap first.',
    typedRight: 'right',
    typedWrong: 'not right',
    typedYours: 'Your answer:',
    typedElsewhere: 'What you wrote is only in the browser in which you wrote it.',
    typedEmpty: 'empty',
  },
);
