/** Puts sentences and actions on one clock: when is what said, and when does what happen? */
import type { Action, Film, Step } from './script.ts';

export interface Cue {
  from: number;
  to: number;
  de: string;
  en: string;
}

/** An action that knows its moment; `length` is how long it moves. */
export interface Event {
  at: number;
  length: number;
  action: Action;
}

export interface Timeline {
  seconds: number;
  cues: Cue[];
  events: Event[];
}

/** Pictures per second; everything on the clock is rounded to whole pictures at the end. */
export const FPS = 20;

/** How long the camera takes to come closer or to step back. */
export const GLIDE = 0.6;

const BEFORE_FIRST_WORD = 0.6;
const BETWEEN_SENTENCES = 0.45;
const AFTER_LAST_WORD = 1.6;

/** `spoken` holds the measured length of every sentence, in seconds. */
export function timelineOf(film: Film, spoken: number[]): Timeline {
  const cues: Cue[] = [];
  const events: Event[] = [];
  let clock = BEFORE_FIRST_WORD;

  for (const [index, step] of film.steps.entries()) {
    const length = spoken[index] ?? 0;
    const acted = placeActions(step, clock, length);
    cues.push({ from: clock, to: clock + length, de: step.say, en: step.en });
    events.push(...acted.events);
    clock = Math.max(clock + length + (step.rest ?? BETWEEN_SENTENCES), acted.end);
  }

  const seconds = Math.ceil((clock + AFTER_LAST_WORD) * FPS) / FPS;
  return { seconds, cues, events };
}

function placeActions(step: Step, start: number, spoken: number): { events: Event[]; end: number } {
  const events: Event[] = [];
  let at = start;

  for (const action of step.do ?? []) {
    if (action.kind === 'wait') at += action.seconds;
    else if (action.kind === 'when') at = Math.max(at, start + shareBefore(action.word, step.say) * spoken);
    else {
      const length = lengthOf(action);
      events.push({ at, length, action });
      if (action.kind !== 'zoom') at += length;
    }
  }
  return { events, end: at };
}

function shareBefore(word: string, sentence: string): number {
  const index = sentence.indexOf(word);
  if (index < 0) throw new Error(`"${word}" is not said in "${sentence}".`);
  return index / sentence.length;
}

function lengthOf(action: Action): number {
  switch (action.kind) {
    case 'move':
      return 0.75;
    case 'click':
      return 1;
    case 'type':
      return action.text.length / 15;
    case 'zoom':
      return GLIDE;
    default:
      return 0;
  }
}
