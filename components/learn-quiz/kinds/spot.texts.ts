import { defineTexts } from '../../shared/texts.ts';

/** What is said where one shows a place in a picture. */
export const spotTexts = defineTexts(
  {
    spotHint: 'Wählen Sie eine Stelle im Bild oder in der Liste darunter: Eine richtige genügt.',
    spotPlaces: 'Stellen im Bild',
    spotPicture: 'Das Bild, vergrößert',
    spotLarger: 'Bild vergrößern',
    spotSmaller: 'Bild verkleinern',
    spotMissed: 'Hier lässt sich nichts auswählen. Alle Stellen finden Sie auch in der Liste unter dem Bild.',
    spotLacks: 'Bitte wählen Sie zuerst eine Stelle aus, im Bild oder in der Liste darunter.',
  },
  {
    spotHint: 'Choose a place in the picture or in the list below it: one right place is enough.',
    spotPlaces: 'Places in the picture',
    spotPicture: 'The picture, enlarged',
    spotLarger: 'Enlarge picture',
    spotSmaller: 'Make picture smaller',
    spotMissed: 'There is nothing to choose here. You will find all places in the list below the picture, too.',
    spotLacks: 'Please choose a place first, in the picture or in the list below it.',
  },
);
