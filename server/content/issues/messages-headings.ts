import type { Kind } from './words.ts';
import { meant, meantEn, words } from './words.ts';

/** What can be wrong with headings, ids and what else stands in `{…}`. */
export const headingMessages = {
  'id-bad': {
    severity: 'error',
    de: (id: string, suggestion: string) =>
      `Die Kennung „${id}“ geht nicht: erlaubt sind a–z, 0–9 und Bindestriche, höchstens 64 Zeichen. Vorschlag: ${suggestion}`,
    en: (id: string, suggestion: string) =>
      `The id “${id}” won’t do: a–z, 0–9 and hyphens are allowed, 64 characters at most. Suggestion: ${suggestion}`,
  },
  'id-missing': {
    severity: 'warning',
    de: (kind: Kind, id: string) =>
      `${words[kind].the} hat keine Kennung. Ohne sie geht der Lernstand verloren, sobald sich der Text ändert. Schreiben Sie ans Zeilenende {#${id}}.`,
    en: (kind: Kind, id: string) =>
      `The ${words[kind].en} has no id; progress is lost as soon as its text changes. Write {#${id}} at the end of the line.`,
  },
  'id-written': {
    severity: 'hint',
    de: (id: string) => `Kennung geschrieben: {#${id}}`,
    en: (id: string) => `Id written: {#${id}}`,
  },
  'ids-served': {
    severity: 'hint',
    de: () =>
      'Dieser Kurs ist veröffentlicht. Damit niemand den Lernstand verliert, bleiben die Kennungen, die er hat: geschrieben sind sie so, wie der Dienst sie führt.',
    en: () =>
      'This course is published. So that nobody loses progress, the ids it has remain: they are written as the service knows them.',
  },
  'id-doubled': {
    severity: 'error',
    de: (id: string, line: number) =>
      `Die Kennung „${id}“ gibt es schon in Zeile ${line}. Bitte geben Sie dieser hier einen anderen Namen.`,
    en: (id: string, line: number) => `The id “${id}” is already used in line ${line}. Please choose another one here.`,
  },
  'lessons-none': {
    severity: 'error',
    de: () => 'Der Kurs hat keine Lektion. Eine Lektion beginnt mit einer Überschrift: ## Titel {#kennung}',
    en: () => 'The course has no lesson. A lesson starts with a heading: ## Title {#id}',
  },
  'heading-top': {
    severity: 'error',
    de: () =>
      'Überschriften mit einem # gibt es nicht: Der Titel des Kurses steht bei title:, Lektionen beginnen mit ##.',
    en: () => 'There are no headings with one #: the title stands in the front matter, lessons start with ##.',
  },
  'heading-space': {
    severity: 'error',
    de: (marks: string, text: string) => `Nach ${marks} fehlt das Leerzeichen. Bitte so: ${marks} ${text}`,
    en: (marks: string, text: string) => `The space after ${marks} is missing. Please write ${marks} ${text}`,
  },
  'heading-hard-space': {
    severity: 'error',
    de: (marks: string, text: string) =>
      `Nach ${marks} fehlt das Leerzeichen: Dort steht ein geschütztes. Bitte löschen und neu tippen: ${marks} ${text}`,
    en: (marks: string, text: string) =>
      `The space after ${marks} is missing: a no-break space stands there. Please delete it and type ${marks} ${text}`,
  },
  'heading-underlined': {
    severity: 'error',
    de: () =>
      'Diese Zeile wird durch die Striche darunter zur Überschrift. Setzen Sie eine Leerzeile dazwischen, oder schreiben Sie ## davor.',
    en: () => 'The line below turns this into a heading. Put an empty line between them, or write ## in front.',
  },
  'title-empty': {
    severity: 'error',
    de: (kind: Kind) => `${words[kind].the} hat keinen Text.`,
    en: (kind: Kind) => `The ${words[kind].en} has no text.`,
  },
  'quote-open': {
    severity: 'error',
    de: () => 'Ein Anführungszeichen wird nicht geschlossen. Bitte so: {#kennung after="gesprochene Worte"}',
    en: () => 'A quotation mark is not closed. Please write {#id after="spoken words"}',
  },
  'quote-followed': {
    severity: 'error',
    de: () =>
      'Nach dem schließenden Anführungszeichen fehlt ein Leerzeichen: {#kennung after="gesprochene Worte" multiple}',
    en: () => 'A space is missing after the closing quotation mark: {#id after="spoken words" multiple}',
  },
  'equals-spaced': {
    severity: 'error',
    de: () => 'Vor und nach = darf kein Leerzeichen stehen, und ein Wert gehört dazu. Bitte so: {#kennung at=01:23}',
    en: () => 'No space may stand around =, and a value has to follow. Please write {#id at=01:23}',
  },
  'value-unquoted': {
    severity: 'error',
    de: (key: string, value: string) => `Mehrere Wörter brauchen Anführungszeichen: ${key}="${value}"`,
    en: (key: string, value: string) => `Several words need quotation marks: ${key}="${value}"`,
  },
  'attribute-colon': {
    severity: 'error',
    de: (key: string, value: string) => `Hier gehört ein = hin, kein Doppelpunkt: {#kennung ${key}=${value}}`,
    en: (key: string, value: string) => `Please write = instead of the colon: {#id ${key}=${value}}`,
  },
  'attributes-open': {
    severity: 'error',
    de: (example: string) => `Eine der geschweiften Klammern fehlt. Bitte so: ${example}`,
    en: (example: string) => `One of the braces is missing. Please write ${example}`,
  },
  'attributes-followed': {
    severity: 'error',
    de: (block: string, rest: string) => `Hinter ${block} darf nichts mehr stehen. Bitte löschen Sie „${rest}“.`,
    en: (block: string, rest: string) => `Nothing may stand after ${block}. Please delete “${rest}”.`,
  },
  'id-hash-missing': {
    severity: 'error',
    de: (id: string) => `Vor der Kennung fehlt #: {#${id}}. Gehört die Klammer zum Text, schreiben Sie \\{${id}}`,
    en: (id: string) => `The id lacks its #: {#${id}}. If the braces belong to the text, write \\{${id}}`,
  },
  'id-parentheses': {
    severity: 'error',
    de: (id: string) => `Die Kennung gehört in geschweifte Klammern: {#${id}}`,
    en: (id: string) => `The id belongs in braces: {#${id}}`,
  },
  'id-written-out': {
    severity: 'error',
    de: (id: string) => `Die Kennung beginnt einfach mit #. Bitte so: {#${id}}`,
    en: (id: string) => `The id simply starts with #. Please write {#${id}}`,
  },
  'id-gap': {
    severity: 'error',
    de: (id: string) => `Nach # darf kein Leerzeichen stehen. Bitte so: {#${id}}`,
    en: (id: string) => `No space may stand after #. Please write {#${id}}`,
  },
  'id-spaces': {
    severity: 'error',
    de: (id: string) => `Eine Kennung hat keine Leerzeichen. Bitte so: {#${id}}`,
    en: (id: string) => `An id has no spaces. Please write {#${id}}`,
  },
  'attributes-misplaced': {
    severity: 'error',
    de: () =>
      'Angaben in {# } gehören ganz ans Ende der Überschrift oder der Antwort. Eine Begründung beginnt mit > in einer eigenen, eingerückten Zeile.',
    en: () =>
      'Attributes in {# } belong at the very end of the heading or option. Feedback starts with > on an indented line of its own.',
  },
  'attribute-unknown': {
    severity: 'warning',
    de: (key: string, suggestion?: string) => `Die Angabe „${key}“ gibt es hier nicht.${meant(suggestion)}`,
    en: (key: string, suggestion?: string) => `There is no attribute “${key}” here.${meantEn(suggestion)}`,
  },
  'renew-bad': {
    severity: 'error',
    de: (value: string) => `„${value}“ ist kein Tag. Bitte so: renew=2026-11-01 oder renew="2025-11-01 2026-11-01"`,
    en: (value: string) => `“${value}” is no day. Please write renew=2026-11-01 or renew="2025-11-01 2026-11-01"`,
  },
} as const;
