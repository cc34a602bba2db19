import type { Chapter } from '../../contract/course.ts';
import { CHAPTERS, MOST_CHAPTERS } from '../media/chapters.ts';
import type { ReadChapter } from './note.ts';
import type { Reading } from './reading.ts';

/** Nearer than this, in seconds, two chapters begin at the same place. */
const SAME = 1;

/** The chapters of the file beside a video, and those of the course file, by where they begin. */
export function joinChapters(
  listed: Chapter[] = [],
  written: ReadChapter[],
  duration: number,
  { issues }: Reading,
): Chapter[] {
  const joined = [...listed];
  for (const { start, title, ...place } of written) {
    const other = joined.find((chapter) => Math.abs(chapter.start - start) < SAME);
    if (other) issues.add(place, 'chapter-doubled', other.title, CHAPTERS);
    else if (start < duration) joined.push({ start, title });
    else issues.add(place, 'chapter-late', title, duration);
  }
  if (written.length && joined.length > MOST_CHAPTERS) {
    issues.add(written.at(-1)!, 'chapters-many', joined.length, MOST_CHAPTERS);
  }
  return joined.toSorted((a, b) => a.start - b.start).slice(0, MOST_CHAPTERS);
}
