import { clock } from '../issues/words.ts';
import type { Place } from '../issues/issue.ts';
import { findSpoken } from '../media/spoken-words.ts';
import type { Attribute } from './attributes.ts';
import type { Reading } from './reading.ts';
import type { ReadVideo } from './video.ts';

/** The second of the video that explains something, from `see="spoken words"` or `see=01:23`: where the sentence begins. */
export function readSee(see: Attribute | undefined, { video, issues, source }: Reading): number | undefined {
  if (!see || video === 'broken') return undefined;
  const place = source.placeAt(see.offset);
  if (!video) {
    issues.add(place, 'see-without-video');
    return undefined;
  }
  if (!/^[\d:.,\s]*$/.test(see.value)) return spokenAt(see.value, 'start', place, video, issues);
  const seconds = secondsOf(see.value);
  if (seconds === undefined) issues.add(place, 'see-bad', see.value);
  else if (seconds >= video.video.duration) issues.add(place, 'see-late', clock(video.video.duration));
  return seconds;
}

/** When a sentence begins or ends in which words are spoken; notes where they aren't. */
export function spokenAt(
  words: string,
  edge: 'start' | 'end',
  place: Place,
  { video, cues, areWhole }: ReadVideo,
  issues: Reading['issues'],
): number | undefined {
  const places = cues.map((some) => findSpoken(words, some));
  const found = places.find((one) => 'end' in one);
  if (!found) {
    // Words can't be found in captions that aren't there or can't be read, which is noted already.
    if (!areWhole) return undefined;
    const nearest = places.find((one) => 'nearest' in one);
    issues.add(place, 'after-missing', words, nearest && 'nearest' in nearest ? nearest.nearest : undefined);
    return undefined;
  }
  if (found.again) issues.add(place, 'after-doubled', words);
  return Math.min(found[edge], video.duration);
}

/** A time in a video: `83`, `1:23`, `1:02:03.5`. */
export function secondsOf(value: string): number | undefined {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/.exec(value);
  return match ? Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3]) : undefined;
}
