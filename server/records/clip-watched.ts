import type { Lesson } from '../contract/course.ts';
import type { WatchedFact } from '../contract/fact.schema.ts';

/** Old cuts of a video may have been longer, but not by that much. */
const LONGER = 2;

/** Seconds that are taken for a video however short it is now. */
const SHORTEST = 600;

/** Seconds that are taken for a lesson that is gone. */
const RETIRED = 4 * 3600;

/** What was watched, within a plausible length of the lesson as it is published: a record has to stay small, whatever it is sent. */
export function clipWatched(fact: WatchedFact, lesson: Pick<Lesson, 'video'> | undefined): WatchedFact {
  const length = plausibleLength(lesson);
  return {
    ...fact,
    segments: fact.segments.filter(([from]) => from < length).map(([from, to]) => [from, Math.min(to, length)]),
    position: Math.min(fact.position, length),
  };
}

function plausibleLength(lesson: Pick<Lesson, 'video'> | undefined): number {
  if (!lesson) return RETIRED;
  return lesson.video ? Math.max(LONGER * lesson.video.duration, SHORTEST) : 0;
}
