import type { Words } from '../../../server/contract/words.ts';
import type { Keeping } from '../session.ts';

const notes = {
  offline: {
    de: 'Keine Verbindung. Was Sie tun, wird hier gemerkt und später gesendet.',
    en: 'No connection. What you do is remembered here and sent later.',
  },
  ended: {
    de: 'Sie sind nicht mehr angemeldet. Was Sie bis dahin getan haben, geht nicht verloren.',
    en: 'You are not signed in any more. What you did until then is not lost.',
  },
  waiting: { de: 'Wird gespeichert …', en: 'Saving …' },
  device: { de: 'Ihr Fortschritt bleibt auf diesem Gerät.', en: 'Your progress stays on this device.' },
} as const;

/** The same while the browser refuses storage: what to do about it, before anything is lost. */
const refused = {
  service: {
    de: 'Dieser Browser kann gerade nichts speichern. Was Sie tun, geht direkt an den Dienst: Lassen Sie diese Seite bitte offen, wenn die Verbindung abbricht.',
    en: 'This browser can’t store anything right now. What you do goes straight to the service: please leave this page open if the connection breaks.',
  },
  offline: {
    de: 'Keine Verbindung, und dieser Browser kann gerade nichts speichern. Lassen Sie diese Seite bitte offen: Was Sie tun, wird gesendet, sobald die Verbindung wieder da ist.',
    en: 'No connection, and this browser can’t store anything right now. Please leave this page open: what you do is sent as soon as the connection is back.',
  },
  ended: {
    de: 'Sie sind nicht mehr angemeldet, und dieser Browser kann gerade nichts speichern. Lassen Sie diese Seite bitte offen, und melden Sie sich in einem anderen Tab wieder an.',
    en: 'You are not signed in any more, and this browser can’t store anything right now. Please leave this page open, and sign in again in another tab.',
  },
  device: {
    de: 'Dieser Browser kann gerade nichts speichern: Ihr Fortschritt gilt nur, solange die Seite offen ist. Schaffen Sie Platz, oder erlauben Sie ihm, Daten dieser Website zu speichern.',
    en: 'This browser can’t store anything right now: your progress lasts only while the page is open. Make room, or allow it to store data of this site.',
  },
  sandbox: {
    de: 'In diesem Rahmen lässt sich nichts speichern: Ihr Fortschritt gilt nur, solange die Seite offen ist.',
    en: 'Nothing can be stored in this frame: your progress lasts only while the page is open.',
  },
} as const;

/** Where what the learner does belongs, and what is in the way. */
export interface Circumstances {
  home: Exclude<Keeping, 'memory'>;
  offline: boolean;
  /** The browser takes nothing. */
  isRefused?: boolean;
  /** Who was signed in on this page isn't any more. */
  hasEnded?: boolean;
}

/** What a learner should know about where their progress is kept; undefined while all is as usual. */
export function noteOf({ home, offline, isRefused, hasEnded }: Circumstances): Words | undefined {
  if (isRefused) {
    if (hasEnded) return refused.ended;
    if (home === 'device') return parent === window ? refused.device : refused.sandbox;
    return offline ? refused.offline : refused.service;
  }
  if (offline) return notes.offline;
  if (hasEnded) return notes.ended;
  return home === 'service' ? undefined : notes[home];
}
