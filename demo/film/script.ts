/**
 * A film is told once, as a script: voice, captions, pointer and pictures all come from its steps.
 */
import type { Desk } from './stage/desk.ts';

export interface Film {
  /** The course it belongs to: its folder. */
  course: string;
  /** Base name of everything that is made: `ablegen` becomes ablegen.m3u8, ablegen.de.vtt, … */
  name: string;
  title: string;
  /** What stands on the mock screen before the first step. */
  start: Partial<Desk>;
  steps: Step[];
}

export interface Step {
  /** One breath of German narration; it is also the caption, so it must fit on two lines. */
  say: string;
  /** The same in English, for the subtitles. */
  en: string;
  /** What happens on screen meanwhile, one after the other. */
  do?: Action[];
  /** Seconds of rest after the last word. */
  rest?: number;
}

export type Action =
  | { kind: 'wait'; seconds: number }
  | { kind: 'when'; word: string }
  | { kind: 'show'; change: Partial<Desk> }
  | { kind: 'move'; to: string }
  | { kind: 'click'; on: string; then: Partial<Desk> }
  | { kind: 'type'; field: string; text: string }
  | { kind: 'zoom'; to: string; scale: number };

/** Waits some seconds before the next action. */
export const wait = (seconds: number): Action => ({ kind: 'wait', seconds });

/** Waits until the voice reaches this word of the sentence. */
export const when = (word: string): Action => ({ kind: 'when', word });

/** Changes the screen at once. */
export const show = (change: Partial<Desk>): Action => ({ kind: 'show', change });

/** Moves the pointer to a target: the `data-target` of something on the stage. */
export const move = (to: string): Action => ({ kind: 'move', to });

/** Moves to a target, presses, and changes the screen. */
export const click = (on: string, then: Partial<Desk> = {}): Action => ({ kind: 'click', on, then });

/** Types into a field, letter by letter. */
export const type = (field: string, text: string): Action => ({ kind: 'type', field, text });

/** Glides closer to a target, while the next actions go on. */
export const zoom = (to: string, scale: number): Action => ({ kind: 'zoom', to, scale });

/** Glides back to the whole screen. */
export const zoomOut = (): Action => zoom('screen', 1);
