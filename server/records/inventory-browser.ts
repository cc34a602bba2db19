import type { PrivacyClass } from '../contract/course.ts';
import type { InventoryEntry } from './inventory-entry.ts';

const ALL: PrivacyClass[] = ['device', 'pseudonymous', 'named'];
const DEVICE: PrivacyClass[] = ['device'];
const KEPT: PrivacyClass[] = ['pseudonymous', 'named'];

const untilSent = {
  de: 'bis der Dienst es hat; nach dem Abmelden verborgen, höchstens 30 Tage',
  en: 'until the service has it; hidden after signing out, 30 days at most',
};

const untilDeleted = {
  de: 'bis es auf der Seite („Was wird über mich gespeichert?“) oder im Browser gelöscht wird',
  en: 'until it is deleted on the page (“What is kept about me?”) or in the browser',
};

const untilMonth = {
  de: 'bis es abgegeben oder gelöscht wird, höchstens 30 Tage nach der letzten Änderung; nach dem Abmelden verborgen',
  en: 'until it is handed in or deleted, 30 days after the last change at most; hidden after signing out',
};

const untilCleared = { de: 'bis es im Browser gelöscht wird', en: 'until it is deleted in the browser' };

type Line = [
  path: string,
  de: string,
  en: string,
  lifetime: InventoryEntry['lifetime'],
  classes: readonly PrivacyClass[],
];

/** `indexeddb` is the browser’s database, `localstorage` its smaller store; what stands in memory only is not in here. */
const lines: Line[] = [
  [
    'indexeddb.lernbausteine.waiting.fact.**',
    'Was gelernt wurde und noch nicht beim Dienst angekommen ist',
    'What was learnt and has not reached the service yet',
    untilSent,
    ALL,
  ],
  [
    'indexeddb.lernbausteine.waiting.subject',
    'Undurchsichtige Nummer der Person, unter der es entstand: damit es nie unter einer anderen gesendet wird',
    'Opaque number of the person it was made under: so that it is never sent under another’s',
    untilSent,
    ALL,
  ],
  ['indexeddb.lernbausteine.waiting.service', 'Adresse des Dienstes', 'Address of the service', untilSent, ALL],
  [
    'indexeddb.lernbausteine.waiting.to',
    'Ob es gespeichert oder nur bewertet werden soll',
    'Whether it is to be stored or only graded',
    untilSent,
    ALL,
  ],
  [
    'localstorage.lernbausteine *',
    'Dasselbe, solange die Datenbank des Browsers es noch nicht hat: was beim Schließen der Seite geschieht',
    'The same, as long as the browser’s database doesn’t have it yet: what happens while the page is closed',
    untilSent,
    ALL,
  ],
  [
    'indexeddb.lernbausteine.states.*',
    'Fortschritt, der nur auf diesem Gerät liegt; unter Dienst, Nummer der Person und Kurs',
    'Progress that lies on this device only; under service, number of the person and course',
    untilDeleted,
    DEVICE,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.drafts.*.response',
    'Begonnene Antworten und eigene Notizen zu einer Lektion; was getippt wurde, verlässt den Browser nur, wenn es zum Bewerten abgegeben wird',
    'Answers begun and own notes on a lesson; what was typed leaves the browser only when it is handed in to be graded',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.drafts.*.at',
    'Wann sich die begonnene Antwort zuletzt änderte: damit in mehreren Tabs das spätere Wort gilt',
    'When the answer begun last changed: so that the later word counts in several tabs',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.attempt.**',
    'Der begonnene Versuch am Nachweis: seine Fragen und die Unterschrift des Dienstes',
    'The attempt at the proof that was begun: its questions, and the service’s signature',
    untilMonth,
    KEPT,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.service',
    'Adresse des Dienstes, zu dem das Begonnene gehört',
    'Address of the service that what was begun belongs to',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.subject',
    'Undurchsichtige Nummer der Person, die es begonnen hat: damit niemand anderes es sieht',
    'Opaque number of the person who began it: so that nobody else sees it',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.course',
    'Kurs, in dem es begonnen wurde',
    'Course in which it was begun',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.lesson',
    'Lektion, in der es begonnen wurde',
    'Lesson in which it was begun',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.cleared',
    'Wann zuletzt etwas abgegeben oder neu begonnen wurde: was älter ist, zählt nicht mehr',
    'When something was last handed in or begun anew: what is older counts no more',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine-desk.papers.changed',
    'Wann es sich zuletzt änderte: von da an zählen die 30 Tage',
    'When it last changed: from then the 30 days are counted',
    untilMonth,
    ALL,
  ],
  [
    'localstorage.lernbausteine-desk *',
    'Dasselbe, solange die Datenbank des Browsers es noch nicht hat: was beim Schließen der Seite begonnen war',
    'The same, as long as the browser’s database doesn’t have it yet: what was begun while the page is closed',
    untilMonth,
    ALL,
  ],
  [
    'indexeddb.lernbausteine.declined',
    'Bis zu welchem Stand jemand Fortschritt aus der Zeit vor der Anmeldung nicht übernehmen wollte; unter Dienst, Nummer der Person und Kurs',
    'Up to which state somebody did not want to take over progress from before signing in; under service, number of the person and course',
    untilDeleted,
    ALL,
  ],
  [
    'indexeddb.lernbausteine.counts.event.**',
    'Dass ein Kurs begonnen oder abgeschlossen wurde, für die anonyme Zählung',
    'That a course was begun or completed, for the anonymous count',
    untilSent,
    DEVICE,
  ],
  [
    'indexeddb.lernbausteine.counts.subject',
    'Undurchsichtige Nummer der Person, die dabei nicht gesendet wird',
    'Opaque number of the person, which is not sent with it',
    untilSent,
    DEVICE,
  ],
  ['indexeddb.lernbausteine.counts.service', 'Adresse des Dienstes', 'Address of the service', untilSent, DEVICE],
  [
    'localstorage.lernbausteine-letter-keys',
    'Dass jemand die Tastenkürzel aus einzelnen Zeichen im Video ausgeschaltet hat; wird nie gesendet',
    'That somebody switched off the single-character shortcuts of the video; is never sent',
    {
      de: 'bis sie wieder eingeschaltet werden oder es im Browser gelöscht wird',
      en: 'until they are switched on again or it is deleted in the browser',
    },
    ALL,
  ],
  [
    'localstorage.lernbausteine-captions',
    'Ob jemand Untertitel ein- oder ausgeschaltet hat; verlässt den Browser nie',
    'Whether somebody switched captions on or off; never leaves the browser',
    untilCleared,
    ALL,
  ],
  [
    'localstorage.lernbausteine-captions-look',
    'Größe, Farben, Hintergrund, Ort und Sprache der Untertitel, wenn jemand sie angepasst hat; verlässt den Browser nie',
    'Size, colours, background, place and language of captions, if somebody adjusted them; never leaves the browser',
    {
      de: 'bis zum „Zurücksetzen“ unter „Untertitel anpassen“ oder bis es im Browser gelöscht wird',
      en: 'until “Reset” in “Adjust captions”, or until it is deleted in the browser',
    },
    ALL,
  ],
  [
    'localstorage.lernbausteine-transcript',
    'Dass jemand den Text zum Mitlesen aufgeklappt hat; verlässt den Browser nie',
    'That somebody opened the transcript; never leaves the browser',
    { de: 'bis er zugeklappt wird', en: 'until it is closed' },
    ALL,
  ],
  [
    'localstorage.lernbausteine-moments',
    'Dass Videos bei freiwilligen Fragen und Hinweisen nicht anhalten sollen; verlässt den Browser nie',
    'That videos are not to pause at questions and notes that may be skipped; never leaves the browser',
    {
      de: 'bis es wieder eingeschaltet oder im Browser gelöscht wird',
      en: 'until it is switched on again or deleted in the browser',
    },
    ALL,
  ],
  [
    'cookie.learn-session',
    'Die Anmeldung beim Dienst selbst (nur mit OpenID Connect), verschlüsselt',
    'The sign-in at the service itself (with OpenID Connect only), encrypted',
    { de: 'bis zum Abmelden oder bis der Browser geschlossen wird', en: 'until signing out or closing the browser' },
    ALL,
  ],
  [
    'cookie.learn-attempt-*',
    'Eine begonnene Anmeldung (nur mit OpenID Connect), verschlüsselt',
    'A sign-in that was begun (with OpenID Connect only), encrypted',
    { de: '15 Minuten', en: '15 minutes' },
    ALL,
  ],
];

/** What elements and service leave in a browser, always after the learner did something that needs it. */
export const browserInventory: InventoryEntry[] = lines.map(([path, de, en, lifetime, classes]) => ({
  ...{ where: 'browser', path, lifetime, classes },
  purpose: { de, en },
}));
