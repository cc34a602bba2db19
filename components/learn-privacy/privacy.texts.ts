import { defineTexts } from '../shared/texts.ts';
import { lineTexts } from './line.texts.ts';

const texts = defineTexts(
  {
    privacyClose: 'Schließen',

    privacyOffer: (titles: string) => `Auf diesem Gerät liegt Fortschritt aus der Zeit vor Ihrer Anmeldung: ${titles}.`,
    privacyOfferMine: 'Ist es Ihrer? An einem gemeinsam genutzten Computer kann er auch jemand anderem gehören.',
    privacyTakeOver: 'Übernehmen',
    privacyDecline: 'Hier lassen',
    privacyTaken: 'Übernommen: Der Fortschritt gehört jetzt zu Ihrem.',
    privacyDeclined: 'Der Fortschritt bleibt auf diesem Gerät.',

    privacyEachCourse: 'Was gespeichert wird, legt jeder Kurs für sich fest:',
    privacySignedOut:
      'Sie sind nicht angemeldet: Was Sie lernen, bleibt auf diesem Gerät. Nach der Anmeldung gilt, was der Kurs festlegt.',
    privacyDevice: 'Nur auf diesem Gerät',
    privacyPseudonymous: 'Ohne Ihren Namen',
    privacyNamed: 'Mit Ihrem Namen',
    privacyDeviceLead: 'Was Sie hier lernen, bleibt auf diesem Gerät. Der Lerndienst speichert nichts über Sie.',
    privacyPseudonymousLead:
      'Der Lerndienst speichert Ihren Lernstand, aber nicht Ihren Namen. So finden Sie ihn auf jedem Gerät wieder.',
    privacyNamedLead:
      'Der Lerndienst speichert Ihren Lernstand mit Ihrem Namen. So finden Sie ihn auf jedem Gerät wieder.',

    privacyWho: 'Über Sie',
    privacyWhoNamed: 'Ihre Kennung, Ihr Name und Ihre Abteilung, soweit Ihre Anmeldung sie nennt.',
    privacyWhoPseudonymous:
      'Nur eine Kennung, die aus Ihrer Anmeldung berechnet wird. Ohne den geheimen Schlüssel des Lerndienstes führt sie nicht zu Ihnen.',
    privacyWhat: 'Über Ihr Lernen',
    privacyWhatWatched: 'welche Teile der Filme Sie gesehen und welche Texte und Übungen Sie erledigt haben',
    privacyWhatAnswers: 'Ihre Antworten auf die Fragen, und ob sie richtig waren',
    privacyWhatMilestones: 'was Sie geschafft haben, und wann',
    privacyCounted: 'Beim Lerndienst',
    privacyCountedHow:
      'Er prüft Ihre Antworten und vergisst sie sofort. Er zählt nur, wie oft ein Kurs im Monat begonnen und abgeschlossen wird, nicht von wem.',
    privacyNever: 'Nie zu sehen',
    privacyNeverWhat:
      'Niemand sonst erfährt, wie viele Minuten Sie zugesehen haben oder wann Sie zuletzt da waren. Eine Rangliste gibt es nicht.',
    privacyUntil: 'Wie lange',
    privacyUntilMonths: (months: string, proofs: string) =>
      `Bis ${months} nach Ihrem letzten Schritt in einem Kurs. Dann wird Ihr Lernstand dort von selbst gelöscht. Nachweise bleiben ${proofs}.`,
    privacyUntilDevice: 'Bis Sie es hier oder im Browser löschen. Auf anderen Geräten sehen Sie es nicht.',
    privacyUntilClosed: 'Nur, solange diese Seite offen ist: Dieser Browser behält nichts.',
    privacyLegal: 'Rechtsgrundlage',
    privacyForwarding: 'Wohin es weitergeht',
    privacyForwardingTo: (host: string) =>
      `Was Sie erreichen (begonnen, bestanden, abgeschlossen, mit dem Tag), geht auch an ${host}, mit Namen nur in Kursen mit Namen. Antworten und Gesehenes gehen nicht dorthin.`,
    privacyContact: 'Fragen dazu an',
    privacyMore: 'Mehr über den Datenschutz',

    privacyMine: 'Meine Daten',
    privacySignedIn: 'Sie sind angemeldet.',
    privacyLooking: 'Wir sehen nach, was gespeichert ist …',
    privacyNothing: 'Über Sie ist nichts gespeichert.',
    privacyNothingHere:
      'Auf diesem Gerät liegt nichts. Was der Lerndienst über Sie speichert, sehen Sie hier, wenn Sie angemeldet sind.',
    privacyRules: 'Was gespeichert wird, und wie lange',
    privacyDamaged:
      'Ein Teil Ihres Lernstands wurde beschädigt und lässt sich nicht mehr lesen. Die Datei zum Mitnehmen (JSON) enthält ihn, wie er vorgefunden wurde.',
    privacyAudit: (entries: number) =>
      `Einträge über Sie im Zugriffsprotokoll, ohne Namen: ${entries}. Die Datei zum Mitnehmen zeigt sie.`,
    privacyPercent: (percent: number) => `${percent}\u00a0%`,
    privacyLessons: (lessons: number) => `${lessons}\u00a0${lessons === 1 ? 'Lektion' : 'Lektionen'}`,
    privacyAnswers: (answers: number) => `${answers}\u00a0${answers === 1 ? 'Antwort' : 'Antworten'}`,
    privacyEnds: (day: string) => `Bleibt bis ${day}, wenn Sie nicht weiterlernen.`,
    privacyProofPassed: (earned: string, ends: string) => `Nachweis „bestanden“ vom ${earned}: bleibt bis ${ends}.`,
    privacyProofCompleted: (earned: string, ends: string) =>
      `Nachweis „abgeschlossen“ vom ${earned}: bleibt bis ${ends}.`,
    privacyProofsWhy: 'Nachweise bleiben länger, damit Sie auch später zeigen können, was Sie gelernt haben.',
    privacyHere: 'In diesem Browser',
    privacyWaiting: (steps: number) => `Lernschritte, die noch nicht beim Lerndienst angekommen sind: ${steps}`,
    privacyBegun: (answers: number) =>
      `Angefangene Antworten und Notizen, die nur in diesem Browser liegen: ${answers}`,
    privacyElsewhere: (course: string) => `Kurs „${course}“`,

    privacyTake: 'Mitnehmen',
    privacyJson: 'Als Datei (JSON)',
    privacyReadable: 'Zum Lesen (Text)',
    privacyPreparing: 'Die Datei wird vorbereitet …',
    privacySaved: (name: string) => `„${name}“ liegt gleich bei Ihren Downloads.`,

    privacyErase: 'Meine Daten löschen',
    privacyReally: 'Wirklich alles löschen?',
    privacyErases:
      'Ihr Lernstand in allen Kursen wird gelöscht, beim Lerndienst und in diesem Browser. Was hier ohne Anmeldung gelernt wurde, bleibt: Es kann auch jemand anderem gehören.',
    privacyErasesHere: 'Was in diesem Browser liegt, wird gelöscht.',
    privacyFinal: 'Das ist endgültig: Niemand kann es zurückholen, auch wir nicht.',
    privacyFirst:
      'Was Sie behalten möchten, speichern Sie bitte vorher. Was nur auf einem anderen Gerät liegt, löschen Sie bitte dort.',
    privacyStays: (erasures: string, audit: string) =>
      `Ohne Ihren Namen bleiben ein Vermerk, dass gelöscht wurde (${erasures}), damit nichts aus Sicherungskopien zurückkommt, und was im Zugriffsprotokoll steht (${audit}).`,
    privacyErasesProofs: 'Auch Ihre Nachweise werden gelöscht.',
    privacyConfirm: 'Endgültig löschen',
    privacyCancel: 'Abbrechen',
    privacyErasing: 'Wird gelöscht …',
    privacyErased: 'Ihr Lernstand ist gelöscht. Sie können jederzeit neu anfangen.',
    privacyNotErased: (why: string) => `Es wurde nichts gelöscht. ${why}`,
  },
  {
    privacyClose: 'Close',

    privacyOffer: (titles: string) => `This device holds progress from before you signed in: ${titles}.`,
    privacyOfferMine: 'Is it yours? On a shared computer it may also be somebody else’s.',
    privacyTakeOver: 'Take over',
    privacyDecline: 'Leave it here',
    privacyTaken: 'Taken over: this progress is part of yours now.',
    privacyDeclined: 'The progress stays on this device.',

    privacyEachCourse: 'Each course says for itself what is stored:',
    privacySignedOut:
      'You are not signed in: what you learn stays on this device. Once you have signed in, the course says what is stored.',
    privacyDevice: 'On this device only',
    privacyPseudonymous: 'Without your name',
    privacyNamed: 'With your name',
    privacyDeviceLead: 'What you learn here stays on this device. The learning service stores nothing about you.',
    privacyPseudonymousLead:
      'The learning service stores your progress, but not your name. So you find it again on every device.',
    privacyNamedLead: 'The learning service stores your progress with your name. So you find it again on every device.',

    privacyWho: 'About you',
    privacyWhoNamed: 'Your user ID, your name and your department, as far as your sign-in gives them.',
    privacyWhoPseudonymous:
      'Only an identifier that is worked out from your sign-in. Without the service’s secret key it does not lead to you.',
    privacyWhat: 'About your learning',
    privacyWhatWatched: 'which parts of the films you have watched, and which texts and exercises you have done',
    privacyWhatAnswers: 'your answers to the questions, and whether they were right',
    privacyWhatMilestones: 'what you have achieved, and when',
    privacyCounted: 'In the service',
    privacyCountedHow:
      'It checks your answers and forgets them at once. It only counts how often a course is started and completed in a month, not by whom.',
    privacyNever: 'Never to be seen',
    privacyNeverWhat:
      'Nobody else learns how many minutes you have watched or when you were last here. There is no ranking.',
    privacyUntil: 'How long',
    privacyUntilMonths: (months: string, proofs: string) =>
      `Until ${months} after your last step in a course. Then your progress there is deleted by itself. Proofs stay for ${proofs}.`,
    privacyUntilDevice: 'Until you delete it here or in the browser. You don’t see it on other devices.',
    privacyUntilClosed: 'Only while this page is open: this browser keeps nothing.',
    privacyLegal: 'Legal basis',
    privacyForwarding: 'Where it goes on to',
    privacyForwardingTo: (host: string) =>
      `What you reach (started, passed, completed, with the day) also goes to ${host}, with your name only in courses that keep it. Answers and what you watched don’t go there.`,
    privacyContact: 'Questions to',
    privacyMore: 'More about privacy',

    privacyMine: 'My data',
    privacySignedIn: 'You are signed in.',
    privacyLooking: 'Looking up what is stored …',
    privacyNothing: 'Nothing is stored about you.',
    privacyNothingHere:
      'Nothing lies on this device. What the learning service stores about you is shown here once you have signed in.',
    privacyRules: 'What is stored, and for how long',
    privacyDamaged:
      'A part of your progress was damaged and can’t be read any more. The file to take along (JSON) holds it as it was found.',
    privacyAudit: (entries: number) =>
      `Entries about you in the access log, without your name: ${entries}. The file to take along shows them.`,
    privacyPercent: (percent: number) => `${percent}%`,
    privacyLessons: (lessons: number) => `${lessons}\u00a0${lessons === 1 ? 'lesson' : 'lessons'}`,
    privacyAnswers: (answers: number) => `${answers}\u00a0${answers === 1 ? 'answer' : 'answers'}`,
    privacyEnds: (day: string) => `Stays until ${day} unless you go on learning.`,
    privacyProofPassed: (earned: string, ends: string) => `Proof “passed” of ${earned}: stays until ${ends}.`,
    privacyProofCompleted: (earned: string, ends: string) => `Proof “completed” of ${earned}: stays until ${ends}.`,
    privacyProofsWhy: 'Proofs stay longer so that you can still show later what you have learnt.',
    privacyHere: 'In this browser',
    privacyWaiting: (steps: number) => `Learning steps that have not reached the service yet: ${steps}`,
    privacyBegun: (answers: number) => `Answers begun and notes that lie in this browser only: ${answers}`,
    privacyElsewhere: (course: string) => `Course “${course}”`,

    privacyTake: 'Take it along',
    privacyJson: 'As a file (JSON)',
    privacyReadable: 'To read (text)',
    privacyPreparing: 'Preparing the file …',
    privacySaved: (name: string) => `“${name}” will be among your downloads in a moment.`,

    privacyErase: 'Delete my data',
    privacyReally: 'Really delete everything?',
    privacyErases:
      'Your progress in all courses will be deleted, in the service and in this browser. What was learnt here without signing in stays: it may also be somebody else’s.',
    privacyErasesHere: 'What lies in this browser will be deleted.',
    privacyFinal: 'This is final: nobody can bring it back, not even we.',
    privacyFirst:
      'Please save first what you would like to keep. What lies only on another device, please delete there.',
    privacyStays: (erasures: string, audit: string) =>
      `Without your name there remain a note that something was deleted (${erasures}), so that nothing comes back from backups, and what the access log says (${audit}).`,
    privacyErasesProofs: 'Your proofs will be deleted, too.',
    privacyConfirm: 'Delete for good',
    privacyCancel: 'Cancel',
    privacyErasing: 'Deleting …',
    privacyErased: 'Your progress is deleted. You can start anew at any time.',
    privacyNotErased: (why: string) => `Nothing was deleted. ${why}`,
  },
);

/** What the learner is told of what is kept of them: plainly, and all of it. */
export const privacyTexts = { ...lineTexts, ...texts };
