import type { IssueList, Place } from '../issues/issue.ts';
import { suggest } from '../issues/suggest.ts';
import { coursePath, decoded } from './course-path.ts';
import type { PictureSize } from './picture-size.ts';
import type { MediaUse } from './media-types.ts';
import { endingsOf, isFor } from './media-types.ts';

/**
 * The files beside a `course.md`: their sizes, the texts of captions and playlists, and how large those pictures are that can
 * be read. Paths are relative, with `/`, composed (NFC).
 */
export interface CourseFiles {
  sizes: Map<string, number>;
  texts: Map<string, string>;
  pictures: Map<string, PictureSize>;
}

/** Finds the file an editor named, or notes why it can't be used. */
export function findFile(
  written: string,
  uses: MediaUse[],
  { sizes }: Pick<CourseFiles, 'sizes'>,
  issues: IssueList,
  place: Place,
): string | undefined {
  const path = coursePath(written);
  if ('remote' in path) issues.add(place, 'path-remote', written);
  else if ('outside' in path) issues.add(place, 'path-outside', written);
  else {
    const found = [path.inside, decoded(path.inside).normalize('NFC')].find((one) => sizes.has(one));
    if (found === undefined) issues.add(place, 'file-missing', written, suggest(path.inside, fitting(sizes, uses)));
    else if (!isFor(found, uses)) issues.add(place, 'type-wrong', written, endingsOf(uses));
    else return found;
  }
  return undefined;
}

function fitting(sizes: Map<string, number>, uses: MediaUse[]): string[] {
  return [...sizes.keys()].filter((path) => isFor(path, uses));
}
