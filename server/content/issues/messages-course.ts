import type { Both, Kind } from './words.ts';
import { meant, meantEn, words } from './words.ts';

const COMPLETE = 'complete: { watched: 0.9, passed: 0.8 }';

/** What can be wrong with a course file as a whole: its front matter, headings, ids, text. */
export const courseMessages = {
  'file-too-large': {
    severity: 'error',
    de: (limit: string) => `Die Datei ist größer als ${limit}. Bitte teilen Sie den Kurs auf mehrere Kurse auf.`,
    en: (limit: string) => `The file is larger than ${limit}. Please split the course.`,
  },
  'file-not-utf8': {
    severity: 'error',
    de: () => 'Die Datei ist nicht in UTF-8 gespeichert. Bitte speichern Sie sie im Editor mit der Kodierung „UTF-8“.',
    en: () => 'The file is not saved as UTF-8. Please save it with the encoding “UTF-8”.',
  },
  'file-unreadable': {
    severity: 'error',
    de: () => 'Diese Datei lässt sich nicht lesen. Bitte prüfen Sie, ob der Dienst sie lesen darf und sie heil ist.',
    en: () => 'This file can’t be read. Please check that the service may read it and that it is whole.',
  },
  'control-character': {
    severity: 'error',
    de: (code: string) => `Hier steht ein unsichtbares Steuerzeichen (${code}). Bitte löschen Sie es.`,
    en: (code: string) => `There is an invisible control character (${code}). Please delete it.`,
  },
  'nested-too-deep': {
    severity: 'error',
    de: () => 'Zitate und Listen sind hier zu tief verschachtelt. Bitte höchstens 20 Ebenen.',
    en: () => 'Quotes and lists are nested too deep here. Please use 20 levels at most.',
  },
  'marks-too-many': {
    severity: 'error',
    de: () => 'Hier stehen zu viele Sonderzeichen wie * _ [ ` ohne Leerzeile. Bitte teilen Sie den Absatz.',
    en: () => 'There are too many special characters like * _ [ ` without an empty line. Please split the paragraph.',
  },
  'course-missing': {
    severity: 'error',
    de: () => 'In diesem Ordner fehlt die Datei course.md. Jeder Kursordner braucht eine.',
    en: () => 'This folder has no course.md. Every course folder needs one.',
  },
  'course-misnamed': {
    severity: 'error',
    de: (name: string) =>
      `Meinten Sie course.md? Diese Datei heißt „${name}“ und wird so nicht gelesen. Bitte benennen Sie sie um.`,
    en: (name: string) => `Did you mean course.md? This file is called “${name}” and not read. Please rename it.`,
  },
  'folder-symlink': {
    severity: 'warning',
    de: () => 'Dieser Kursordner ist eine Verknüpfung und wird übergangen. Bitte legen Sie den Ordner selbst hierher.',
    en: () => 'This course folder is a symbolic link and is left out. Please put the folder itself here.',
  },
  'folder-missing': {
    severity: 'error',
    de: () => 'Diesen Ordner gibt es nicht, oder er lässt sich nicht lesen.',
    en: () => 'This folder does not exist, or it can’t be read.',
  },
  'courses-none': {
    severity: 'error',
    de: () => 'Hier liegt kein Kurs. Ein Kurs ist ein Ordner mit einer Datei course.md.',
    en: () => 'There is no course here. A course is a folder with a file course.md.',
  },
  'front-matter-missing': {
    severity: 'error',
    de: () => 'Am Anfang fehlen die Kopfdaten. Die erste Zeile muss --- sein, dann id: und title:, dann wieder ---.',
    en: () => 'The front matter is missing. The first line must be ---, then id: and title:, then --- again.',
  },
  'front-matter-late': {
    severity: 'error',
    de: () => 'Über den Kopfdaten darf nichts stehen, auch keine Leerzeile. Bitte beginnen Sie die Datei mit ---.',
    en: () => 'Nothing may stand above the front matter, not even an empty line. Please start the file with ---.',
  },
  'front-matter-broken': {
    severity: 'error',
    de: (reason: Both) => `Die Kopfdaten sind hier nicht lesbar: ${reason.de}`,
    en: (reason: Both) => `The front matter can’t be read here: ${reason.en}`,
  },
  'key-unknown': {
    severity: 'warning',
    de: (key: string, suggestion?: string) => `„${key}“ kennen die Kopfdaten nicht.${meant(suggestion)}`,
    en: (key: string, suggestion?: string) => `The front matter knows no “${key}”.${meantEn(suggestion)}`,
  },
  'rule-unknown': {
    severity: 'error',
    de: (key: string, suggestion?: string) =>
      `Bei complete gibt es „${key}“ nicht. Bitte so: ${COMPLETE}${meant(suggestion)}`,
    en: (key: string, suggestion?: string) =>
      `There is no “${key}” in complete. Please write ${COMPLETE}${meantEn(suggestion)}`,
  },
  'decimal-comma': {
    severity: 'error',
    de: (written: string) => `Kommazahlen bitte mit Punkt: ${written}`,
    en: (written: string) => `Please write decimals with a point: ${written}`,
  },
  'share-zero': {
    severity: 'warning',
    de: (key: string) =>
      `Mit ${key}: 0 gilt der Kurs sofort als erfüllt. Ist ein Anteil gemeint, schreiben Sie zum Beispiel ${key}: 0.9`,
    en: (key: string) =>
      `With ${key}: 0 the course counts as fulfilled at once. If you mean a share, write for example ${key}: 0.9`,
  },
  'text-cut': {
    severity: 'warning',
    de: (key: string, cut: string, whole: string) =>
      `Alles ab „${cut}“ gilt als Notiz und wird nicht angezeigt. Gehört es zum Text, setzen Sie ihn in Anführungszeichen: ${key}: ${whole}`,
    en: (key: string, cut: string, whole: string) =>
      `All from “${cut}” is taken for a note and not shown. If it belongs to the text, put it in quotes: ${key}: ${whole}`,
  },
  'status-missing': {
    severity: 'warning',
    de: () => 'Entwurf: Der Kurs wird nicht angezeigt, bis in den Kopfdaten status: published steht.',
    en: () => 'Draft: the course is not shown until the front matter says status: published.',
  },
  'status-draft': {
    severity: 'hint',
    de: () => 'Entwurf: Der Kurs wird nicht angezeigt, bis hier status: published steht.',
    en: () => 'Draft: the course is not shown until this says status: published.',
  },
  'value-missing': {
    severity: 'error',
    de: (key: string, example: string) => `In den Kopfdaten fehlt „${key}“. Zum Beispiel: ${example}`,
    en: (key: string, example: string) => `The front matter lacks “${key}”. For example: ${example}`,
  },
  'value-wrong': {
    severity: 'error',
    de: (key: string, expected: Both) => `Bei „${key}“ passt der Wert nicht. Bitte schreiben Sie ${expected.de}.`,
    en: (key: string, expected: Both) => `The value of “${key}” does not fit. Please write ${expected.en}.`,
  },
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
  html: {
    severity: 'error',
    de: (found: string) =>
      `„${found}“ wird als HTML gelesen und nicht angezeigt. Bitte schreiben Sie Markdown: **fett**, *kursiv*, [Text](https://…). Ist die Klammer selbst gemeint, schreiben Sie \\<`,
    en: (found: string) =>
      `“${found}” is read as HTML and not shown. Please write Markdown: **bold**, *italic*, [text](https://…). If you mean the bracket itself, write \\<.`,
  },
  footnote: {
    severity: 'error',
    de: () => 'Fußnoten gibt es hier nicht. Bitte schreiben Sie den Hinweis in den Text.',
    en: () => 'There are no footnotes here. Please write the note into the text.',
  },
  'link-scheme': {
    severity: 'error',
    de: (href: string) =>
      `Der Link „${href}“ geht nicht. Erlaubt sind https://, http://, mailto:, tel: und Adressen ohne Anfang wie /seite.`,
    en: (href: string) =>
      `The link “${href}” won’t do. Allowed are https://, http://, mailto:, tel: and relative addresses.`,
  },
  'link-incomplete': {
    severity: 'warning',
    de: (href: string, whole: string) => `Der Link „${href}“ führt so ins Leere. Bitte vollständig: ${whole}`,
    en: (href: string, whole: string) =>
      `The link “${href}” leads nowhere like this. Please write it in full: ${whole}`,
  },
  'link-file': {
    severity: 'error',
    de: (file: string, material: string) =>
      `„${file}“ liegt im Ordner des Kurses; ein Link findet die Datei dort nicht. Bitte in eine eigene Zeile: ${material}`,
    en: (file: string, material: string) =>
      `“${file}” lies in the course’s folder, where a link doesn’t find it. Please write on a line of its own: ${material}`,
  },
  'link-file-missing': {
    severity: 'warning',
    de: (href: string, material: string) =>
      `Der Link „${href}“ führt zu keiner Datei. Legen Sie sie neben course.md und schreiben Sie in eine eigene Zeile: ${material}`,
    en: (href: string, material: string) =>
      `The link “${href}” leads to no file. Put it beside course.md and write on a line of its own: ${material}`,
  },
  'course-doubled': {
    severity: 'error',
    de: (id: string, here: string, other: string) =>
      `Zwei Ordner haben dieselbe Kennung „${id}“: „${other}“ und „${here}“. Ist dies die Kopie, schreiben Sie hier eine eigene, zum Beispiel id: ${id}-2`,
    en: (id: string, here: string, other: string) =>
      `Two folders have the same id “${id}”: “${other}” and “${here}”. If this is the copy, write one of its own here, for example id: ${id}-2`,
  },
  'record-above-ceiling': {
    severity: 'error',
    de: (record: string, ceiling: string) =>
      `Der Kurs will mehr speichern (record: ${record}), als hier erlaubt ist (LERN_RECORD=${ceiling}). Er wird nicht angeboten.`,
    en: (record: string, ceiling: string) =>
      `The course wants to store more (record: ${record}) than is allowed here (LERN_RECORD=${ceiling}). It is not offered.`,
  },
  'archive-failed': {
    severity: 'error',
    de: (reason: string) => `Die neue Fassung ließ sich nicht ablegen und wird noch nicht angeboten (${reason}).`,
    en: (reason: string) => `The new revision could not be archived and is not offered yet (${reason}).`,
  },
} as const;
