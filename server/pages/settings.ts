import type { PrivacyAnswer } from '../contract/api.ts';
import type { PrivacyClass } from '../contract/course.ts';
import type { RetentionRules } from '../contract/retention.ts';
import type { Language, Words } from '../contract/words.ts';

/** One thing the town has decided: what it is about, what holds here, and by which variable. */
export interface Setting {
  name: string;
  value: string;
  variable: string;
}

/** How privacy classes are called where people read of them. */
export const CLASS_NAMES: Record<PrivacyClass, Words> = {
  device: { de: 'nur auf dem Gerät', en: 'on the device only' },
  pseudonymous: { de: 'unter Pseudonym', en: 'under a pseudonym' },
  named: { de: 'mit Namen', en: 'with the name' },
};

const UNSET: Words = { de: 'nicht angegeben', en: 'not given' };

const NOBODY: Words = { de: 'niemanden', en: 'nobody' };

const NAMES = {
  ceiling: { de: 'Höchstens gespeichert wird', en: 'The most that is stored' },
  pseudonymous: { de: 'Rechtsgrundlage, unter Pseudonym', en: 'Legal basis, under a pseudonym' },
  named: { de: 'Rechtsgrundlage, mit Namen', en: 'Legal basis, with the name' },
  forwarding: { de: 'Was erreicht ist, geht weiter an', en: 'What is reached goes on to' },
  contact: { de: 'Ansprechstelle', en: 'Whom to ask' },
  group: { de: 'In Zahlen erscheinen Gruppen ab', en: 'In figures groups appear from' },
} satisfies Record<string, Words>;

const PERIODS: Record<keyof RetentionRules, Words> = {
  pseudonymous: {
    de: 'Lernstand unter Pseudonym, nach der letzten Änderung in einem Kurs',
    en: 'Progress under a pseudonym, after the last change in a course',
  },
  named: {
    de: 'Lernstand mit Namen, nach der letzten Änderung in einem Kurs',
    en: 'Progress with the name, after the last change in a course',
  },
  proofs: {
    de: 'Erworbene Nachweise, nach dem Tag, an dem sie erworben wurden',
    en: 'Proofs, after the day they were earned',
  },
  audit: { de: 'Einträge des Zugriffsprotokolls', en: 'Entries of the audit' },
  erasures: {
    de: 'Zeilen der Löschliste (Prüfsumme und Zeitpunkt, kein Name)',
    en: 'Lines of the erasure list (a hash and a time, no name)',
  },
};

/** What this service is set to, as learners are told it; a class that is off needs no ground. */
export function settingsOf({ record, legal, forwarding, contact, k }: PrivacyAnswer, language: Language): Setting[] {
  const setting = (name: keyof typeof NAMES, value: string | undefined, variable: string): Setting => ({
    name: NAMES[name][language],
    value: value ?? UNSET[language],
    variable,
  });
  return [
    setting('ceiling', CLASS_NAMES[record][language], 'LERN_RECORD'),
    ...(record === 'device' ? [] : [setting('pseudonymous', legal.pseudonymous, 'LERN_LEGAL_PSEUDONYMOUS')]),
    ...(record === 'named' ? [setting('named', legal.named, 'LERN_LEGAL_NAMED')] : []),
    setting('forwarding', forwarding ?? NOBODY[language], 'LERN_LRS_URL'),
    setting('contact', contact, 'LERN_PRIVACY_CONTACT'),
    ...(k === undefined ? [] : [setting('group', people(k)[language], 'LERN_K')]),
  ];
}

/** How long each thing is kept here. */
export function periodsOf(keep: RetentionRules, language: Language): Setting[] {
  return (Object.keys(PERIODS) as (keyof RetentionRules)[]).map((name) => ({
    name: PERIODS[name][language],
    value: months(keep[name])[language],
    variable: `LERN_KEEP_${name.toUpperCase()}`,
  }));
}

function people(count: number): Words {
  return { de: `${count} Menschen`, en: `${count} people on` };
}

function months(count: number): Words {
  return count === 1 ? { de: '1 Monat', en: '1 month' } : { de: `${count} Monate`, en: `${count} months` };
}
