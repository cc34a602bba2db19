import { clock } from '../issues/words.ts';
import { findSpoken } from '../media/spoken-words.ts';
import type { ReadQuestion } from './question.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import type { ReadVideo } from './video.ts';

/** The second of the video a question belongs to, from `after="spoken words"` or `at=01:23`. A broken video is noted already. */
export function readMoment(
  { attributes, heading }: ReadQuestion,
  read: ReadVideo | 'broken' | undefined,
  { issues, source }: Reading,
): number | undefined {
  const after = attributes.get('after');
  const at = attributes.get('at');
  const written = after ?? at;
  if (!written) return undefined;

  const place = source.placeAt(written.offset);
  if (after && at) issues.add(placeOf(heading), 'moment-twice');
  if (read === 'broken') return undefined;
  if (!read) {
    issues.add(place, 'moment-without-video');
    return undefined;
  }
  if (after) return afterWords(after.value, place, read, issues);

  const seconds = secondsOf(written.value);
  if (seconds === undefined) issues.add(place, 'at-bad', written.value);
  else if (seconds > read.video.duration) issues.add(place, 'moment-late', clock(read.video.duration));
  return seconds;
}

function afterWords(
  words: string,
  place: { line: number; column: number },
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
  return Math.min(found.end, video.duration);
}

function secondsOf(value: string): number | undefined {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/.exec(value);
  return match ? Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3]) : undefined;
}
