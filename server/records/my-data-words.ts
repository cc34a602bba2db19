import type { AuditEntry, KeptCourse } from '../contract/api.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { Words } from '../contract/words.ts';

/** What the readable file of one's own data is made of. */
export interface MyDataWords {
  title: string;
  hello(name: string | undefined): string;
  begin(day: string, isKept: boolean): string;
  /** Above what the sign-in says just now. */
  signedIn: string;
  /** Above what a record says of the person itself. */
  recorded: Record<KeptCourse['class'], string>;
  id: string;
  name: string;
  department: string;
  tasks: string;
  areas: string;
  created: string;
  roles: Record<string, string>;
  kept: Record<KeptCourse['class'], string>;
  progress(percent: number | undefined, lessons: number, answers: number): string;
  ends(changed: string, day: string): string;
  progressGone: string;
  proof(earned: string, at: string, ends: string): string;
  earned: Record<Milestone['kind'], string>;
  reachedTitle: string;
  reached(kind: Milestone['kind'], lesson: string | undefined): string;
  /** In which figures that counts. */
  counted(month: string, department: string | undefined): string;
  retired: string;
  /** Above what was set aside: why that can't be read. */
  damaged: string;
  aside(recordClass: KeptCourse['class'], day: string, ends: string): string;
  aboutPseudonym: string;
  notKept: string;
  legal(recordClass: KeptCourse['class'], text: string | undefined): string;
  audit(lines: string[], months: number): string;
  /** When the progress of all was exported. */
  exports(days: string[]): string;
  done: Record<AuditEntry['what'], string>;
  erasing(months: number): string;
  /** What is kept and stands in the other file only. */
  exactly: string;
  /** What the service doesn't know. */
  elsewhere: string;
  contact(contact: string | undefined): string;
}

const de: MyDataWords = {
  title: 'Was über Ihr Lernen gespeichert ist',
  hello: (name) => (name ? `Guten Tag, ${name},` : 'Guten Tag,'),
  begin: (day, isKept) =>
    isKept
      ? `hier lesen Sie, was am ${day} beim Dienst über Ihr Lernen gespeichert war. Es gehört Ihnen: Sie können es jederzeit ansehen, mitnehmen und löschen, auf jeder Seite unter „Was wird über mich gespeichert?“.`
      : `am ${day} war über Ihr Lernen nichts gespeichert.`,
  signedIn: 'Das sagt Ihre Anmeldung gerade über Sie:',
  recorded: {
    named: 'Das ist zu Ihren Kursen mit Namen über Sie gespeichert:',
    pseudonymous: 'Das ist zu Ihren Kursen unter Pseudonym über Sie gespeichert:',
  },
  id: 'Kennung',
  name: 'Name',
  department: 'Abteilung',
  tasks: 'Aufgaben',
  areas: 'Bereiche',
  created: 'Begonnen am',
  roles: { editor: 'Redaktion', admin: 'Verwaltung', reporter: 'Auswertung', 'staff-council': 'Personalrat' },
  kept: { named: 'Gespeichert mit Ihrem Namen.', pseudonymous: 'Gespeichert unter einem Pseudonym, ohne Ihren Namen.' },
  progress: (percent, lessons, answers) =>
    `${percent === undefined ? 'Ihr Fortschritt' : `Ihr Fortschritt: ${percent} Prozent`}, aus ${lessons === 1 ? 'einer Lektion' : `${lessons} Lektionen`}${answers === 0 ? '' : answers === 1 ? ' und Antworten auf eine Frage' : ` und Antworten auf ${answers} Fragen`}.`,
  ends: (changed, day) =>
    `Zuletzt geändert am ${changed}. Lernen Sie hier nicht weiter, wird der Fortschritt ab dem ${day} von selbst gelöscht.`,
  progressGone: 'Der Fortschritt ist schon gelöscht; geblieben sind Ihre Nachweise.',
  proof: (earned, at, ends) =>
    `Nachweis: ${earned} am ${at}. Er bleibt bis zum ${ends}, damit Sie ihn belegen können, auch wenn der Fortschritt schon gelöscht ist.`,
  earned: {
    started: 'begonnen',
    'lesson-completed': 'Lektion abgeschlossen',
    passed: 'bestanden',
    completed: 'abgeschlossen',
  },
  reachedTitle: 'Das haben Sie erreicht:',
  reached: (kind, lesson) =>
    kind === 'lesson-completed' && lesson ? `Lektion ${lesson} abgeschlossen` : de.earned[kind],
  counted: (month, department) =>
    `(zählt in den Zahlen für ${month}${department === undefined ? '' : `, Abteilung ${department}`})`,
  retired: 'Diesen Kurs gibt es nicht mehr; für das Gespeicherte gelten dieselben Fristen.',
  damaged:
    'Ein Teil Ihres Lernstands wurde beschädigt: Darin fehlt etwas, oder es hat sich verändert, meist durch einen Fehler des Datenträgers. Darum lässt er sich nicht mehr lesen. Er liegt beiseite, so wie er vorgefunden wurde.',
  aside: (recordClass, day, ends) =>
    `${recordClass === 'named' ? 'Mit Ihrem Namen' : 'Unter Pseudonym'}, beiseitegelegt am ${day}; wird ab dem ${ends} von selbst gelöscht. Sein Wortlaut steht in der JSON-Datei.`,
  aboutPseudonym:
    'Was unter einem Pseudonym liegt, trägt statt Ihrer Kennung eine Zeichenfolge, aus der nur dieser Dienst Sie wiedererkennt, wenn Sie angemeldet sind.',
  notKept: [
    'Nicht gespeichert wird:',
    '  – von welchem Gerät und von welcher Adresse aus Sie lernen,',
    '  – wie lange Sie für etwas gebraucht haben: Es gibt nur einzelne Zeitpunkte, zum Beispiel den einer Antwort,',
    '    und keine Dauer,',
    '  – wie oft Sie eine Stelle im Film angesehen haben,',
    '  – welche Hilfen Sie nutzen (Untertitel, Beschreibung, Gebärdensprache, Kontrast),',
    '  – was Sie in Kursen lernen, die Ihren Fortschritt nur auf Ihrem Gerät behalten: Der Dienst prüft dort Ihre',
    '    Antworten und vergisst sie sofort.',
  ].join('\n'),
  legal: (recordClass, text) =>
    `Warum das ${recordClass === 'named' ? 'mit Namen' : 'unter Pseudonym'} gespeichert werden darf: ${text ?? 'Das sagt Ihnen die Stelle, die diesen Dienst betreibt.'}`,
  audit: (lines, months) =>
    [
      `Was im Protokoll über Sie steht (ohne Namen, ${months} Monate lang):`,
      ...(lines.length > 0 ? lines : ['nichts']).map((line) => `  – ${line}`),
    ].join('\n'),
  exports: (days) =>
    days.length === 0
      ? 'Der Lernstand aller, und damit auch Ihrer, wurde seither nicht exportiert.'
      : `Der Lernstand aller, und damit auch Ihrer, wurde exportiert am: ${days.join(', ')}.`,
  done: {
    export: 'Sie haben den Lernfortschritt aller exportiert.',
    look: 'Sie haben angesehen, was über andere gespeichert ist.',
    erasure: 'Sie haben Ihre Daten gelöscht.',
    configuration: 'Einstellungen wurden geändert.',
    retention: 'Abgelaufenes wurde gelöscht.',
    backup: 'Alles wurde gesichert.',
    restore: 'Eine Sicherung wurde eingespielt.',
    move: 'Alles ist umgezogen.',
  },
  erasing: (months) =>
    `Wenn Sie löschen, ist alles sofort weg. Nur eine verschlüsselte Prüfzeile bleibt ${months} Monate, damit auch eine alte Sicherung nichts zurückbringt, und eine Zeile im Protokoll.`,
  exactly: [
    'Noch genauer steht es in der JSON-Datei, die Sie an derselben Stelle bekommen:',
    '  – die Zeiten so genau, wie sie gespeichert sind: wann etwas geschah und wann es beim Dienst ankam',
    '    (als Zahl, in Millisekunden seit dem 1. Januar 1970),',
    '  – technische Angaben: die zufälligen Nummern der Meldungen und Datensätze, die Fassungen von Kursen, Fragen',
    '    und Datensatz, und die Zeichenfolge des Pseudonyms.',
    'Die Tage hier sind nach Weltzeit (UTC) gezählt: Was kurz nach Mitternacht war, kann beim Tag davor stehen.',
  ].join('\n'),
  elsewhere:
    'Was noch in Ihrem Browser wartet oder nur auf Ihrem Gerät liegt, kennt der Dienst nicht. Darum steht es nicht in dieser Auskunft des Dienstes.',
  contact: (contact) =>
    contact
      ? `Fragen? Gern: ${contact}`
      : 'Fragen? Gern: an die Stelle, die diesen Dienst betreibt, oder an Ihre Datenschutzbeauftragten.',
};

const en: MyDataWords = {
  title: 'What is kept about your learning',
  hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
  begin: (day, isKept) =>
    isKept
      ? `here you can read what the service kept about your learning on ${day}. It is yours: you can look at it, take it along and delete it at any time, on every page under “What is kept about me?”.`
      : `on ${day} nothing was kept about your learning.`,
  signedIn: 'Your sign-in says this about you just now:',
  recorded: {
    named: 'This is kept about you with your courses under your name:',
    pseudonymous: 'This is kept about you with your courses under a pseudonym:',
  },
  id: 'Id',
  name: 'Name',
  department: 'Department',
  tasks: 'Tasks',
  areas: 'Areas',
  created: 'Begun on',
  roles: { editor: 'editing', admin: 'administration', reporter: 'reporting', 'staff-council': 'staff council' },
  kept: { named: 'Kept with your name.', pseudonymous: 'Kept under a pseudonym, without your name.' },
  progress: (percent, lessons, answers) =>
    `${percent === undefined ? 'Your progress' : `Your progress: ${percent} per cent`}, from ${lessons === 1 ? 'one lesson' : `${lessons} lessons`}${answers === 0 ? '' : answers === 1 ? ' and answers to one question' : ` and answers to ${answers} questions`}.`,
  ends: (changed, day) =>
    `Last changed on ${changed}. If you don’t go on, the progress is deleted by itself from ${day}.`,
  progressGone: 'The progress has been deleted already; your proofs have stayed.',
  proof: (earned, at, ends) =>
    `Proof: ${earned} on ${at}. It stays until ${ends}, so that you can show it even when the progress has been deleted.`,
  earned: { started: 'started', 'lesson-completed': 'lesson completed', passed: 'passed', completed: 'completed' },
  reachedTitle: 'What you have reached:',
  reached: (kind, lesson) => (kind === 'lesson-completed' && lesson ? `lesson ${lesson} completed` : en.earned[kind]),
  counted: (month, department) =>
    `(counts in the figures of ${month}${department === undefined ? '' : `, department ${department}`})`,
  retired: 'This course does not exist any more; what is kept of it ends at the same times.',
  damaged:
    'A part of your progress was damaged: something in it is missing or has changed, mostly by a fault of the disk. So it can’t be read any more. It lies aside, as it was found.',
  aside: (recordClass, day, ends) =>
    `${recordClass === 'named' ? 'With your name' : 'Under a pseudonym'}, set aside on ${day}; it is deleted by itself from ${ends}. Its wording stands in the JSON file.`,
  aboutPseudonym:
    'What lies under a pseudonym carries a string of characters instead of your id; only this service knows you by it, while you are signed in.',
  notKept: [
    'Not kept:',
    '  – from which device and which address you learn,',
    '  – how long something took you: there are single points in time only, for example that of an answer,',
    '    and no durations,',
    '  – how often you watched a part of a film,',
    '  – which aids you use (captions, description, sign language, contrast),',
    '  – what you learn in courses that keep your progress on your device only: there the service checks your',
    '    answers and forgets them at once.',
  ].join('\n'),
  legal: (recordClass, text) =>
    `Why this may be kept ${recordClass === 'named' ? 'with your name' : 'under a pseudonym'}: ${text ?? 'Whoever runs this service can tell you.'}`,
  audit: (lines, months) =>
    [
      `What the audit holds about you (without your name, for ${months} months):`,
      ...(lines.length > 0 ? lines : ['nothing']).map((line) => `  – ${line}`),
    ].join('\n'),
  exports: (days) =>
    days.length === 0
      ? 'The progress of all, and so yours, has not been exported since.'
      : `The progress of all, and so yours, was exported on: ${days.join(', ')}.`,
  done: {
    export: 'You exported the progress of all.',
    look: 'You looked at what is stored about others.',
    erasure: 'You deleted your data.',
    configuration: 'Settings were changed.',
    retention: 'What had ended was deleted.',
    backup: 'Everything was backed up.',
    restore: 'A backup was restored.',
    move: 'Everything moved.',
  },
  erasing: (months) =>
    `When you delete, everything is gone at once. Only an encrypted check line stays for ${months} months, so that not even an old backup brings anything back, and a line in the audit.`,
  exactly: [
    'The JSON file, which you get at the same place, is still more exact:',
    '  – the times as exactly as they are kept: when something happened and when it reached the service',
    '    (as a figure, in milliseconds since 1 January 1970),',
    '  – technical details: the random numbers of reports and records, the revisions of courses, questions and record,',
    '    and the string of the pseudonym.',
    'Days are counted in universal time (UTC) here: what was shortly after midnight may stand under the day before.',
  ].join('\n'),
  elsewhere:
    'What still waits in your browser or lies on your device only is not known to the service. So it is not in this account of the service.',
  contact: (contact) =>
    contact
      ? `Questions? You are welcome: ${contact}`
      : 'Questions? You are welcome to ask whoever runs this service, or your data protection officer.',
};

/** German first. */
export const myDataWords: Words<MyDataWords> = { de, en };
