/** A place in a course, as the fragment of an address names it: `#learn=course/lesson@83`. */
export interface LessonLink {
  course: string;
  /** Empty where the link leads to the course as it is. */
  lesson: string;
  /** Of the film; undefined where one goes on as usual. */
  second?: number | undefined;
}

/** Reads a fragment; undefined where it is none of ours. */
export function readLessonLink(hash: string): LessonLink | undefined {
  const [, course, lesson = '', second] = /^#learn=([^/@]+)(?:\/([^/@]*))?(?:@([\d.]+))?/.exec(hash) ?? [];
  // Programs that pass links on may have encoded what needs no encoding.
  return course === undefined
    ? undefined
    : { course: decoded(course), lesson: decoded(lesson), second: second === undefined ? undefined : Number(second) };
}

/** The address of a place in a course on the page at `page`, whose path and query it keeps. */
export function lessonAddress(page: string, { course, lesson, second }: LessonLink): string {
  const [address] = page.split('#');
  return `${address}#learn=${course}/${lesson}${second === undefined ? '' : `@${Math.floor(second)}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
