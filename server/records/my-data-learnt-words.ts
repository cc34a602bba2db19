import type { Words } from '../contract/words.ts';

/** Which of the answers to one question. */
export type WhichAnswer = 'first' | 'best' | 'last';

/** What the account of one's own learning is made of; where words are gone, the id stands for them. */
export interface LearntWords {
  /** A title or a text in its words. */
  quoted(text: string): string;
  /** What has no words any more. */
  nameless(id: string): string;
  on(day: string): string;
  lesson(name: string): string;
  /** Which time of learning a lesson is meant; without a day it is the first. */
  term(day?: string): string;
  watched(parts: string[]): string;
  stopped(place: string, when: string): string;
  read(when: string): string;
  done(step: string, when: string): string;
  question(name: string): string;
  changed: string;
  /** All three are one answer where none is named alone. */
  answer(which: WhichAnswer[]): string;
  handedIn(when: string): string;
  nothingChosen: string;
  /** Of what was typed the service has kept nothing. */
  typed: string;
  /** One thing that was matched with another, or sorted to it. */
  brought(what: string, where: string): string;
  /** Between one step or decision and the next. */
  then: string;
  right: string;
  partly(percent: number): string;
  wrong: string;
}

const de: LearntWords = {
  quoted: (text) => `„${text}“`,
  nameless: (id) => `mit dem Kürzel „${id}“`,
  on: (day) => `am ${day}`,
  lesson: (name) => `Lektion ${name}`,
  term: (day) => (day === undefined ? '(beim ersten Mal)' : `(neu zu lernen seit dem ${day})`),
  watched: (parts) => `Im Film gesehen: ${parts.join(', ')}`,
  stopped: (place, when) => `Zuletzt aufgehört bei ${place}, ${when}`,
  read: (when) => `Text gelesen ${when}`,
  done: (step, when) => `Schritt ${step} erledigt ${when}`,
  question: (name) => `Frage ${name}`,
  changed: 'Die Frage wurde seitdem geändert. Hier stehen die Worte von heute.',
  answer: (which) => titled(which, { first: 'erste', best: 'beste', last: 'letzte' }, 'und', 'Antwort', 'Ihre Antwort'),
  handedIn: (when) => `Abgegeben ${when}`,
  nothingChosen: 'nichts ausgewählt',
  typed: 'was Sie geschrieben haben, bleibt in Ihrem Browser',
  brought: (what, where) => `${what} zu ${where}`,
  then: ', dann ',
  right: 'richtig',
  partly: (percent) => `teilweise richtig (${percent} Prozent)`,
  wrong: 'falsch',
};

const en: LearntWords = {
  quoted: (text) => `“${text}”`,
  nameless: (id) => `with the id “${id}”`,
  on: (day) => `on ${day}`,
  lesson: (name) => `Lesson ${name}`,
  term: (day) => (day === undefined ? '(the first time)' : `(to be learnt anew since ${day})`),
  watched: (parts) => `Watched of the film: ${parts.join(', ')}`,
  stopped: (place, when) => `Last stopped at ${place}, ${when}`,
  read: (when) => `Text read ${when}`,
  done: (step, when) => `Step ${step} done ${when}`,
  question: (name) => `Question ${name}`,
  changed: 'The question has been changed since. These are its words of today.',
  answer: (which) => titled(which, { first: 'first', best: 'best', last: 'last' }, 'and', 'answer', 'Your answer'),
  handedIn: (when) => `Handed in ${when}`,
  nothingChosen: 'nothing chosen',
  typed: 'what you wrote stays in your browser',
  brought: (what, where) => `${what} to ${where}`,
  then: ', then ',
  right: 'right',
  partly: (percent) => `partly right (${percent} per cent)`,
  wrong: 'wrong',
};

/** German first. */
export const learntWords: Words<LearntWords> = { de, en };

function titled(which: WhichAnswer[], names: Record<WhichAnswer, string>, and: string, answer: string, all: string) {
  if (which.length === 3) return all;
  const name = which.map((one) => names[one]).join(` ${and} `);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${answer}`;
}
