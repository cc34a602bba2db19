import type { Words } from '../../../contract/words.ts';

interface ReferenceTexts {
  elements: string[];
  attributes: { title: string; head: string[] };
  properties: { title: string; lead: string; head: string[] };
  events: { title: string; lead: string; link: string; head: string[] };
  slots: { title: string; head: string[] };
  parts: { title: string; lead: string; head: string[] };
  css: { title: string; head: string[] };
  allEvents: string[];
  none: string;
  off: string;
  content: string;
  method: string;
  look: string;
  code: string;
  sheet: string;
  noCourse: string;
}

export const referenceTexts: Words<ReferenceTexts> = {
  de: {
    elements: ['Element', 'Was es zeigt'],
    attributes: { title: 'Attribute', head: ['Attribut', 'Was es sagt', 'Ohne Angabe'] },
    properties: {
      title: 'Für Skripte',
      lead: 'Jedes Attribut ist auch eine Eigenschaft des Elements. Dazu kommt:',
      head: ['Eigenschaft oder Methode', 'Was sie tut', 'Typ'],
    },
    events: {
      title: 'Ereignisse',
      lead: 'Was sie tragen, und wie man sie zählt: ',
      link: 'Ereignisse',
      head: ['Ereignis', 'Wann'],
    },
    slots: { title: 'Eigener Inhalt', head: ['Platz', 'Was dort steht'] },
    parts: {
      title: 'Teile, die sich gestalten lassen',
      lead: 'Ein Teil wird mit `::part(name)` angesprochen, wie im Beispiel oben.',
      head: ['Teil', 'Was es ist'],
    },
    css: { title: 'Maße und Farben', head: ['Eigenschaft in CSS', 'Was sie ändert', 'Ohne Angabe'] },
    allEvents: ['Ereignis', 'Wann', 'Was es trägt', 'Von welchen Elementen'],
    none: 'nichts',
    off: 'aus',
    content: 'Inhalt des Elements',
    method: 'Methode',
    look: 'Mit dem Stylesheet darunter',
    code: 'In der Seite',
    sheet: 'Im Stylesheet der Stadt',
    noCourse:
      'Hier stünde ein lebendiges Beispiel. Dieser Dienst hat noch keinen Kurs, von dem alle ohne Anmeldung eine Lektion sehen dürfen.',
  },
  en: {
    elements: ['Element', 'What it shows'],
    attributes: { title: 'Attributes', head: ['Attribute', 'What it says', 'Without it'] },
    properties: {
      title: 'For scripts',
      lead: 'Each attribute is a property of the element, too. Beyond these:',
      head: ['Property or method', 'What it does', 'Type'],
    },
    events: {
      title: 'Events',
      lead: 'What they carry, and how to count them: ',
      link: 'Events',
      head: ['Event', 'When'],
    },
    slots: { title: 'Content of your own', head: ['Place', 'What stands there'] },
    parts: {
      title: 'Parts that can be styled',
      lead: 'A part is addressed by `::part(name)`, as in the example above.',
      head: ['Part', 'What it is'],
    },
    css: { title: 'Measures and colours', head: ['CSS property', 'What it changes', 'Without it'] },
    allEvents: ['Event', 'When', 'What it carries', 'From which elements'],
    none: 'nothing',
    off: 'off',
    content: 'content of the element',
    method: 'method',
    look: 'With the style sheet below',
    code: 'In the page',
    sheet: 'In the town’s style sheet',
    noCourse:
      'A living example would stand here. This service has no course yet of which everybody may see a lesson without signing in.',
  },
};
