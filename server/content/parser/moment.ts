import type { Heading } from 'mdast';
import { clock } from '../issues/words.ts';
import type { Labelled } from './heading.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { secondsOf, spokenAt } from './see.ts';

/** Where something belongs in the video. */
export interface Moment {
  moment?: number;
  required?: true;
}

/** What can be tied to a second of the video: its heading, and what stands in its `{…}`. */
export interface Placed {
  heading: Heading;
  attributes: Labelled['attributes'];
}

/** The second of the video something belongs to, and whether the video waits for it there. */
export function readMoment(placed: Placed, reading: Reading): Moment {
  const moment = readSecond(placed, reading);
  const required = placed.attributes.get('required');
  if (required && !placed.attributes.has('after') && !placed.attributes.has('at')) {
    reading.issues.add(reading.source.placeAt(required.offset), 'required-without-moment');
  }
  return { ...(moment !== undefined && { moment, ...(required && { required: true }) }) };
}

/** From `after="spoken words"` or `at=01:23`. A broken video is noted already. */
function readSecond({ attributes, heading }: Placed, { video, issues, source }: Reading): number | undefined {
  const after = attributes.get('after');
  const at = attributes.get('at');
  const written = after ?? at;
  if (!written) return undefined;

  const place = source.placeAt(written.offset);
  if (after && at) issues.add(placeOf(heading), 'moment-twice');
  if (video === 'broken') return undefined;
  if (!video) {
    issues.add(place, 'moment-without-video');
    return undefined;
  }
  if (after) return spokenAt(after.value, 'end', place, video, issues);

  const seconds = secondsOf(written.value);
  if (seconds === undefined) issues.add(place, 'at-bad', written.value);
  else if (seconds > video.video.duration) issues.add(place, 'moment-late', clock(video.video.duration));
  return seconds;
}
