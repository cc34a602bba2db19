import type { RichInline, RichText } from './rich-text.ts';

/**
 * How a question is answered. What is answered is always a list of strings (`response`), and what they mean hangs on the type:
 * - `single`, `multiple`, `true-false`, `spot` (a place in a picture): ids of the options chosen;
 * - `ordering`: ids of the options, in the order they were given;
 * - `matching`, `sorting`: `option:target`, for each option that was brought somewhere;
 * - `scenario`: ids of the options, as one decision followed the other;
 * - `text`, `number`: what was typed; `gap`: `option:what was typed`, for each gap that was filled;
 * - `step` (something to do elsewhere) and `reflection` (something to think about) are answered to nobody.
 */
export type QuestionType =
  | 'single'
  | 'multiple'
  | 'true-false'
  | 'text'
  | 'gap'
  | 'number'
  | 'matching'
  | 'ordering'
  | 'sorting'
  | 'spot'
  | 'scenario'
  | 'step'
  | 'reflection';

/** A question as its learners get it: without a word about what is right. */
export interface Question {
  id: string;
  /** Names this wording and this key; nothing can be guessed from it. */
  rev: string;
  type: QuestionType;
  title: RichInline[];
  /** Of a `gap` it holds the gaps. */
  body: RichText;
  /** What is chosen, moved or filled, in an order that says nothing about the key. None of `text` and `number`. */
  options: Option[];
  /** Where the options belong: the partners of a `matching`, the categories of a `sorting`. */
  targets?: Target[];
  /** Of a `spot`. */
  image?: Picture;
  /** Of a `scenario`; it begins with the first. */
  scenes?: Scene[];
  /** Of a `number`: what is counted, as it is written behind it. */
  unit?: string;
  /** The point in the video it belongs to, in seconds. */
  moment?: number;
  /** The video doesn't go on before it is answered. */
  required?: true;
}

export interface Option {
  id: string;
  /** Empty for a gap. */
  text: RichInline[];
  /** Of a `spot`: where it lies in the picture. */
  area?: Area;
  /** Of a `scenario`: the scene that follows; without it the scenario is at its end. */
  to?: string;
}

/** Where an option may be brought. */
export interface Target {
  id: string;
  text: RichInline[];
}

/** A picture of the course's folder. */
export interface Picture {
  src: string;
  alt: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** A rectangle in a picture, in percent of its width and height, from its left upper corner. */
export type Area = [left: number, top: number, width: number, height: number];

/** A situation in which somebody decides. */
export interface Scene {
  id: string;
  title: RichInline[];
  body: RichText;
  /** Ids of the options one has here. */
  options: string[];
}

/** A question as the service keeps it. */
export interface KeyedQuestion extends Question {
  options: KeyedOption[];
  /** The second of the video that explains it. */
  see?: number;
}

export interface KeyedOption extends Option {
  /** It is to be chosen; of `text` and `number`, typed. True where options are not chosen but brought to a place, or filled. */
  right: boolean;
  /** Why. */
  feedback: RichText;
  /** The second of the video that explains it. */
  see?: number;
  /** Of `matching` and `sorting`: the id of the target where it belongs. */
  target?: string;
  /** Of `ordering`: its place, from 0. */
  place?: number;
  /** Of `text` and `gap`: the spellings that are meant by it; the first is how it is written. None: whatever else is typed. */
  spellings?: string[];
  /** Of `number`: the number, and how far from it is still meant by it. Absent: whatever else is typed. */
  value?: number;
  tolerance?: number;
}

/** Whether its answer is typed: the service grades such a text and forgets it, it stays in the browser only. */
export function isTyped({ type }: Pick<Question, 'type'>): boolean {
  return type === 'text' || type === 'gap' || type === 'number';
}

/** The parts of `option:rest`. */
export function pairOf(entry: string): [option: string, rest: string] {
  const colon = entry.indexOf(':');
  return colon < 0 ? [entry, ''] : [entry.slice(0, colon), entry.slice(colon + 1)];
}
