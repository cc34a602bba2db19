import { takenApart } from '../both-languages.ts';
import type { Month } from '../contract/figures/months.ts';
import type { Words } from '../contract/words.ts';
import { StoreUnavailable } from '../store/progress-store.ts';

/** What is said when months were closed. */
export function closedWords(months: Month[]): Words {
  const list = months.join(', ');
  return { de: `Zahlen festgeschrieben: ${list}.`, en: `Figures closed: ${list}.` };
}

/** What is said where they could not be closed, for nobody knows what day it is. */
export function doubtWords(months: Month[]): Words {
  const list = months.join(', ');
  return {
    de: `Der Uhr dieses Rechners ist nicht zu trauen; darum sind die Zahlen noch nicht festgeschrieben: ${list}. Bitte prüfen Sie Datum und Uhrzeit (timedatectl). Sind sie richtig, ist nichts zu tun: Läuft der Dienst 24 Stunden, geht es von selbst weiter.`,
    en: `The clock of this machine is in doubt; so the figures are not closed yet: ${list}. Please check date and time (timedatectl). If they are right, there is nothing to do: when the service has run for 24 hours, it goes on by itself.`,
  };
}

/** What is said where counting failed. What the store says of it is meant for whoever runs the service. */
export function failedWords(error: unknown): Words {
  const { de, en } = error instanceof StoreUnavailable ? takenApart(error.message) : { de: '', en: '' };
  return {
    de: `Die Zahlen konnten nicht gezählt oder festgeschrieben werden; es wird in zehn Minuten wieder versucht.${de ? ` ${de}` : ''}`,
    en: `The figures could not be counted or closed; it will be tried again in ten minutes.${en ? ` ${en}` : ''}`,
  };
}
