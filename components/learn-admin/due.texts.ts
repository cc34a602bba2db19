import { defineTexts } from '../shared/texts.ts';

/** Mandatory training: who has it, and for whom it is due. */
export const dueTexts = defineTexts(
  {
    dueLead:
      'Hier steht, wer eine Pflichtschulung abgeschlossen hat und für wen sie fällig ist. Sonst nichts: keine Punkte, keine Zeiten. Die Namen kommen erst, wenn Sie die Liste anzeigen; jeder Abruf steht im Protokoll.',
    dueAsk: 'Liste anzeigen',
    dueNone: 'Noch ist kein Kurs eine Pflichtschulung.',
    dueNoneHow: 'So wird einer dazu: Schreiben Sie in die Kopfdaten seiner course.md diese beiden Zeilen.',

    dueStaff: 'Wer noch nicht begonnen hat',
    dueStaffWhy:
      'Der Dienst kennt nur, wer einen Kurs begonnen hat. Wählen Sie eine Liste aller Beschäftigten, dann sehen Sie auch, wer noch gar nicht da war.',
    dueStaffWhere:
      'Die Liste bleibt in diesem Fenster: Sie wird hier verglichen, nirgendwohin gesendet und nirgends aufgehoben.',
    dueStaffFile: 'Liste aller Beschäftigten (CSV)',
    dueStaffHint: 'Mit den Spalten Kennung, Name und Abteilung, wie Excel sie als CSV speichert.',
    dueStaffTaken: (people: number, file: string) =>
      `${people === 1 ? 'Eine Person' : `${people} Personen`} aus „${file}“.`,
    dueStaffNameless: (lines: string) => `Ohne Kennung und deshalb nicht dabei: Zeile ${lines}.`,
    dueStaffDoubled: (lines: string) => `Die Kennung stand schon weiter oben: Zeile ${lines}.`,
    dueStaffForeign:
      'Keine Kennung aus der Liste kommt bei den Lernenden vor. Bitte prüfen Sie: Es muss die sein, mit der sich die Menschen anmelden.',
    dueStaffMore: 'und weitere',
    dueStaffAway: 'Liste entfernen',

    dueFaultLarge: 'Diese Datei ist zu groß für eine Liste. Bitte wählen Sie eine mit höchstens 10 MB.',
    dueFaultWorkbook:
      'Das ist eine Excel-Mappe. Bitte speichern Sie sie in Excel mit „Speichern unter“ als „CSV UTF-8“ und wählen Sie diese Datei.',
    dueFaultBinary: 'Das ist keine Textdatei. Bitte wählen Sie eine CSV-Datei.',
    dueFaultEmpty: 'Diese Datei ist leer. Bitte wählen Sie eine mit Überschriften und einer Zeile je Person.',
    dueFaultHeadingsOnly: 'Unter den Überschriften steht niemand. Bitte eine Zeile je Person.',
    dueFaultQuote: (line: number) =>
      `Zeile ${line}: Hier beginnt ein Anführungszeichen, das nirgends endet. Bitte ergänzen Sie das zweite oder löschen Sie es.`,
    dueFaultId: (line: number, found: string) =>
      `Zeile ${line}: Hier fehlt die Überschrift „Kennung“ (gefunden: ${found}). Bitte nennen Sie so die Spalte mit der Kennung, mit der sich die Menschen anmelden.`,
    dueFaultCells: (line: number, cells: number, headings: number) =>
      `Zeile ${line}: Hier sind es ${cells} Spalten, in den Überschriften ${headings}. Enthält ein Feld das Trennzeichen, gehört es in Anführungszeichen.`,

    dueCourse: 'Schulung',
    dueEveryCourse: 'alle',
    dueDepartment: 'Abteilung',
    dueEveryDepartment: 'alle',
    dueNoDepartment: 'ohne Angabe',
    dueShow: 'Anzeigen',
    dueShowMissing: 'wer noch fehlt',
    dueShowDone: 'wer sie hat',
    dueShowAll: 'alle',
    dueSave: 'Liste zum Erinnern (CSV)',
    dueSaved: (lines: number, file: string) =>
      `Gespeichert: ${file}, ${lines === 1 ? 'eine Zeile' : `${lines} Zeilen`}.`,
    dueNobodyMissing: 'Niemand fehlt: Es gibt niemanden zu erinnern.',

    dueSince: (day: string) => `Seit ${day} neu zu lernen.`,
    dueCounts: (done: string, due: string) => `${done} abgeschlossen, ${due} fällig`,
    dueCountsOpen: (done: string, due: string, open: string) =>
      `${done} abgeschlossen, ${due} begonnen und fällig, ${open} noch nicht begonnen`,
    dueNobody: 'Noch hat niemand diesen Kurs begonnen.',
    dueNobodyShown: 'In dieser Auswahl steht niemand.',
    duePerson: 'Person',
    dueState: 'Stand',
    dueStateDue: 'fällig',
    dueStateOpen: 'noch nicht begonnen',
    dueStateDone: (day: string) => `abgeschlossen am ${day}`,
    dueAll: (all: string) => `Alle ${all} zeigen`,
    dueStrangers: 'Nicht in Ihrer Liste',
    dueStrangersWhy: 'Diese Personen haben den Kurs begonnen, stehen aber nicht in der Liste aller Beschäftigten.',

    dueFile: (day: string) => `erinnern-${day}.csv`,
    dueHeadings: 'Name;Kennung;Abteilung;Schulung;Stand;am',
  },
  {
    dueLead:
      'This says who has completed mandatory training, and for whom it is due. Nothing else: no scores, no times. Names come only once you show the list; every look stands in the audit.',
    dueAsk: 'Show the list',
    dueNone: 'No course is mandatory training yet.',
    dueNoneHow: 'This is how one becomes so: write these two lines into the front matter of its course.md.',

    dueStaff: 'Who has not begun yet',
    dueStaffWhy:
      'The service knows only who has begun a course. Choose a list of all staff, and you also see who has never been there.',
    dueStaffWhere: 'The list stays in this window: it is compared here, sent nowhere and kept nowhere.',
    dueStaffFile: 'List of all staff (CSV)',
    dueStaffHint: 'With the columns ID, name and department, as Excel saves them as CSV.',
    dueStaffTaken: (people: number, file: string) =>
      `${people === 1 ? 'One person' : `${people} people`} from “${file}”.`,
    dueStaffNameless: (lines: string) => `Without an ID, and therefore left out: line ${lines}.`,
    dueStaffDoubled: (lines: string) => `The ID stood further up already: line ${lines}.`,
    dueStaffForeign:
      'No ID of the list occurs among the learners. Please check: it has to be the one that people sign in with.',
    dueStaffMore: 'and more',
    dueStaffAway: 'Remove the list',

    dueFaultLarge: 'This file is too large for a list. Please choose one of 10 MB at most.',
    dueFaultWorkbook:
      'This is an Excel workbook. Please save it in Excel by “Save as” as “CSV UTF-8”, and choose that file.',
    dueFaultBinary: 'This is no text file. Please choose a CSV file.',
    dueFaultEmpty: 'This file is empty. Please choose one with headings and a line for each person.',
    dueFaultHeadingsOnly: 'Nobody stands below the headings. Please write a line for each person.',
    dueFaultQuote: (line: number) =>
      `Line ${line}: a quotation mark begins here and ends nowhere. Please add the second one, or delete it.`,
    dueFaultId: (line: number, found: string) =>
      `Line ${line}: the heading “ID” is missing here (found: ${found}). Please give this name to the column with the ID that people sign in with.`,
    dueFaultCells: (line: number, cells: number, headings: number) =>
      `Line ${line}: there are ${cells} columns here, and ${headings} in the headings. If a field holds the separator, it belongs in quotation marks.`,

    dueCourse: 'Training',
    dueEveryCourse: 'all',
    dueDepartment: 'Department',
    dueEveryDepartment: 'all',
    dueNoDepartment: 'not given',
    dueShow: 'Show',
    dueShowMissing: 'who is missing',
    dueShowDone: 'who has it',
    dueShowAll: 'everybody',
    dueSave: 'List to remind by (CSV)',
    dueSaved: (lines: number, file: string) => `Saved: ${file}, ${lines === 1 ? 'one line' : `${lines} lines`}.`,
    dueNobodyMissing: 'Nobody is missing: there is nobody to remind.',

    dueSince: (day: string) => `To be learnt anew since ${day}.`,
    dueCounts: (done: string, due: string) => `${done} completed, ${due} due`,
    dueCountsOpen: (done: string, due: string, open: string) =>
      `${done} completed, ${due} begun and due, ${open} not begun yet`,
    dueNobody: 'Nobody has begun this course yet.',
    dueNobodyShown: 'Nobody is in this selection.',
    duePerson: 'Person',
    dueState: 'State',
    dueStateDue: 'due',
    dueStateOpen: 'not begun yet',
    dueStateDone: (day: string) => `completed on ${day}`,
    dueAll: (all: string) => `Show all ${all}`,
    dueStrangers: 'Not in your list',
    dueStrangersWhy: 'These people have begun the course, but aren’t in the list of all staff.',

    dueFile: (day: string) => `remind-${day}.csv`,
    dueHeadings: 'Name;ID;Department;Training;State;on',
  },
);
