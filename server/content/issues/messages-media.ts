import type { Language, Words } from '../../contract/words.ts';
import { clock, meant, meantEn } from './words.ts';

function exampleOf(name: string, language: Language): string {
  const [file, title] = language === 'de' ? ['datei', 'Titel'] : ['file', 'Title'];
  return name === 'material' ? `::material[${title}]{src=${file}.pdf}` : `::video{src=${file}.m3u8}`;
}

/** What can be wrong with videos, captions, materials, images and the files behind them. */
export const mediaMessages = {
  'directive-unknown': {
    severity: 'error',
    de: (name: string, suggestion?: string) =>
      `Die Anweisung „${name}“ gibt es nicht, nur ::video{src=…} und ::material[Titel]{src=…}.${meant(suggestion)}`,
    en: (name: string, suggestion?: string) =>
      `There is no directive “${name}”, only ::video{src=…} and ::material[Title]{src=…}.${meantEn(suggestion)}`,
  },
  'directive-misplaced': {
    severity: 'error',
    de: (name: string) =>
      `::${name} gehört in eine eigene Zeile unter einer Lektion (##), nicht in die Einleitung, ein Zitat oder eine Liste.`,
    en: (name: string) =>
      `::${name} belongs on a line of its own below a lesson (##), not into the introduction, a quote or a list.`,
  },
  'directive-broken': {
    severity: 'error',
    de: (reason: Words, example: Words) => `${reason.de} Bitte so: ${example.de}`,
    en: (reason: Words, example: Words) => `${reason.en} Please write ${example.en}`,
  },
  'directive-unreadable': {
    severity: 'error',
    de: (name: string) => `Die Angaben in { } sind nicht lesbar. Bitte so: ${exampleOf(name, 'de')}`,
    en: (name: string) => `The attributes in { } can’t be read. Please write ${exampleOf(name, 'en')}`,
  },
  'directive-colons': {
    severity: 'error',
    de: (name: string) => `Vor ${name} gehören genau zwei Doppelpunkte: ::${name}`,
    en: (name: string) => `Exactly two colons belong in front of ${name}: ::${name}`,
  },
  'directive-inline': {
    severity: 'error',
    de: (name: string) =>
      `So wird nichts angezeigt. Bitte in eine eigene Zeile, ganz vorn, mit genau zwei Doppelpunkten: ${exampleOf(name, 'de')} (nur als Beispiel im Text gemeint? Dann zwischen \` und \`.)`,
    en: (name: string) =>
      `Nothing is shown like this. Please write it at the start of a line of its own, with exactly two colons: ${exampleOf(name, 'en')} (only an example? Then put it between \` and \`.)`,
  },
  'directive-indented': {
    severity: 'error',
    de: (name: string) =>
      `Diese Zeile ist eingerückt und wird deshalb als Programmtext gezeigt. Bitte löschen Sie die Leerzeichen vor ::${name}`,
    en: (name: string) =>
      `This line is indented and therefore shown as code. Please delete the spaces in front of ::${name}`,
  },
  'src-missing': {
    severity: 'error',
    de: (name: string) => `Bei ::${name} fehlt die Datei. Bitte so: ::${name}{src=datei}`,
    en: (name: string) => `::${name} lacks its file. Please write ::${name}{src=file}`,
  },
  'video-doubled': {
    severity: 'error',
    de: () => 'Eine Lektion hat höchstens ein Video. Bitte machen Sie aus dem zweiten eine eigene Lektion.',
    en: () => 'A lesson has one video at most. Please make the second a lesson of its own.',
  },
  'path-outside': {
    severity: 'error',
    de: (path: string) =>
      `„${path}“ führt aus dem Ordner des Kurses hinaus. Bitte legen Sie die Datei neben course.md und schreiben Sie nur ihren Namen.`,
    en: (path: string) =>
      `“${path}” leads out of the course’s folder. Please put the file beside course.md and write its name only.`,
  },
  'path-remote': {
    severity: 'error',
    de: (path: string) =>
      `„${path}“ liegt auf einem fremden Server; das würde Lernende dort bekannt machen. Bitte legen Sie die Datei neben course.md.`,
    en: (path: string) =>
      `“${path}” lies on another server, which would learn who is learning. Please put the file beside course.md.`,
  },
  'file-missing': {
    severity: 'error',
    de: (path: string, suggestion?: string) =>
      `Die Datei „${path}“ liegt nicht im Ordner des Kurses.${meant(suggestion)}`,
    en: (path: string, suggestion?: string) =>
      `The file “${path}” is not in the course’s folder.${meantEn(suggestion)}`,
  },
  'type-wrong': {
    severity: 'error',
    de: (path: string, allowed: string) => `„${path}“ ist hier die falsche Art von Datei. Möglich sind: ${allowed}`,
    en: (path: string, allowed: string) => `“${path}” is the wrong kind of file here. Possible are: ${allowed}`,
  },
  'captions-missing': {
    severity: 'warning',
    de: (file: string) =>
      `Das Video hat keine Untertitel. Wer nicht hört, ist ausgeschlossen (WCAG 1.2.2). Bitte ergänzen: captions=${file}`,
    en: (file: string) =>
      `The video has no captions, which shuts out who can’t hear (WCAG 1.2.2). Please add captions=${file}`,
  },
  'captions-needed': {
    severity: 'error',
    de: (file: string) =>
      `Das Video hat keine Untertitel, aber etwas nennt mit after=… oder see=… Worte daraus. Bitte ergänzen: captions=${file}`,
    en: (file: string) =>
      `The video has no captions, but something names words in it (after=… or see=…). Please add captions=${file}`,
  },
  'duration-missing': {
    severity: 'error',
    de: (path: string) =>
      `Wie lang das Video „${path}“ ist, steht weder in der Wiedergabeliste (#EXTINF) noch in den Untertiteln.`,
    en: (path: string) => `Neither the playlist (#EXTINF) nor the captions tell how long the video “${path}” is.`,
  },
  'playlist-broken': {
    severity: 'error',
    de: () => 'Das ist keine Wiedergabeliste: Die erste Zeile muss #EXTM3U sein.',
    en: () => 'This is no playlist: its first line must be #EXTM3U.',
  },
  'vtt-header': {
    severity: 'error',
    de: () => 'Das ist keine Datei für Untertitel oder Kapitel (WebVTT): Die erste Zeile muss WEBVTT sein.',
    en: () => 'This is no file of captions or chapters (WebVTT): its first line must be WEBVTT.',
  },
  'vtt-time': {
    severity: 'error',
    de: (line: string) => `Diese Zeitangabe ist nicht lesbar: „${line}“. Bitte so: 00:01.500 --> 00:04.000 (mit Punkt)`,
    en: (line: string) => `This timing can’t be read: “${line}”. Please write 00:01.500 --> 00:04.000 (with a point)`,
  },
  'vtt-backwards': {
    severity: 'error',
    de: () => 'Diese Zeitangabe endet, bevor sie beginnt. Links steht der Anfang, rechts das Ende.',
    en: () => 'This timing ends before it starts. The start stands left, the end right.',
  },
  'vtt-empty': {
    severity: 'error',
    de: () => 'In dieser Datei steht kein einziger Eintrag: eine Zeitangabe, darunter der Text.',
    en: () => 'There is not a single entry in this file: a timing, and the text below it.',
  },
  'chapter-untitled': {
    severity: 'error',
    de: (start: number) =>
      `Das Kapitel ab ${clock(start)} hat keinen Titel. Er gehört in die Zeile unter der Zeitangabe.`,
    en: (start: number) => `The chapter from ${clock(start)} has no title. It belongs on the line below the timing.`,
  },
  'chapter-late': {
    severity: 'error',
    de: (title: string, duration: number) =>
      `Das Video ist nach ${clock(duration)} zu Ende; das Kapitel „${title}“ käme danach.`,
    en: (title: string, duration: number) =>
      `The video ends after ${clock(duration)}; the chapter “${title}” would come later.`,
  },
  'chapters-many': {
    severity: 'warning',
    de: (count: number, most: number) =>
      `Das Video hat ${count} Kapitel, gezeigt werden nur die ersten ${most}. Wer etwas sucht, findet es im Text zum Video.`,
    en: (count: number, most: number) =>
      `The video has ${count} chapters, of which only the first ${most} are shown. The video’s text is there to search.`,
  },
  'material-untitled': {
    severity: 'warning',
    de: (name: string) =>
      `Die Unterlage hat keinen Titel und heißt deshalb „${name}“. Bitte so: ::material[Titel]{src=${name}}`,
    en: (name: string) =>
      `The material has no title and is called “${name}”. Please write ::material[Title]{src=${name}}`,
  },
  'alt-missing': {
    severity: 'warning',
    de: () =>
      'Dem Bild fehlt eine Beschreibung für Menschen, die es nicht sehen. Bitte so: ![Was zu sehen ist](bild.png)',
    en: () => 'The image lacks a description for people who can’t see it. Please write ![What it shows](image.png)',
  },
} as const;
