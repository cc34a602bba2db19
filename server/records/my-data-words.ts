import type { AuditEntry, KeptCourse } from '../contract/api.ts';
import type { Milestone } from '../contract/milestones.ts';

/** What the readable file of one's own data is made of. */
export interface MyDataWords {
  title: string;
  hello(name: string | undefined): string;
  begin(day: string, courses: number): string;
  kept: Record<KeptCourse['class'], string>;
  progress(percent: number | undefined, lessons: number, answers: number): string;
  ends(changed: string, day: string): string;
  progressGone: string;
  proof(earned: string, at: string, ends: string): string;
  earned: Record<Milestone['kind'], string>;
  retired: string;
  aboutPseudonym: string;
  notKept: string;
  legal(recordClass: KeptCourse['class'], text: string | undefined): string;
  audit(lines: string[], months: number): string;
  done: Record<AuditEntry['what'], string>;
  erasing(months: number): string;
  contact(contact: string | undefined): string;
}

const de: MyDataWords = {
  title: 'Was über Ihr Lernen gespeichert ist',
  hello: (name) => (name ? `Guten Tag, ${name},` : 'Guten Tag,'),
  begin: (day, courses) =>
    courses === 0
      ? `am ${day} war über Ihr Lernen nichts gespeichert.`
      : `das ist alles, was am ${day} über Ihr Lernen gespeichert war. Es gehört Ihnen: Sie können es jederzeit ansehen, mitnehmen und löschen, auf jeder Seite unter „Was wird über mich gespeichert?“.`,
  kept: { named: 'Gespeichert mit Ihrem Namen.', pseudonymous: 'Gespeichert unter einem Pseudonym, ohne Ihren Namen.' },
  progress: (percent, lessons, answers) =>
    `${percent === undefined ? 'Ihr Fortschritt' : `Ihr Fortschritt: ${percent} Prozent`}, aus ${lessons === 1 ? 'einer Lektion' : `${lessons} Lektionen`} und Antworten auf ${answers === 1 ? 'eine Frage' : `${answers} Fragen`}.`,
  ends: (changed, day) =>
    `Zuletzt gelernt am ${changed}. Lernen Sie hier nicht weiter, wird der Fortschritt ab dem ${day} von selbst gelöscht.`,
  progressGone: 'Der Fortschritt ist schon gelöscht; geblieben sind Ihre Nachweise.',
  proof: (earned, at, ends) =>
    `Nachweis: ${earned} am ${at}. Er bleibt bis zum ${ends}, damit Sie ihn belegen können, auch wenn der Fortschritt schon gelöscht ist.`,
  earned: {
    started: 'begonnen',
    'lesson-completed': 'Lektion abgeschlossen',
    passed: 'bestanden',
    completed: 'abgeschlossen',
  },
  retired: 'Diesen Kurs gibt es nicht mehr; für das Gespeicherte gelten dieselben Fristen.',
  aboutPseudonym:
    'Was unter einem Pseudonym liegt, trägt statt Ihrer Kennung eine Zeichenfolge, aus der nur dieser Dienst Sie wiedererkennt, wenn Sie angemeldet sind.',
  notKept: [
    'Nicht gespeichert wird:',
    '  – von welchem Gerät und von welcher Adresse aus Sie lernen,',
    '  – wie lange Sie für etwas gebraucht und wie oft Sie es angesehen haben,',
    '  – welche Hilfen Sie nutzen (Untertitel, Beschreibung, Gebärdensprache, Kontrast),',
    '  – was Sie in Kurse eintippen, deren Fortschritt nur auf Ihrem Gerät liegt.',
  ].join('\n'),
  legal: (recordClass, text) =>
    `Warum das ${recordClass === 'named' ? 'mit Namen' : 'unter Pseudonym'} gespeichert werden darf: ${text ?? 'Das sagt Ihnen die Stelle, die diesen Dienst betreibt.'}`,
  audit: (lines, months) =>
    [
      `Was im Protokoll über Sie steht (ohne Namen, ${months} Monate lang):`,
      ...(lines.length > 0 ? lines : ['nichts']).map((line) => `  – ${line}`),
    ].join('\n'),
  done: {
    export: 'Sie haben den Lernfortschritt aller exportiert.',
    look: 'Ihre Daten wurden angesehen.',
    erasure: 'Sie haben Ihre Daten gelöscht.',
    configuration: 'Einstellungen wurden geändert.',
    retention: 'Abgelaufenes wurde gelöscht.',
  },
  erasing: (months) =>
    `Wenn Sie löschen, ist alles sofort weg. Nur eine verschlüsselte Prüfzeile bleibt ${months} Monate, damit auch eine alte Sicherung nichts zurückbringt, und eine Zeile im Protokoll.`,
  contact: (contact) =>
    contact
      ? `Fragen? Gern: ${contact}`
      : 'Fragen? Gern: an die Stelle, die diesen Dienst betreibt, oder an Ihre Datenschutzbeauftragten.',
};

const en: MyDataWords = {
  title: 'What is kept about your learning',
  hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
  begin: (day, courses) =>
    courses === 0
      ? `on ${day} nothing was kept about your learning.`
      : `this is all that was kept about your learning on ${day}. It is yours: you can look at it, take it along and delete it at any time, on every page under “What is kept about me?”.`,
  kept: { named: 'Kept with your name.', pseudonymous: 'Kept under a pseudonym, without your name.' },
  progress: (percent, lessons, answers) =>
    `${percent === undefined ? 'Your progress' : `Your progress: ${percent} per cent`}, from ${lessons === 1 ? 'one lesson' : `${lessons} lessons`} and answers to ${answers === 1 ? 'one question' : `${answers} questions`}.`,
  ends: (changed, day) =>
    `You last learnt here on ${changed}. If you don’t go on, the progress is deleted by itself from ${day}.`,
  progressGone: 'The progress has been deleted already; your proofs have stayed.',
  proof: (earned, at, ends) =>
    `Proof: ${earned} on ${at}. It stays until ${ends}, so that you can show it even when the progress has been deleted.`,
  earned: { started: 'started', 'lesson-completed': 'lesson completed', passed: 'passed', completed: 'completed' },
  retired: 'This course does not exist any more; what is kept of it ends at the same times.',
  aboutPseudonym:
    'What lies under a pseudonym carries a string of characters instead of your id; only this service knows you by it, while you are signed in.',
  notKept: [
    'Not kept:',
    '  – from which device and which address you learn,',
    '  – how long something took you and how often you looked at it,',
    '  – which aids you use (captions, description, sign language, contrast),',
    '  – what you enter in courses whose progress lies on your device only.',
  ].join('\n'),
  legal: (recordClass, text) =>
    `Why this may be kept ${recordClass === 'named' ? 'with your name' : 'under a pseudonym'}: ${text ?? 'Whoever runs this service can tell you.'}`,
  audit: (lines, months) =>
    [
      `What the audit holds about you (without your name, for ${months} months):`,
      ...(lines.length > 0 ? lines : ['nothing']).map((line) => `  – ${line}`),
    ].join('\n'),
  done: {
    export: 'You exported the progress of all.',
    look: 'Your data was looked at.',
    erasure: 'You deleted your data.',
    configuration: 'Settings were changed.',
    retention: 'What had ended was deleted.',
  },
  erasing: (months) =>
    `When you delete, everything is gone at once. Only an encrypted check line stays for ${months} months, so that not even an old backup brings anything back, and a line in the audit.`,
  contact: (contact) =>
    contact
      ? `Questions? You are welcome: ${contact}`
      : 'Questions? You are welcome to ask whoever runs this service, or your data protection officer.',
};

/** German first. */
export const myDataWords: Record<'de' | 'en', MyDataWords> = { de, en };
