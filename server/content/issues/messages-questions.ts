/** What can be wrong with a question and the options that have boxes. */
export const questionMessages = {
  'question-outside': {
    severity: 'error',
    de: () => 'Diese Frage steht vor der ersten Lektion. Bitte setzen Sie sie unter eine Überschrift mit ##.',
    en: () => 'This question stands before the first lesson. Please put it below a heading with ##.',
  },
  'options-without-question': {
    severity: 'error',
    de: () => 'Diese Antworten gehören zu keiner Frage. Schreiben Sie darüber die Frage: ### Frage? {#kennung}',
    en: () => 'These options belong to no question. Write the question above them: ### Question? {#id}',
  },
  'option-lookalike': {
    severity: 'error',
    de: () =>
      'Das soll wohl eine Antwort sein, wird aber als Text gelesen. Bitte jede Antwort so: - [x] richtig oder - [ ] falsch, mit Bindestrich, eckigen Klammern und Leerzeichen.',
    en: () =>
      'This seems to be an option but is read as text. Please write each option as - [x] right or - [ ] wrong, with hyphen, square brackets and spaces.',
  },
  'option-escaped': {
    severity: 'error',
    de: (more: number) =>
      `Vor den eckigen Klammern stehen umgekehrte Schrägstriche. Bitte löschen Sie sie: - [x] statt - \\[x\\]${more ? ` (… und ${more} weitere)` : ''}`,
    en: (more: number) =>
      `There are backslashes in front of the brackets. Please delete them: - [x] instead of - \\[x\\]${more ? ` (… and ${more} more)` : ''}`,
  },
  'options-numbered': {
    severity: 'warning',
    de: () => 'Antworten werden gemischt, ihre Nummern nicht gezeigt. Bitte mit Bindestrich statt Zahl: - [x] richtig',
    en: () => 'Options are shuffled and their numbers not shown. Please write a hyphen, not a number: - [x] right',
  },
  'options-none': {
    severity: 'warning',
    de: () =>
      'Unter dieser Überschrift stehen keine Antworten: Sie wird nicht als Frage gezeigt. Antworten beginnen mit - [x] (richtig) oder - [ ] (falsch); eine andere Art Frage nennt ihre Art: {#kennung ordering}. Ist es nur eine Zwischenüberschrift, löschen Sie die Angaben in { }.',
    en: () =>
      'There are no options below this heading: it is not shown as a question. Options start with - [x] (right) or - [ ] (wrong); another type of question names its type: {#id ordering}. If it is only a subheading, delete the attributes in { }.',
  },
  'options-few': {
    severity: 'error',
    de: () => 'Eine Frage braucht mindestens zwei Antworten, jede in einer Zeile: - [x] richtig, - [ ] falsch.',
    en: () => 'A question needs at least two options, one per line: - [x] right, - [ ] wrong.',
  },
  'options-many': {
    severity: 'error',
    de: () => 'Eine Frage kann höchstens 50 Antworten haben.',
    en: () => 'A question can have 50 options at most.',
  },
  'right-missing': {
    severity: 'error',
    de: () => 'Keine Antwort ist als richtig markiert. Bitte setzen Sie vor jede richtige - [x].',
    en: () => 'No option is marked as right. Please put - [x] in front of every right one.',
  },
  'true-false-two': {
    severity: 'error',
    de: (count: number) => `Eine Frage mit true-false braucht genau zwei Antworten, hier sind es ${count}.`,
    en: (count: number) => `A true-false question needs exactly two options, here are ${count}.`,
  },
  'true-false-right': {
    severity: 'error',
    de: () => 'Bei einer Frage mit true-false darf nur eine der beiden Antworten richtig sein.',
    en: () => 'Only one of the two options of a true-false question may be right.',
  },
  'right-all': {
    severity: 'warning',
    de: () =>
      'Alle Antworten sind als richtig markiert: Wer alles ankreuzt, weiß noch nichts. Bitte ergänzen Sie eine falsche: - [ ] falsch',
    en: () =>
      'All options are marked as right: whoever ticks them all knows nothing yet. Please add a wrong one: - [ ] wrong',
  },
  'types-both': {
    severity: 'error',
    de: (one: string, other: string) =>
      `Eine Frage kann nicht zugleich ${one} und ${other} sein. Bitte löschen Sie eins von beiden.`,
    en: (one: string, other: string) => `A question can’t be both ${one} and ${other}. Please delete one of them.`,
  },
  'type-unknown': {
    severity: 'error',
    de: (written: string, kind: string) =>
      `Die Frageart „${written}“ gibt es nicht. Meinten Sie „${kind}“? Gehört das Wort zur Kennung, setzen Sie statt des Leerzeichens einen Bindestrich.`,
    en: (written: string, kind: string) =>
      `There is no type of question “${written}”. Did you mean “${kind}”? If the word belongs to the id, write a hyphen instead of the space.`,
  },
  'option-brackets': {
    severity: 'error',
    de: () =>
      'Diese Antwort ist nicht als richtig oder falsch markiert. Bitte genau so: - [x] richtig oder - [ ] falsch (mit Leerzeichen).',
    en: () =>
      'This option is not marked as right or wrong. Please write exactly - [x] right or - [ ] wrong (mind the spaces).',
  },
  'option-extra': {
    severity: 'error',
    de: () =>
      'Eine Antwort besteht aus einem Absatz und einer Begründung in Zeilen, die mit > beginnen. Das hier ist etwas anderes.',
    en: () => 'An option is one paragraph and feedback in lines that start with >. This is something else.',
  },
  'feedback-outside': {
    severity: 'error',
    de: (spaces: number) =>
      `Diese Begründung gehört zu keiner Antwort. Rücken Sie sie um ${spaces === 2 ? 'zwei' : 'drei'} Leerzeichen ein, dann gehört sie zur Antwort darüber.`,
    en: (spaces: number) =>
      `This feedback belongs to no option. Indent it by ${spaces === 2 ? 'two' : 'three'} spaces, and it belongs to the option above.`,
  },
  'body-after-options': {
    severity: 'warning',
    de: () =>
      'Dieser Text steht hinter den Antworten, wird aber vor ihnen gezeigt. Bitte setzen Sie ihn gleich unter die Frage.',
    en: () => 'This text stands after the options but is shown before them. Please move it right below the question.',
  },
} as const;
