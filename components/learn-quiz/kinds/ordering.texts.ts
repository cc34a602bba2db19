import { defineTexts } from '../../shared/texts.ts';

/** What is said where one puts things in order. */
export const orderingTexts = defineTexts(
  {
    orderingHint: 'Bringen Sie die Einträge in die richtige Reihenfolge: Jeder am richtigen Platz zählt gleich viel.',
    orderingUp: 'Nach oben',
    orderingDown: 'Nach unten',
    orderingMoved: (entry: string, place: number, all: number) => `${entry}: jetzt Platz ${place} von ${all}`,
    orderingSo: 'Die Reihenfolge stimmt so',
    orderingUntouched:
      'Sie haben noch nichts verschoben. Wenn Sie meinen, dass es so stimmt, wählen Sie „Die Reihenfolge stimmt so“.',
  },
  {
    orderingHint: 'Put the entries in the right order: each one in its right place counts the same.',
    orderingUp: 'Up',
    orderingDown: 'Down',
    orderingMoved: (entry: string, place: number, all: number) => `${entry}: now number ${place} of ${all}`,
    orderingSo: 'The order is right as it is',
    orderingUntouched:
      'You haven’t moved anything yet. If you think it is right as it is, choose “The order is right as it is”.',
  },
);
