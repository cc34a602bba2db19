import type { Accessibility, Course, KeyedCourse } from '../contract/course.ts';
import { previewOnly, withoutKeys } from '../content/public-course.ts';
import { sightOf } from '../identity/access.ts';
import type { Grants } from '../identity/grants.ts';
import type { Identity } from '../identity/identity.ts';

export interface ShownCourseOptions {
  grants: Grants;
  /** What the town offers to whoever meets a barrier. */
  accessibility?: Accessibility | undefined;
  now(): number;
}

/** A course as somebody may have it, its files under a path that works for them; undefined where they may have nothing of it. */
export type ShowCourse = (course: KeyedCourse, identity: Identity | undefined) => Course | undefined;

/** Shows courses to whoever asks. */
export function courseShown({ grants, accessibility, now }: ShownCourseOptions): ShowCourse {
  const help = accessibility && Object.keys(accessibility).length > 0 ? { accessibility } : {};
  return (course, identity) => {
    const sight = sightOf(course, identity);
    if (sight === 'whole') {
      const grant = course.access === 'public' ? 'public' : grants.give(course.id, now());
      return { ...withoutKeys(course), media: `media/${grant}/${course.media}`, ...help };
    }
    return sight === 'previews'
      ? { ...previewOnly(course), media: `media/public/${course.media}`, ...help }
      : undefined;
  };
}
