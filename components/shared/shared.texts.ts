import { defineTexts } from './texts.ts';

/** What every element says in the same words. */
export const sharedTexts = defineTexts(
  {
    sharedLoading: 'Der Kurs wird geladen …',
    sharedRetry: 'Noch einmal versuchen',
    sharedUnreachable: 'Der Lerndienst ist gerade nicht erreichbar.',
    sharedOffline: 'Keine Verbindung. Was Sie tun, wird hier gemerkt und später gesendet.',
    sharedWaiting: 'Wird gespeichert …',
    sharedSaved: 'Gespeichert',
    sharedDevice: 'Ihr Fortschritt bleibt auf diesem Gerät.',
    sharedMemory: 'Dieser Browser kann nichts speichern: Ihr Fortschritt gilt nur, solange die Seite offen ist.',
  },
  {
    sharedLoading: 'Loading the course …',
    sharedRetry: 'Try again',
    sharedUnreachable: 'The learning service can’t be reached right now.',
    sharedOffline: 'No connection. What you do is remembered here and sent later.',
    sharedWaiting: 'Saving …',
    sharedSaved: 'Saved',
    sharedDevice: 'Your progress stays on this device.',
    sharedMemory: 'This browser can’t store anything: your progress lasts only while the page is open.',
  },
);
