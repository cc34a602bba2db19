import type { Words } from '../../contract/words.ts';
import { meant, meantEn } from './words.ts';

const COMPLETE = 'complete: { watched: 0.9, passed: 0.8 }';

const LOWERED_DE: Record<string, string> = {
  device: 'Was der Dienst davon hat, löscht er in einer Woche, bis auf Nachweise.',
  pseudonymous: 'Was der Dienst davon mit Namen hat, macht er pseudonym.',
};

const LOWERED_EN: Record<string, string> = {
  device: 'What the service has of it is deleted in a week, but for proofs.',
  pseudonymous: 'What the service has of it with names is made pseudonymous.',
};

/** What can be wrong with a course file as a whole: its file, front matter, text and links. */
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
  'file-read-only': {
    severity: 'error',
    de: () =>
      'Diese Datei ist schreibgeschützt. Es wurde nichts geändert. Bitte heben Sie den Schreibschutz auf und versuchen Sie es noch einmal.',
    en: () => 'This file is read-only. Nothing was changed. Please make it writable and try again.',
  },
  'file-unwritable': {
    severity: 'error',
    de: (reason: string) =>
      `Diese Datei lässt sich nicht schreiben (${reason}). Es wurde nichts geändert. Dürfen Sie in diesen Ordner schreiben, und ist dort noch Platz?`,
    en: (reason: string) =>
      `This file can’t be written (${reason}). Nothing was changed. May you write into this folder, and is there room?`,
  },
  'file-changed': {
    severity: 'error',
    de: () =>
      'Diese Datei wurde gerade von jemand anderem gespeichert und bleibt, wie sie jetzt ist. Bitte versuchen Sie es noch einmal.',
    en: () => 'Somebody else has just saved this file; it stays as it is now. Please try again.',
  },
  'file-other': {
    severity: 'error',
    de: () => 'Kennungen werden nur in course.md geschrieben. Diese Datei bleibt, wie sie ist.',
    en: () => 'Ids are written into course.md only. This file stays as it is.',
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
    de: (reason: Words) => `Die Kopfdaten sind hier nicht lesbar: ${reason.de}`,
    en: (reason: Words) => `The front matter can’t be read here: ${reason.en}`,
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
    de: (key: string, expected: Words) => `Bei „${key}“ passt der Wert nicht. Bitte schreiben Sie ${expected.de}.`,
    en: (key: string, expected: Words) => `The value of “${key}” does not fit. Please write ${expected.en}.`,
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
  'mandatory-nameless': {
    severity: 'error',
    de: (record: string) =>
      `Wer eine Pflichtschulung noch vor sich hat, lässt sich nur mit Namen sagen; dieser Kurs speichert aber keinen (record: ${record}). Bitte schreiben Sie record: named, oder lassen Sie mandatory weg.`,
    en: (record: string) =>
      `For whom mandatory training is due can only be told by name, but this course stores none (record: ${record}). Please write record: named, or leave out mandatory.`,
  },
  'record-above-ceiling': {
    severity: 'error',
    de: (record: string, ceiling: string) =>
      `Der Kurs will mehr speichern (record: ${record}), als hier erlaubt ist (LERN_RECORD=${ceiling}). Er wird nicht angeboten.`,
    en: (record: string, ceiling: string) =>
      `The course wants to store more (record: ${record}) than is allowed here (LERN_RECORD=${ceiling}). It is not offered.`,
  },
  'record-lowered': {
    severity: 'warning',
    de: (id: string, before: string, now: string) =>
      `Der Kurs „${id}“ speicherte bisher mehr (record: ${before}; jetzt: ${now}). ${LOWERED_DE[now]} War das ein Versehen, schreiben Sie wieder record: ${before}`,
    en: (id: string, before: string, now: string) =>
      `The course “${id}” stored more until now (record: ${before}; now: ${now}). ${LOWERED_EN[now]} If that was a mistake, write record: ${before} again.`,
  },
  'archive-failed': {
    severity: 'error',
    de: (reason: string) => `Die neue Fassung ließ sich nicht ablegen und wird noch nicht angeboten (${reason}).`,
    en: (reason: string) => `The new revision could not be archived and is not offered yet (${reason}).`,
  },
} as const;
