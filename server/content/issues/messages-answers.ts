import type { Words } from '../../contract/words.ts';

/** How the answers of a kind of question are written. */
const EXAMPLES: Record<string, Words> = {
  text: {
    de: '- [x] Aktenplan / Akten-Plan {#aktenplan}',
    en: '- [x] file plan / fileplan {#file-plan}',
  },
  number: { de: '- [x] 10 ± 2 Jahre {#zehn}', en: '- [x] 10 ± 2 years {#ten}' },
  gap: { de: '1. Aktenplan / Akten-Plan {#luecke-1}', en: '1. file plan / fileplan {#gap-1}' },
  matching: {
    de: '- Betreff {#betreff} und darunter, um zwei Leerzeichen eingerückt, - worum es geht {#worum}',
    en: '- subject {#subject} and below it, indented by two spaces, - what it is about {#about}',
  },
  sorting: {
    de: '- In die Akte {#akte} und darunter, um zwei Leerzeichen eingerückt, - das Angebot {#angebot}',
    en: '- Into the file {#file} and below it, indented by two spaces, - the offer {#offer}',
  },
  ordering: {
    de: '1. Brief öffnen {#oeffnen} und darunter 2. Brief lesen {#lesen}',
    en: '1. open the letter {#open} and below it 2. read the letter {#read}',
  },
  spot: {
    de: '- [x] Schaltfläche „Ablegen“ {#ablegen area="62 80 20 8"}',
    en: '- [x] The button “File” {#file area="62 80 20 8"}',
  },
  scenario: {
    de: '#### Am Telefon {#telefon} und darunter - [x] Ich sehe nach {#nachsehen to=danach}',
    en: '#### On the phone {#phone} and below it - [x] I look it up {#look to=later}',
  },
};

/** What can be wrong with answers that are typed or brought to a place. */
export const answerMessages = {
  'answers-missing': {
    severity: 'error',
    de: (kind: string) => `Unter dieser Frage (${kind}) fehlen die Antworten. Bitte so: ${EXAMPLES[kind]!.de}`,
    en: (kind: string) => `The answers are missing below this question (${kind}). Please write ${EXAMPLES[kind]!.en}`,
  },
  'options-unexpected': {
    severity: 'error',
    de: (kind: string) =>
      `Bei ${kind} gibt es nichts anzukreuzen. Ist es eine Frage mit Antworten, löschen Sie ${kind} aus { }; sonst löschen Sie die Kästchen [ ].`,
    en: (kind: string) =>
      `There is nothing to tick with ${kind}. If it is a question with options, delete ${kind} from { }; else delete the boxes [ ].`,
  },
  'item-box': {
    severity: 'error',
    de: () => 'Bei dieser Art Frage gibt es nichts anzukreuzen. Bitte löschen Sie das Kästchen [ ].',
    en: () => 'There is nothing to tick in this type of question. Please delete the box [ ].',
  },
  'item-number': {
    severity: 'error',
    de: () =>
      'Dieser Text beginnt wie eine Liste und wird als solche gelesen. Bitte setzen Sie vor den Punkt einen umgekehrten Schrägstrich: 1. 10\\. Mai',
    en: () =>
      'This text starts like a list and is read as one. Please put a backslash in front of the full stop: 1. 10\\. May',
  },
  'gap-in-title': {
    severity: 'error',
    de: () => 'Eine Lücke kann nicht in der Überschrift stehen. Bitte setzen Sie den Satz mit […] darunter.',
    en: () => 'A gap can’t stand in the heading. Please put the sentence with […] below it.',
  },
  'gap-anything': {
    severity: 'error',
    de: () => 'Für diese Lücke wäre alles richtig. Bitte schreiben Sie das gesuchte Wort: 1. Aktenplan / Akten-Plan',
    en: () => 'Anything would be right in this gap. Please write the word you ask for: 1. file plan / fileplan',
  },
  'gaps-differ': {
    severity: 'error',
    de: (gaps: number, answers: number) =>
      `Im Text ${gaps === 1 ? 'steht eine Lücke' : `stehen ${gaps || 'keine'} Lücken`} […], darunter ${answers === 1 ? 'steht eine Lösung' : `stehen ${answers} Lösungen`}. Bitte zu jeder Lücke eine, in derselben Reihenfolge.`,
    en: (gaps: number, answers: number) =>
      `The text has ${gaps === 1 ? 'one gap' : `${gaps || 'no'} gaps`} […], the list below ${answers === 1 ? 'one answer' : `${answers} answers`}. Please write one for each gap, in the same order.`,
  },
  'number-bad': {
    severity: 'error',
    de: (text: string) =>
      `„${text}“ ist keine Zahl, die sich prüfen lässt. Bitte so: 10, 10 Jahre, 10 ± 2 Jahre, 1,5 ± 0,1 %`,
    en: (text: string) =>
      `“${text}” is no number that can be checked. Please write 10, 10 years, 10 ± 2 years, 1.5 ± 0.1 %`,
  },
  'unit-differs': {
    severity: 'warning',
    de: (unit: string, shown: string) =>
      `Hinter dem Feld steht „${shown}“, also wird auch diese Zahl in „${shown}“ verstanden, nicht in „${unit}“. Bitte rechnen Sie sie um.`,
    en: (unit: string, shown: string) =>
      `“${shown}” stands behind the field, so this number is meant in “${shown}”, too, and not in “${unit}”. Please convert it.`,
  },
  'number-hidden': {
    severity: 'error',
    de: (line: number) =>
      `Diese Zahl liegt ganz im Spielraum der richtigen in Zeile ${line} und gilt deshalb nie als falsch. Bitte ändern Sie sie oder den Spielraum (±).`,
    en: (line: number) =>
      `This number lies within the tolerance of the right one in line ${line} and is never taken as wrong. Please change it or the tolerance (±).`,
  },
  'numbers-overlap': {
    severity: 'warning',
    de: (line: number, from: string, to: string) =>
      `Zwischen ${from} und ${to} wäre eine Zahl hier falsch, nach Zeile ${line} aber richtig; sie zählt als richtig. Bitte ändern Sie einen Spielraum (±).`,
    en: (line: number, from: string, to: string) =>
      `Between ${from} and ${to} a number is wrong here, but right by line ${line}; it counts as right. Please change a tolerance (±).`,
  },
  'number-doubled': {
    severity: 'error',
    de: (text: string, line: number) =>
      `Die Zahl „${text}“ gibt es schon in Zeile ${line}. Bitte löschen Sie eine von beiden.`,
    en: (text: string, line: number) => `The number “${text}” is already in line ${line}. Please delete one of them.`,
  },
  'spelling-doubled': {
    severity: 'error',
    de: (spelling: string, line: number) =>
      `„${spelling}“ steht schon in Zeile ${line}; Groß und klein, Umlaute und Bindestriche machen keinen Unterschied. Bitte löschen Sie eins von beiden.`,
    en: (spelling: string, line: number) =>
      `“${spelling}” is already in line ${line}; case, umlauts and hyphens make no difference. Please delete one of them.`,
  },
  'else-right': {
    severity: 'error',
    de: () =>
      'So wäre alles richtig, was jemand schreibt. Bitte schreiben Sie - [ ] … für alles, was sonst eingegeben wird.',
    en: () => 'Like this, whatever somebody types would be right. Please write - [ ] … for whatever else is typed.',
  },
  'else-doubled': {
    severity: 'error',
    de: (line: number) => `„…“ (alles andere) steht schon in Zeile ${line}. Bitte löschen Sie eins von beiden.`,
    en: (line: number) => `“…” (whatever else) is already in line ${line}. Please delete one of them.`,
  },
  'texts-equal': {
    severity: 'error',
    de: (text: string, line: number) =>
      `„${text}“ steht schon in Zeile ${line}: Niemand kann die beiden unterscheiden. Bitte schreiben Sie eins anders.`,
    en: (text: string, line: number) =>
      `“${text}” is already in line ${line}: nobody can tell them apart. Please word one of them differently.`,
  },
  'ordering-few': {
    severity: 'error',
    de: () => 'Zu einer Reihenfolge gehören mindestens zwei Schritte, jeder in einer Zeile: 1. …, 2. …',
    en: () => 'An order needs at least two steps, one per line: 1. …, 2. …',
  },
  'matching-few': {
    severity: 'error',
    de: () => 'Zum Zuordnen gehören mindestens zwei Paare. Bitte ergänzen Sie eins.',
    en: () => 'Matching needs at least two pairs. Please add one.',
  },
  'partner-missing': {
    severity: 'error',
    de: () =>
      'Hier fehlt, was dazu gehört. Bitte in die nächste Zeile, um zwei Leerzeichen eingerückt: - worum es geht {#worum}',
    en: () =>
      'Its partner is missing. Please write on the next line, indented by two spaces: - what it is about {#about}',
  },
  'partners-several': {
    severity: 'error',
    de: () =>
      'Hier stehen mehrere Partner; es kann nur einer sein. Gehört zu einer Überschrift mehreres, schreiben Sie sorting statt matching.',
    en: () =>
      'There are several partners here; only one is possible. If several belong to one, write sorting instead of matching.',
  },
  'partners-equal': {
    severity: 'error',
    de: (text: string, line: number) =>
      `„${text}“ steht schon in Zeile ${line}. Gehört beides zum selben, schreiben Sie sorting statt matching.`,
    en: (text: string, line: number) =>
      `“${text}” is already in line ${line}. If both belong to the same, write sorting instead of matching.`,
  },
  'categories-few': {
    severity: 'error',
    de: () =>
      'Zum Sortieren gehören mindestens zwei Gruppen, jede in einer Zeile; was hineingehört, steht darunter, um zwei Leerzeichen eingerückt.',
    en: () =>
      'Sorting needs at least two categories, one per line; what belongs there stands below, indented by two spaces.',
  },
  'categories-unfilled': {
    severity: 'error',
    de: () =>
      'Es gibt Gruppen, aber nichts zum Sortieren. Bitte schreiben Sie unter jede Gruppe, was hineingehört, um zwei Leerzeichen eingerückt: - das Angebot {#angebot}',
    en: () =>
      'There are categories, but nothing to sort. Please write below each category what belongs there, indented by two spaces: - the offer {#offer}',
  },
  'category-empty': {
    severity: 'warning',
    de: (category: string) =>
      `In die Gruppe „${category}“ gehört nichts. Ist das gewollt? Sonst rücken Sie darunter um zwei Leerzeichen ein, was hineingehört.`,
    en: (category: string) =>
      `Nothing belongs to the category “${category}”. Is that on purpose? Else indent what belongs there by two spaces below it.`,
  },
  'category-feedback': {
    severity: 'error',
    de: () =>
      'Eine Begründung gehört unter das, was sortiert wird, nicht unter die Gruppe: noch einmal zwei Leerzeichen weiter.',
    en: () => 'Feedback belongs below what is sorted, not below the category: another two spaces further.',
  },
  'id-tells': {
    severity: 'warning',
    de: (id: string) =>
      `Die Kennung „${id}“ verrät die Lösung, denn Kennungen stehen schon vor dem Antworten in der Seite. Bitte nehmen Sie eine andere.`,
    en: (id: string) =>
      `The id “${id}” gives the answer away, as ids are in the page before somebody answers. Please choose another one.`,
  },
  'attribute-elsewhere': {
    severity: 'warning',
    de: (key: string, where: Words) => `Die Angabe „${key}“ hat hier keine Wirkung: Sie gehört ${where.de}.`,
    en: (key: string, where: Words) => `“${key}” has no effect here: it belongs ${where.en}.`,
  },
} as const;
