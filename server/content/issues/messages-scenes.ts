import { meant, meantEn } from './words.ts';

/** What can be wrong with answers that lie in a picture, or lead from scene to scene. */
export const sceneMessages = {
  'picture-missing': {
    severity: 'error',
    de: () => 'Unter dieser Frage fehlt das Bild. Bitte so: ![Was zu sehen ist](bild.png)',
    en: () => 'The picture is missing below this question. Please write ![What it shows](image.png)',
  },
  'pictures-several': {
    severity: 'error',
    de: () =>
      'Diese Frage kann nur ein Bild haben. Bitte löschen Sie dieses, oder machen Sie eine eigene Frage daraus.',
    en: () => 'This question can have one picture only. Please delete this one, or make it a question of its own.',
  },
  'picture-unreadable': {
    severity: 'error',
    de: (file: string) =>
      `Wie groß das Bild „${file}“ ist, lässt sich nicht lesen. Bitte speichern Sie es neu, am besten als PNG, JPEG oder WebP.`,
    en: (file: string) =>
      `How large the picture “${file}” is can’t be read. Please save it anew, best as PNG, JPEG or WebP.`,
  },
  'area-missing': {
    severity: 'error',
    de: () => 'Wo im Bild ist das? Bitte in Prozent: links, oben, Breite, Höhe, zum Beispiel area="62 80 20 8"',
    en: () =>
      'Where in the picture is that? Please write in percent: left, top, width, height, for example area="62 80 20 8"',
  },
  'area-bad': {
    severity: 'error',
    de: (area: string) =>
      `„${area}“ ist keine Stelle im Bild. Bitte vier Zahlen in Prozent: links, oben, Breite, Höhe, zum Beispiel area="62 80 20 8"`,
    en: (area: string) =>
      `“${area}” is no place in the picture. Please write four numbers in percent: left, top, width, height, for example area="62 80 20 8"`,
  },
  'area-outside': {
    severity: 'error',
    de: (area: string) =>
      `Die Stelle „${area}“ ragt aus dem Bild. Gemeint sind Prozent: links und Breite sind zusammen höchstens 100, oben und Höhe auch.`,
    en: (area: string) =>
      `The place “${area}” juts out of the picture. These are percent: left and width make 100 at most, top and height as well.`,
  },
  'areas-overlap': {
    severity: 'error',
    de: (line: number) =>
      `Diese Stelle überschneidet sich mit der in Zeile ${line}: Wer dorthin klickt, meint beide. Bitte verkleinern Sie eine.`,
    en: (line: number) =>
      `This place overlaps the one in line ${line}: who clicks there means both. Please make one of them smaller.`,
  },
  'spot-all': {
    severity: 'error',
    de: () =>
      'Alle Stellen sind richtig, so ist es keine Frage. Bitte ergänzen Sie eine falsche: - [ ] … {#kennung area="…"}',
    en: () => 'All places are right, which makes no question. Please add a wrong one: - [ ] … {#id area="…"}',
  },
  'scene-first': {
    severity: 'error',
    de: () => 'Die erste Szene fehlt: Über diesen Antworten muss eine Überschrift stehen: #### Am Telefon {#telefon}',
    en: () => 'The first scene is missing: a heading has to stand above these options: #### On the phone {#phone}',
  },
  'scene-options': {
    severity: 'error',
    de: (scene: string) =>
      `In der Szene „${scene}“ gibt es nichts zu entscheiden. Bitte so: - [x] Ich sehe nach {#nachsehen}`,
    en: (scene: string) =>
      `There is nothing to decide in the scene “${scene}”. Please write - [x] I look it up {#look}`,
  },
  'scene-option-one': {
    severity: 'warning',
    de: () =>
      'In dieser Szene gibt es nur eine Möglichkeit, also nichts zu entscheiden. Bitte ergänzen Sie eine zweite.',
    en: () => 'This scene has one option only, so there is nothing to decide. Please add a second one.',
  },
  'to-unknown': {
    severity: 'error',
    de: (scene: string, suggestion?: string) =>
      `Eine Szene „${scene}“ gibt es hier nicht.${meant(suggestion)} Ohne to ist das Gespräch nach dieser Antwort zu Ende.`,
    en: (scene: string, suggestion?: string) =>
      `There is no scene “${scene}” here.${meantEn(suggestion)} Without to this option is an end.`,
  },
  'scene-unreached': {
    severity: 'error',
    de: (scene: string) =>
      `Zu dieser Szene führt keine Antwort. Bitte ergänzen Sie bei einer to=${scene}, oder löschen Sie die Szene.`,
    en: (scene: string) => `No option leads to this scene. Please add to=${scene} to one, or delete the scene.`,
  },
  'scenario-endless': {
    severity: 'error',
    de: () => 'Diese Geschichte hat kein Ende. Eine Antwort ohne to=… ist eins; bitte löschen Sie es an einer Stelle.',
    en: () => 'This story has no end. An option without to=… is one; please delete it somewhere.',
  },
  'scene-endless': {
    severity: 'error',
    de: () =>
      'Aus dieser Szene führt kein Weg zu einem Ende: Man geht im Kreis. Bitte löschen Sie bei einer Antwort to=….',
    en: () => 'No way leads from this scene to an end: one goes in circles. Please delete to=… of one option.',
  },
  'scenario-right': {
    severity: 'error',
    de: () =>
      'Mit lauter guten Entscheidungen (- [x]) kommt man hier an kein Ende. Bitte prüfen Sie, was in jeder Szene gut ist.',
    en: () => 'Good decisions alone (- [x]) lead to no end here. Please check what is good in each scene.',
  },
  'scenario-all': {
    severity: 'warning',
    de: () => 'Hier ist jede Entscheidung gut. Bitte ergänzen Sie eine, die es nicht ist: - [ ] Ich verspreche es',
    en: () => 'Every decision is good here. Please add one that isn’t: - [ ] I promise it',
  },
} as const;
