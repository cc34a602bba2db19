import type { EmbeddedElement } from '../../../server/contract/embedding/snippets.ts';

/** The attributes of each element. */
export const ATTRIBUTES: Readonly<Record<EmbeddedElement, readonly string[]>> = {
  player: ['course', 'lesson', 'heading-level', 'captions', 'concurrent'],
  quiz: ['course', 'lesson', 'question', 'heading-level'],
  badge: ['course', 'href'],
};

/** What every element of HTML may have. */
const GLOBAL = new Set(
  `accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert
  inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex
  title translate xmlns`.split(/\s+/),
);

/** What people write who think in German, and who know other players. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  course: ['kurs', 'id-kurs', 'kurs-id', 'course-id', 'src'],
  lesson: ['lektion', 'kapitel', 'lesson-id'],
  lang: ['sprache', 'language'],
  captions: ['untertitel', 'subtitles'],
  'heading-level': ['ebene', 'level', 'überschrift', 'heading', 'headinglevel'],
  href: ['link', 'url', 'adresse', 'ziel'],
  player: ['film', 'video', 'kurs', 'course', 'lektion'],
  quiz: ['fragen', 'frage', 'test', 'question', 'questions'],
  badge: ['fortschritt', 'stand', 'progress', 'abzeichen'],
};

/** Attributes that frameworks and the page's own scripts bring: with a sign in their names, or in every element of HTML. */
export function isNobodysConcern(name: string): boolean {
  return GLOBAL.has(name) || /[^a-z-]|^(on|aria-|data-|ng-|v-|x-|hx-)/.test(name);
}
