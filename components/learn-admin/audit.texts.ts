import type { AuditEntry } from '../../server/contract/api.ts';
import type { Words } from '../../server/contract/words.ts';
import { defineTexts } from '../shared/texts.ts';

/** What was done with the data of others, line by line. */
export const auditTexts = defineTexts(
  {
    auditLead:
      'Hier steht, wer wann etwas mit den Daten anderer getan hat. Menschen stehen nur als Prüfsumme da: Dieselbe Prüfsumme ist derselbe Mensch, und niemand kann aus ihr ablesen, wer es ist. Nur wer weiß, mit welcher Kennung sich jemand anmeldet, kann mit dem Geheimnis des Dienstes nachrechnen, ob eine Prüfsumme dazu gehört.',
    auditClosed:
      'Das Protokoll liest der Personalrat (Rolle „staff-council“), nicht die Verwaltung des Dienstes. So kann nachgesehen werden, was mit den Daten geschieht, ohne dass es dieselben Menschen sind. Was über eine einzelne Person darin steht, sieht sie auf der Seite „Ihre Daten beim Lerndienst“.',
    auditEmpty: 'Es steht noch nichts im Protokoll.',
    auditOlder: 'Ältere zeigen',
    auditMore: (count: string) => `${count} weitere Einträge sind da.`,
    auditAll: 'Das ist alles.',
    auditWho: (who: string) => `von ${who}`,
    auditAbout: (who: string) => `über ${who}`,
    auditPerson: (hash: string) => `Prüfsumme ${hash}`,
    auditConsole: 'jemandem auf dem Rechner des Dienstes',
    auditService: 'dem Dienst selbst',
    auditExport: 'Lernstände exportiert',
    auditLook: 'Liste der Pflichtschulungen angesehen',
    auditErasure: 'Alles über sich gelöscht',
    auditErasureAgain: 'Schon Gelöschte, die eine Sicherung zurückgebracht hatte, noch einmal gelöscht',
    auditConfiguration: 'Einstellungen oder Kursregeln geändert',
    auditRetention: 'Täglicher Löschlauf',
    auditBackup: 'Sicherung erstellt',
    auditRestore: 'Sicherung eingespielt',
    auditMove: 'Daten in einen anderen Speicher übernommen',
    auditChanged: 'geändert',
    auditFromTo: (from: string, to: string) => `${from} → ${to}`,
    auditNew: (to: string) => `${to} (neu)`,
    auditCourse: (id: string) => `Kurs ${id}`,
    auditNone: 'nichts',
  },
  {
    auditLead:
      'This says who did something with the data of others, and when. People appear by a hash only: the same hash is the same person, and nobody can read from it who that is. Only somebody who knows the id that a person signs in with can work out with the service’s secret whether a hash belongs to it.',
    auditClosed:
      'The audit is read by the staff council (role “staff-council”), not by those who run the service. So what happens to the data can be looked up by people who are not the same ones. What it says about a single person they see themselves on the page “Your data in the learning service”.',
    auditEmpty: 'There is nothing in the audit yet.',
    auditOlder: 'Show older ones',
    auditMore: (count: string) => `${count} more entries are here.`,
    auditAll: 'That is all.',
    auditWho: (who: string) => `by ${who}`,
    auditAbout: (who: string) => `about ${who}`,
    auditPerson: (hash: string) => `hash ${hash}`,
    auditConsole: 'somebody on the service’s machine',
    auditService: 'the service itself',
    auditExport: 'Progress exported',
    auditLook: 'List of mandatory training looked at',
    auditErasure: 'Everything about oneself erased',
    auditErasureAgain: 'People already erased, whom a backup had brought back, erased again',
    auditConfiguration: 'Settings or rules of courses changed',
    auditRetention: 'Daily retention run',
    auditBackup: 'Backup made',
    auditRestore: 'Backup restored',
    auditMove: 'Data taken over into another store',
    auditChanged: 'changed',
    auditFromTo: (from: string, to: string) => `${from} → ${to}`,
    auditNew: (to: string) => `${to} (new)`,
    auditCourse: (id: string) => `course ${id}`,
    auditNone: 'nothing',
  },
);

/** What was done, by the name it has in the audit. */
export const AUDIT_WORDS = {
  export: 'auditExport',
  look: 'auditLook',
  erasure: 'auditErasure',
  configuration: 'auditConfiguration',
  retention: 'auditRetention',
  backup: 'auditBackup',
  restore: 'auditRestore',
  move: 'auditMove',
} as const satisfies Record<AuditEntry['what'], keyof typeof auditTexts>;

/** Names of details, in German and in English; others stand as they are. */
export const DETAIL_WORDS: Readonly<Record<string, Words | undefined>> = {
  record: { de: 'Höchstens gespeichert', en: 'At most stored' },
  'keep.pseudonymous': { de: 'Aufbewahrung unter Pseudonym (Monate)', en: 'kept under a pseudonym (months)' },
  'keep.named': { de: 'Aufbewahrung mit Namen (Monate)', en: 'kept under a name (months)' },
  'keep.proofs': { de: 'Aufbewahrung von Nachweisen (Monate)', en: 'proofs kept (months)' },
  'keep.audit': { de: 'Aufbewahrung des Protokolls (Monate)', en: 'audit kept (months)' },
  'keep.erasures': { de: 'Aufbewahrung der Löschliste (Monate)', en: 'list of erasures kept (months)' },
  k: { de: 'kleinste Gruppe in Kennzahlen', en: 'smallest group in figures' },
  ways: { de: 'Wege der Anmeldung', en: 'ways to sign in' },
  origins: { de: 'Seiten, die einbinden dürfen', en: 'pages that may embed' },
  'groups.roles': { de: 'Gruppen und Rollen', en: 'groups and roles' },
  'groups.areas': { de: 'Gruppen und Bereiche', en: 'groups and areas' },
  contact: { de: 'Kontakt', en: 'contact' },
  'legal.pseudonymous': { de: 'Rechtsgrundlage (Pseudonym)', en: 'legal basis (pseudonym)' },
  'legal.named': { de: 'Rechtsgrundlage (Namen)', en: 'legal basis (names)' },
  secrets: { de: 'Geheimnis des Dienstes', en: 'the service’s secret' },
  'pseudonym-keys': { de: 'Schlüssel der Pseudonyme', en: 'keys of the pseudonyms' },
  format: { de: 'Format', en: 'format' },
  version: { de: 'Fassung', en: 'version' },
  courses: { de: 'Kurse', en: 'courses' },
  course: { de: 'Kurse', en: 'courses' },
  area: { de: 'Bereich', en: 'area' },
  from: { de: 'von', en: 'from' },
  until: { de: 'bis', en: 'until' },
  state: { de: 'Stand', en: 'state' },
  records: { de: 'Datensätze', en: 'records' },
  documents: { de: 'Dokumente', en: 'documents' },
  proofs: { de: 'Nachweise', en: 'proofs' },
  emptied: { de: 'leer gewordene Datensätze', en: 'records emptied' },
  cameBack: { de: 'aus einer Sicherung Zurückgekehrte', en: 'brought back by a backup' },
  lowered: { de: 'jetzt unter Pseudonym', en: 'under a pseudonym now' },
  toDevice: { de: 'jetzt auf den Geräten', en: 'on the devices now' },
  damaged: { de: 'beschädigte', en: 'damaged' },
  erasures: { de: 'Zeilen der Löschliste', en: 'lines of erasures' },
  audit: { de: 'Zeilen des Protokolls', en: 'lines of the audit' },
  sessions: { de: 'Sitzungen', en: 'sessions' },
  counts: { de: 'anonyme Zählungen', en: 'anonymous counts' },
  held: { de: 'angehalten (Uhr)', en: 'held (clock)' },
};

/** Values of details that are words of the product's, in German and in English; others stand as they are. */
export const VALUE_WORDS: Readonly<Record<string, Words | undefined>> = {
  device: { de: 'nur auf dem Gerät', en: 'on the device only' },
  pseudonymous: { de: 'unter Pseudonym', en: 'under a pseudonym' },
  named: { de: 'mit Namen', en: 'with the name' },
  begun: { de: 'begonnen', en: 'begun' },
  passed: { de: 'bestanden', en: 'passed' },
  completed: { de: 'abgeschlossen', en: 'completed' },
  due: { de: 'fällig', en: 'due' },
};
