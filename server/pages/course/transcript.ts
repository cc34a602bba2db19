import { readCues } from '../../contract/webvtt.ts';

/** What is said without a break. */
export interface Passage {
  /** Seconds from the film's beginning. */
  start: number;
  speaker?: string | undefined;
  text: string;
}

/** A pause of so many seconds begins a new passage; without one so many characters do, at the end of a sentence. */
const PAUSE = 1.5;
const LONG = 240;

/** The text of a caption file, to be read; what can't be read in it is left out. */
export function transcriptOf(file: string): Passage[] {
  const passages: Passage[] = [];
  let end = 0;
  for (const cue of readCues(file)) {
    if ('fault' in cue || !cue.text) continue;
    const last = passages.at(-1);
    const goesOn =
      last &&
      cue.speaker === last.speaker &&
      cue.start - end < PAUSE &&
      (last.text.length < LONG || !/[.!?…]["“”»«)\]]*$/.test(last.text));
    if (goesOn) last.text += ` ${cue.text}`;
    else passages.push({ start: cue.start, speaker: cue.speaker, text: cue.text });
    end = Math.max(end, cue.end);
  }
  return passages;
}
