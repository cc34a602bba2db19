import type { Keeping } from '../session.ts';
import type { Sentence } from '../view-problem.ts';

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
  sandbox: {
    de: 'In diesem Rahmen lässt sich nichts speichern: Ihr Fortschritt gilt nur, solange die Seite offen ist.',
    en: 'Nothing can be stored in this frame: your progress lasts only while the page is open.',
  },
  memory: {
    de: 'Dieser Browser kann nichts speichern: Ihr Fortschritt gilt nur, solange die Seite offen ist.',
    en: 'This browser can’t store anything: your progress lasts only while the page is open.',
  },
} as const;

/** What a learner should know about where their progress is kept; undefined while all is as usual. */
export function noteOf(keeping: Keeping, offline: boolean, hasEnded = false): Sentence | undefined {
  if (keeping === 'memory') return origin === 'null' ? notes.sandbox : notes.memory;
  if (offline) return notes.offline;
  if (hasEnded) return notes.ended;
  return keeping === 'service' ? undefined : notes[keeping];
}
