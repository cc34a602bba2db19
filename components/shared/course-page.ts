import { lessonAddress } from './lesson-link.ts';
import type { ReadyView } from './session.ts';

/** Address of a lesson's own page, with the service, at a second of its video. */
export function coursePage({ course, file }: ReadyView, lesson: string, second?: number, language = 'de'): string {
  // Files of the course lie some folders below the service.
  const up = course.media.replace(/[^/]+\//g, '../');
  const page = new URL(`${up}c/${course.id}/${lesson}${language === 'en' ? '?lang=en' : ''}`, file(''));
  return second === undefined ? page.href : lessonAddress(page.href, { course: course.id, lesson, second });
}
