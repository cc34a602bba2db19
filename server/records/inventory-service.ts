import type { PrivacyClass } from '../contract/course.ts';
import type { RetentionRules } from '../contract/retention.ts';
import type { InventoryEntry } from './inventory-entry.ts';

const ALL: PrivacyClass[] = ['device', 'pseudonymous', 'named'];
const KEPT: PrivacyClass[] = ['pseudonymous', 'named'];
const NAMED: PrivacyClass[] = ['named'];

/** As long as anything else of the record. */
const withRecord = {
  de: 'solange von der Person noch etwas in dieser Klasse gespeichert ist',
  en: 'as long as anything is kept of the person in this class',
};

const progress = ({ pseudonymous, named }: RetentionRules) => ({
  de: `pseudonym ${pseudonymous}, namentlich ${named} Monate nach der letzten Änderung in dem Kurs`,
  en: `pseudonymous ${pseudonymous}, named ${named} months after the last change in the course`,
});

const milestones = (keep: RetentionRules) => ({
  de: `wie der Fortschritt; Nachweise ${keep.proofs} Monate, nachdem sie erworben wurden`,
  en: `like the progress; proofs ${keep.proofs} months after they were earned`,
});

const damaged = ({ pseudonymous, named }: RetentionRules) => ({
  de: `pseudonym ${pseudonymous}, namentlich ${named} Monate, oder bis die Person ihre Daten löscht`,
  en: `pseudonymous ${pseudonymous}, named ${named} months, or until the person deletes their data`,
});

const audit = (keep: RetentionRules) => ({ de: `${keep.audit} Monate`, en: `${keep.audit} months` });

const erasures = (keep: RetentionRules) => ({
  de: `${keep.erasures} Monate nach der Löschung`,
  en: `${keep.erasures} months after the erasure`,
});

const lasting = {
  de: 'auf Dauer; sagt nichts über Personen',
  en: 'for good; says nothing about persons',
};

const untilReplaced = { de: 'bis zum nächsten Lauf', en: 'until the next run' };

const twoDays = { de: '48 Stunden, bis zur vollen Stunde', en: '48 hours, up to the full hour' };

/** Lies in a row of its own. */
const COURSE = 'records.*.courses.*';
const STATE = `${COURSE}.state.lessons.*.*`;
const MILESTONES = `${COURSE}.milestones`;

type Line = [
  path: string,
  de: string,
  en: string,
  lifetime: InventoryEntry['lifetime'],
  classes?: readonly PrivacyClass[],
];

/** `records`, `damaged`, `documents` and `erasures` are tables in the data folder, `notes` are files there. */
const lines: Line[] = [
  ['records.*.v', 'Fassung des Datensatzes', 'Version of the record', withRecord],
  ['records.*.key.class', 'Datenschutzklasse', 'Privacy class', withRecord],
  [
    'records.*.key.id',
    'Wem der Datensatz gehört: die Kennung (namentlich) oder ihr verschlüsselter Hash (pseudonym)',
    'Whose record it is: the id (named) or its keyed hash (pseudonymous)',
    withRecord,
  ],
  [
    'records.*.generation',
    'Zufällig; daran erkennt der Dienst Meldungen, die von vor einer Löschung stammen',
    'Random; by it the service knows reports from before an erasure',
    withRecord,
  ],
  [
    'records.*.formerly',
    'Frühere Werte davon, nach einem Wechsel des Schlüssels; nach einem der Klasse nur ihr Hash',
    'Earlier values of it, after a change of key; after one of the class only their hash',
    withRecord,
  ],
  [
    'records.*.created',
    'Beginn des Datensatzes; daran erkennt der Dienst, was aus einer alten Sicherung zurückkam',
    'When the record was begun; by it the service knows what came back from an old backup',
    withRecord,
  ],
  [
    'records.*.person.name',
    'Name, für die Übersicht des Kurses',
    'Name, for the list of the course',
    withRecord,
    NAMED,
  ],
  [
    'records.*.person.department',
    'Abteilung, für die Übersicht des Kurses',
    'Department, for the list of the course',
    withRecord,
    NAMED,
  ],
  ['records.*.courses', 'Zu welchen Kursen etwas gespeichert ist', 'Of which courses something is stored', withRecord],
  [
    `${COURSE}.v`,
    'Fassung dessen, was zum Kurs gespeichert ist',
    'Version of what is stored of the course',
    withRecord,
  ],
  [`${STATE}.watched`, 'Welche Stellen des Videos gesehen wurden', 'Which parts of the video were seen', progress],
  [`${STATE}.position.seconds`, 'Wo es weitergeht', 'Where to go on', progress],
  ...stampLines(`${STATE}.position`, 'der Stelle', 'of the position'),
  [`${STATE}.answers.*.*.rev`, 'Fassung der beantworteten Frage', 'Revision of the question answered', progress],
  [
    `${STATE}.answers.*.*.response`,
    'Gewählte Antworten (erste, beste, letzte); was jemand getippt hat, nie',
    'Options chosen (first, best, last); never what somebody typed',
    progress,
  ],
  [`${STATE}.answers.*.*.score`, 'Punkte der Antwort', 'Points of the answer', progress],
  [
    `${STATE}.answers.*.*.correct`,
    'Ob die Antwort ganz richtig war',
    'Whether the answer was entirely right',
    progress,
  ],
  ...stampLines(`${STATE}.answers.*.*`, 'der Antwort', 'of the answer'),
  [`${STATE}.attempts.*.answers.question`, 'Gefragt im Nachweis', 'Asked in the proof', progress],
  [
    `${STATE}.attempts.*.answers.rev`,
    'Fassung der Frage im Nachweis',
    'Revision of the question in the proof',
    progress,
  ],
  [
    `${STATE}.attempts.*.answers.response`,
    'Gewählte Antworten im Nachweis; was jemand getippt hat, nie',
    'Options chosen in the proof; never what somebody typed',
    progress,
  ],
  [
    `${STATE}.attempts.*.answers.score`,
    'Punkte der Antwort im Nachweis',
    'Points of the answer in the proof',
    progress,
  ],
  [
    `${STATE}.attempts.*.answers.correct`,
    'Ob die Antwort im Nachweis ganz richtig war',
    'Whether the answer in the proof was entirely right',
    progress,
  ],
  ...stampLines(`${STATE}.attempts.*`, 'des abgegebenen Versuchs', 'of the attempt handed in'),
  ...stampLines(`${STATE}.done.*`, 'des erledigten Schritts oder gelesenen Textes', 'of the step done or text read'),
  [
    `${MILESTONES}.kind`,
    'Was erreicht wurde: begonnen, bestanden, abgeschlossen',
    'What was reached: started, passed, completed',
    milestones,
  ],
  [`${MILESTONES}.lesson`, 'In welcher Lektion', 'In which lesson', milestones],
  [
    `${MILESTONES}.term`,
    'In welchem Zeitraum, wenn etwas neu gelernt werden muss',
    'In which term, where something has to be learnt anew',
    milestones,
  ],
  [`${MILESTONES}.revision`, 'Fassung des Kurses', 'Revision of the course', milestones],
  [`${MILESTONES}.at`, 'Wann', 'When', milestones],
  [
    `${MILESTONES}.month`,
    'In den Zahlen welches Monats es zählt',
    'In the figures of which month it counts',
    milestones,
  ],
  [
    `${MILESTONES}.department`,
    'In den Zahlen welcher Abteilung es zählt: der von damals',
    'In the figures of which department it counts: that of then',
    milestones,
    NAMED,
  ],
  [`${MILESTONES}.proof`, 'Ob es ein Nachweis ist', 'Whether it is a proof', milestones],
  [
    `${MILESTONES}.forwarded`,
    'Unter welcher Kennung es an das LRS weitergegeben wurde (nur, wenn eines eingerichtet ist): damit es einmal gesendet wird und sich zurücknehmen lässt',
    'Under which id it was forwarded to the LRS (only where one is set up): so that it is sent once and can be taken back',
    milestones,
  ],
  ['damaged.*.v', 'Fassung dieser Zeile', 'Version of this line', damaged],
  [
    'damaged.*.at',
    'Wann ein beschädigter Datensatz beiseitegelegt wurde',
    'When a damaged record was set aside',
    damaged,
  ],
  [
    'damaged.*.text',
    'Der beschädigte Datensatz, wie er vorgefunden wurde',
    'The damaged record as it was found',
    damaged,
  ],
  [
    'erasures.hash',
    'Wer gelöscht ist, als verschlüsselter Hash: damit weder eine Sicherung noch ein altes Gerät die Person zurückbringt',
    'Who is erased, as a keyed hash: so that neither a backup nor an old device brings the person back',
    erasures,
    KEPT,
  ],
  [
    'erasures.at',
    'Bis wann begonnene Datensätze gelöscht sind',
    'Up to when records that were begun are erased',
    erasures,
    KEPT,
  ],
  ['erasures.facts', 'Wann gelöscht wurde', 'When it was erased', erasures, KEPT],
  ['documents.audit.v', 'Fassung der Protokollzeile', 'Version of the line of the audit', audit, ALL],
  ['documents.audit.at', 'Wann es geschah', 'When it happened', audit, ALL],
  [
    'documents.audit.what',
    'Was geschah: Export, Einsicht, Löschung, geänderte Einstellung, Löschlauf, Sicherung, Einspielen, Umzug',
    'What happened: export, look, erasure, changed setting, retention run, backup, restoring, move',
    audit,
    ALL,
  ],
  ['documents.audit.who', 'Wer es tat, als verschlüsselter Hash', 'Who did it, as a keyed hash', audit, ALL],
  [
    'documents.audit.about',
    'Um wen es ging, als verschlüsselter Hash',
    'Whom it was about, as a keyed hash',
    audit,
    KEPT,
  ],
  ['documents.audit.detail.**', 'Zahlen und Namen von Einstellungen', 'Figures and names of settings', audit, ALL],
  [
    'documents.audit-of.v',
    'Unter wessen verschlüsseltem Hash eine Protokollzeile steht: damit die Person sie findet',
    'Under whose keyed hash a line of the audit stands: so that the person finds it',
    audit,
    ALL,
  ],
  [
    'notes.**',
    'Dieselben Angaben zu Export und Sicherung an der Befehlszeile',
    'The same about export and backup at the command line',
    { de: 'bis sie ins Protokoll übernommen sind', en: 'until they are taken into the audit' },
    ALL,
  ],
  [
    'documents.retention.**',
    'Zahlen des letzten Löschlaufs, und wann eine Instanz damit begann',
    'Figures of the last retention run, and when an instance began with it',
    untilReplaced,
    ALL,
  ],
  [
    'documents.settings.**',
    'Datenschutz-Einstellungen, um ihre Änderung zu bemerken; Geheimnisse nur als Prüfwert',
    'Privacy settings, to notice when they change; secrets only as a check value',
    untilReplaced,
    ALL,
  ],
  [
    'documents.leaving-course.**',
    'Seit wann der Fortschritt eines Kurses nur noch auf dem Gerät bleibt',
    'Since when the progress of a course stays on the device only',
    { de: 'bis der Dienst nichts mehr von dem Kurs hat', en: 'until the service has nothing more of the course' },
    ALL,
  ],
  [
    'documents.forwarding.**',
    'Zu welchem Datensatz noch etwas an das LRS weiterzugeben ist; was, steht nur im Datensatz',
    'Of which record something is still to be forwarded to the LRS; what it is stands in the record only',
    {
      de: 'bis es weitergegeben oder der Datensatz gelöscht ist',
      en: 'until it is forwarded or the record is deleted',
    },
  ],
  [
    'documents.forwarding-void.**',
    'Welche weitergegebenen Aussagen das LRS nach einer Löschung noch für ungültig erklären muss; nennt keine Person',
    'Which statements that were forwarded the LRS still has to void after an erasure; names no person',
    {
      de: 'bis das LRS es getan hat, gewechselt oder abgeschaltet wird',
      en: 'until the LRS has done so, or is changed or switched off',
    },
  ],
  [
    'documents.forwarding-state.**',
    'Seit wann an welches LRS weitergegeben wird, wann es zuletzt etwas nahm, und welche Instanz gerade sendet',
    'Since when what LRS is forwarded to, when it last took something, and which instance is sending',
    { de: 'bis die Weitergabe abgeschaltet wird', en: 'until forwarding is switched off' },
    ALL,
  ],
  [
    'documents.clock.**',
    'Wann die Uhr zuletzt sicher stimmte, und seit wann sie es vielleicht nicht tut, damit eine verstellte nichts löscht',
    'When the clock was last sure, and since when it may not be, so that one set wrong deletes nothing',
    untilReplaced,
    ALL,
  ],
  [
    'documents.moving.**',
    'Dass ein Umzug hierher begonnen hat und noch nicht alles da ist',
    'That a move to here has begun and not everything has arrived yet',
    { de: 'bis der Umzug abgeschlossen ist', en: 'until the move is finished' },
    ALL,
  ],
  [
    'documents.figures.**',
    'Zahlen eines festgeschriebenen Monats: nur von Gruppen, die groß genug sind, und von niemandem einzeln',
    'Figures of a closed month: only of groups that are large enough, and of nobody alone',
    lasting,
    ALL,
  ],
  [
    'documents.offers.**',
    'Welche Kurse in einem Monat, der noch nicht festgeschrieben ist, begonnen wurden; nicht von wem und wie oft',
    'Which courses were begun in a month that isn’t closed yet; not by whom, nor how often',
    { de: 'bis der Monat festgeschrieben ist', en: 'until the month is closed' },
    ALL,
  ],
  ['documents.count.v', 'Fassung der Zählung', 'Version of the count', lasting, ALL],
  [
    'documents.count.started',
    'Wie oft ein Kurs in einem Monat begonnen wurde, ohne Person',
    'How often a course was begun in a month, of nobody',
    lasting,
    ALL,
  ],
  [
    'documents.count.completed',
    'Wie oft er abgeschlossen wurde, ohne Person',
    'How often it was completed, of nobody',
    lasting,
    ALL,
  ],
  ['documents.count-id.v', 'Fassung dieser Zeile', 'Version of this line', twoDays, ALL],
  [
    'documents.count-id.until',
    'Zufällige Nummer einer Zählung, damit nichts doppelt zählt, und ihr Ende',
    'Random number of a count, so that nothing counts twice, and its end',
    twoDays,
    ALL,
  ],
  [
    'documents.ended-session.v',
    'Fassung dieser Zeile',
    'Version of this line',
    { de: 'bis zum Ende der Sitzung', en: 'until the session’s end' },
    ALL,
  ],
  [
    'documents.ended-session.end',
    'Abgemeldete Sitzung (nur ein Hash) und wann sie geendet hätte: damit sie niemand weiterbenutzt',
    'A session that was signed out (a hash only) and when it would have ended: so that nobody goes on with it',
    { de: 'bis sie von selbst geendet hätte', en: 'until it would have ended by itself' },
    ALL,
  ],
  ['documents.course.**', 'Veröffentlichte Kurse und Fragen', 'Published courses and questions', lasting, ALL],
];

/** What the service itself stores. */
export const serviceInventory: InventoryEntry[] = lines.map(([path, de, en, lifetime, classes = KEPT]) => ({
  ...{ where: 'service', path, lifetime, classes },
  purpose: { de, en },
}));

function stampLines(path: string, de: string, en: string): Line[] {
  return [
    [`${path}.at`, `Zeitpunkt ${de}`, `Time ${en}`, progress],
    [`${path}.id`, `Zufällige Nummer der Meldung ${de}`, `Random number of the report ${en}`, progress],
    [`${path}.received`, `Wann die Meldung ${de} ankam`, `When the report ${en} arrived`, progress],
  ];
}
