import type { Words } from './words.ts';

/** Why a fact was not taken, also for people. The browser deletes it only where `retry` is false. */
export interface Rejection extends Words {
  /** Id of the fact; the empty string where it had none. */
  id: string;
  reason: RejectionReason;
  /** The same fact may be taken later. */
  retry: boolean;
}

export type RejectionReason = keyof typeof reasons;

const reasons = {
  kind: {
    retry: true,
    de: 'Diese Art von Meldung kennt der Dienst noch nicht.',
    en: 'The service does not know this kind of fact yet.',
  },
  version: {
    retry: true,
    de: 'Die Meldung ist neuer als der Dienst.',
    en: 'The fact is of a newer version than the service.',
  },
  course: {
    retry: true,
    de: 'Diesen Kurs bietet der Dienst zurzeit nicht an.',
    en: 'The service does not offer this course at the moment.',
  },
  access: {
    retry: true,
    de: 'Sie dürfen diesen Kurs zurzeit nicht bearbeiten.',
    en: 'You may not work on this course at the moment.',
  },
  clock: {
    retry: true,
    de: 'Die Meldung liegt in der Zukunft: Die Uhr des Geräts geht falsch.',
    en: 'The fact lies in the future: the clock of the device is wrong.',
  },
  term: {
    retry: true,
    de: 'Diesen Zeitraum hat die Lektion nicht, oder er hat noch nicht begonnen.',
    en: 'The lesson does not have this term, or it has not begun yet.',
  },
  attempt: {
    retry: true,
    de: 'Der Dienst kann gerade nicht prüfen, ob dieser Versuch hier begonnen wurde.',
    en: 'The service can’t tell at the moment whether this attempt was begun here.',
  },
  shape: { retry: false, de: 'Die Meldung ist unverständlich.', en: 'The fact can’t be understood.' },
  lesson: {
    retry: false,
    de: 'Diese Lektion hat es in dem Kurs nie gegeben.',
    en: 'The course never had this lesson.',
  },
  question: {
    retry: false,
    de: 'Diese Frage hat es in dieser Fassung nie gegeben.',
    en: 'The question never existed in this revision.',
  },
  step: {
    retry: false,
    de: 'Diesen Schritt hat es in der Lektion nie gegeben.',
    en: 'The lesson never had this step.',
  },
  proof: {
    retry: false,
    de: 'Diese Frage gehört zum Nachweis. Sie wird in einem Versuch beantwortet.',
    en: 'This question is part of the proof. It is answered in an attempt.',
  },
  device: {
    retry: false,
    de: 'Der Fortschritt dieses Kurses bleibt auf dem Gerät.',
    en: 'The progress of this course stays on the device.',
  },
  old: {
    retry: false,
    de: 'Die Meldung ist älter als ein Jahr; so alte nimmt der Dienst nicht mehr an.',
    en: 'The fact is more than a year old; the service takes none that old any more.',
  },
  full: {
    retry: false,
    de: 'Ihr Lernstand ist so groß geworden, dass der Dienst nichts mehr hinzufügen kann. Bitte wenden Sie sich an die IT.',
    en: 'Your progress has become so large that the service can’t add to it any more. Please turn to your IT department.',
  },
  erased: {
    retry: false,
    de: 'Der Fortschritt, zu dem die Meldung gehört, wurde gelöscht.',
    en: 'The progress that the fact belongs to was erased.',
  },
} as const;

/** The rejection of the fact with this id for this reason. */
export function reject(id: string, reason: RejectionReason): Rejection {
  return { id, reason, ...reasons[reason] };
}
