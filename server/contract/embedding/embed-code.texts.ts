import type { Words } from '../words.ts';
import type { Piece } from './choice.ts';
import type { EmbeddedElement, Way } from './snippets.ts';

/** What both the page and the element on it say about embedding. */
export interface EmbeddingTexts {
  elements: Readonly<Record<EmbeddedElement, string>>;
  ways: Readonly<Record<Way, string>>;
  pieces: Readonly<Record<Piece['what'], string>>;
  element: string;
  lesson: string;
  wholeCourse: string;
  cms: string;
  way: string;
}

/** In German and English. */
export const embeddingTexts: Words<EmbeddingTexts> = {
  de: {
    elements: { player: 'Kurs', quiz: 'Fragen', badge: 'Mein Stand' },
    ways: {
      tag: 'Lernelement',
      placeholder: 'Gewöhnliches HTML',
      link: 'Nur ein Link',
      script: 'Eine Skriptzeile',
      frame: 'Rahmen (iframe)',
      address: 'Nur die Adresse',
    },
    pieces: {
      sheet: 'Aussehen: ins Stylesheet der Website',
      script: 'Skript: einmal in die Vorlage',
      lines: 'Lernelement: auf die Seite',
      address: 'Adresse: auf die Seite',
      url: 'Adresse des Skripts (JavaScript-URL)',
      name: 'Name des Elements',
      attributes: 'Eigenschaften',
    },
    element: 'Lernelement',
    lesson: 'Lektion',
    wholeCourse: 'der ganze Kurs',
    cms: 'Ihr System',
    way: 'Weg',
  },
  en: {
    elements: { player: 'Course', quiz: 'Questions', badge: 'My progress' },
    ways: {
      tag: 'Element',
      placeholder: 'Plain HTML',
      link: 'Just a link',
      script: 'One line of script',
      frame: 'Frame (iframe)',
      address: 'Just the address',
    },
    pieces: {
      sheet: 'Look: into the website’s style sheet',
      script: 'Script: once, into the template',
      lines: 'Element: into the page',
      address: 'Address: into the page',
      url: 'Address of the script (JavaScript URL)',
      name: 'Name of the element',
      attributes: 'Properties',
    },
    element: 'Element',
    lesson: 'Lesson',
    wholeCourse: 'the whole course',
    cms: 'Your system',
    way: 'Way',
  },
};
