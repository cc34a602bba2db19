import { meant, meantEn } from './words.ts';

/** What can be wrong with the second of a video that something belongs to, or is explained by; and with what is told there. */
export const momentMessages = {
  'moment-twice': {
    severity: 'error',
    de: () => 'Bitte nur eins von beiden: after="gesprochene Worte" oder at=01:23.',
    en: () => 'Please use only one of both: after="spoken words" or at=01:23.',
  },
  'moment-without-video': {
    severity: 'error',
    de: () =>
      'Das soll mitten im Video kommen, aber die Lektion hat keins. Bitte ::video{src=…} ergänzen oder die Angabe streichen.',
    en: () => 'This is tied to the video, but the lesson has none. Please add ::video{src=…} or drop the attribute.',
  },
  'moment-late': {
    severity: 'error',
    de: (duration: string) => `Das Video ist nach ${duration} zu Ende; das hier käme danach.`,
    en: (duration: string) => `The video ends after ${duration}; this would come later.`,
  },
  'at-bad': {
    severity: 'error',
    de: (value: string) => `„${value}“ ist keine Zeit im Video. Bitte in Minuten und Sekunden: at=01:23`,
    en: (value: string) => `“${value}” is no time in the video. Please write minutes and seconds: at=01:23`,
  },
  'after-missing': {
    severity: 'error',
    de: (spoken: string, nearest?: string) =>
      `Die Worte „${spoken}“ kommen in den Untertiteln nicht vor.${meant(nearest)}`,
    en: (spoken: string, nearest?: string) => `The words “${spoken}” are not in the captions.${meantEn(nearest)}`,
  },
  'after-doubled': {
    severity: 'warning',
    de: (spoken: string) =>
      `Die Worte „${spoken}“ kommen mehrmals vor; es gilt das erste Mal. Nehmen Sie ein paar Worte mehr.`,
    en: (spoken: string) => `The words “${spoken}” occur several times; the first counts. Take some more words.`,
  },
  'required-without-moment': {
    severity: 'warning',
    de: () =>
      'required gilt nur für etwas, das mitten im Video kommt. Bitte ergänzen Sie after="gesprochene Worte", oder löschen Sie required.',
    en: () => 'required is for what comes within the video only. Please add after="spoken words", or delete required.',
  },
  'see-bad': {
    severity: 'error',
    de: (value: string) =>
      `„${value}“ ist keine Zeit im Video. Bitte in Minuten und Sekunden: see=01:23, oder see="gesprochene Worte"`,
    en: (value: string) =>
      `“${value}” is no time in the video. Please write minutes and seconds: see=01:23, or see="spoken words"`,
  },
  'see-late': {
    severity: 'error',
    de: (duration: string) => `Das Video ist nach ${duration} zu Ende; dort ist nichts mehr zu sehen.`,
    en: (duration: string) => `The video ends after ${duration}; there is nothing to see later.`,
  },
  'see-without-video': {
    severity: 'error',
    de: () =>
      'see führt zu einer Stelle im Video, aber die Lektion hat keins. Bitte ::video{src=…} ergänzen oder see streichen.',
    en: () => 'see leads into the video, but the lesson has none. Please add ::video{src=…} or drop see.',
  },
  'note-nowhere': {
    severity: 'error',
    de: () =>
      'Wann im Video soll diese Notiz kommen? Bitte so: {#kennung note after="gesprochene Worte"} oder {#kennung note at=01:23}',
    en: () =>
      'When in the video shall this note come? Please write {#id note after="spoken words"} or {#id note at=01:23}',
  },
  'chapter-nowhere': {
    severity: 'error',
    de: () => 'Wo im Video beginnt dieses Kapitel? Bitte so: {#kennung chapter at=01:23}',
    en: () => 'Where in the video does this chapter begin? Please write {#id chapter at=01:23}',
  },
  'chapter-text': {
    severity: 'error',
    de: () =>
      'Ein Kapitel hat nur einen Titel: Das hier würde nicht gezeigt. Soll es im Video kommen, schreiben Sie note statt chapter; gehört es zur Lektion, setzen Sie es weiter nach oben.',
    en: () =>
      'A chapter has a title only: this would not be shown. If it shall come within the video, write note instead of chapter; if it belongs to the lesson, move it further up.',
  },
  'chapter-doubled': {
    severity: 'warning',
    de: (title: string, file: string) =>
      `Hier beginnt schon das Kapitel „${title}“ (aus dem Film, ${file}, oder weiter oben). Dieses wird nicht gezeigt; bitte löschen Sie eins von beiden.`,
    en: (title: string, file: string) =>
      `The chapter “${title}” begins here already (from the film, ${file}, or further up). This one is not shown; please delete one of them.`,
  },
  'draw-bad': {
    severity: 'error',
    de: (value: string) => `„${value}“ ist keine Anzahl von Fragen. Bitte eine Zahl ab 1: draw=3`,
    en: (value: string) => `“${value}” is no number of questions. Please write a number from 1: draw=3`,
  },
  'draw-large': {
    severity: 'error',
    de: (draw: number, pool: number) =>
      `Gezogen werden sollen ${draw} Fragen, zum Nachweis gehören hier aber nur ${pool} (Fragen mitten im Video zählen nicht dazu). Bitte schreiben Sie mehr Fragen oder ${pool ? `draw=${pool}` : 'löschen Sie draw'}.`,
    en: (draw: number, pool: number) =>
      `${draw} questions are to be drawn, but only ${pool} belong to the proof here (questions within the video don’t). Please write more questions, or ${pool ? `draw=${pool}` : 'delete draw'}.`,
  },
  'draw-practice': {
    severity: 'warning',
    de: () =>
      'draw gilt nur für einen Nachweis (mode: proof); beim Üben kommen immer alle Fragen. Bitte löschen Sie draw, oder schreiben Sie oben mode: proof.',
    en: () =>
      'draw is for a proof only (mode: proof); in practice all questions come. Please delete draw, or write mode: proof above.',
  },
  'proof-empty': {
    severity: 'error',
    de: () =>
      'Ein Nachweis (mode: proof) braucht Fragen unter den Lektionen, die nicht mitten im Video kommen (ohne after und at). Hier gibt es keine.',
    en: () =>
      'A proof (mode: proof) needs questions below its lessons that don’t come within the video (without after and at). There are none here.',
  },
  'proof-device': {
    severity: 'error',
    de: () =>
      'Ein Nachweis braucht einen Lernstand im Dienst, dieser Kurs speichert aber nur auf dem Gerät. Bitte schreiben Sie record: named oder record: pseudonymous, oder mode: practice.',
    en: () =>
      'A proof needs progress kept by the service, but this course stores on the device only. Please write record: named or record: pseudonymous, or mode: practice.',
  },
} as const;
