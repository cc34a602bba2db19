import type { Course } from '../../contract/course.ts';
import type { Activity, LanguageMap } from './statement.ts';
import { ACTIVITY_TYPES } from './vocabulary.ts';

/** What statements are made with. */
export interface XapiSetting {
  /** Where the service lies for browsers (`LERN_URL`); ends with a slash. */
  url: URL;
  /** The course as it is offered today, for its title. */
  courseOf(id: string): Course | undefined;
}

/** A course, under the address of its page. */
export function courseActivity(course: string, { url, courseOf }: XapiSetting): Activity {
  const offered = courseOf(course);
  return activity(addressOf(url, course), 'course', offered && { [offered.language]: offered.title });
}

/** A lesson, under the address of its page. */
export function lessonActivity(course: string, lesson: string, { url, courseOf }: XapiSetting): Activity {
  const offered = courseOf(course);
  const title = offered?.lessons.find(({ id }) => id === lesson)?.title;
  return activity(addressOf(url, course, lesson), 'lesson', title ? { [offered.language]: title } : undefined);
}

/** A question: its place on the page of its lesson. What it asks is left out: it may quote what people are to find out. */
export function questionActivity(course: string, lesson: string, question: string, { url }: XapiSetting): Activity {
  return activity(`${addressOf(url, course, lesson)}#${encodeURIComponent(question)}`, 'question', undefined);
}

/** The address under which the handbook says what an extension means. */
export function extensionOf(name: 'term' | 'time', { url }: Pick<XapiSetting, 'url'>): string {
  return new URL(`docs/en/lrs#${name}`, url).href;
}

function addressOf(url: URL, ...ids: string[]): string {
  return new URL(`c/${ids.map(encodeURIComponent).join('/')}`, url).href;
}

function activity(id: string, type: keyof typeof ACTIVITY_TYPES, name: LanguageMap | undefined): Activity {
  return { objectType: 'Activity', id, definition: { type: ACTIVITY_TYPES[type], ...(name && { name }) } };
}
