import type { Chapter } from '../../contract/course.ts';
import type { IssueList } from '../issues/issue.ts';
import { START } from '../issues/issue.ts';
import { readCaptions } from './webvtt.ts';

/** What comes after the name of the film. */
export const CHAPTERS = '.chapters.vtt';

/** So many fit on a time line that is read at a glance; more would be the text of the film, which is there as such. */
export const MOST_CHAPTERS = 50;

/**
 * Reads the chapters of a film of `duration` seconds from a WebVTT file: each cue is one, its text the title. Only where
 * it begins counts, as a chapter lasts until the next one.
 */
export function readChapters(text: string, duration: number, issues: IssueList): Chapter[] {
  const chapters = readCaptions(text, issues)
    .map(({ start, text }) => ({ start, title: text.trim() }))
    .toSorted((a, b) => a.start - b.start);
  const good = chapters.filter(({ start, title }) => {
    if (!title) issues.add(START, 'chapter-untitled', start);
    else if (start >= duration) issues.add(START, 'chapter-late', title, duration);
    return title && start < duration;
  });
  if (good.length > MOST_CHAPTERS) issues.add(START, 'chapters-many', good.length, MOST_CHAPTERS);
  return good.slice(0, MOST_CHAPTERS);
}
