import type { Course, Lesson } from '../../contract/course.ts';
import type { Language, Words } from '../../contract/words.ts';
import { upFrom } from '../shell.ts';

/** A page of a course, and what it needs to know to be drawn. */
export interface CoursePlace {
  language: Language;
  /** As the asker may have it. */
  course: Course;
  /** Origins of the pages that may show it in a frame. */
  parents: readonly string[];
  /** There is a sign-in of the service's own, and nobody is signed in. */
  canSignIn: boolean;
  /** Whoever asks writes pages: they are shown how to put the course into one. */
  isEditor?: boolean;
  /** Where the service lies for browsers, where programs may be told of the page. */
  service: URL | undefined;
}

/** Where the page of a course, or of one of its lessons, lies in each language. */
export function coursePaths(course: string, lesson?: string): Words {
  const path = ['c', course, ...(lesson === undefined ? [] : [lesson])].join('/');
  return { de: path, en: `${path}?lang=en` };
}

/** Where the page “Kurs einbetten” lies in each language, with what was chosen there. */
export function embedCodePaths(course: string, query = ''): Words {
  const path = `embed-code/${encodeURIComponent(course)}${query}`;
  return { de: path, en: `${path}${query ? '&' : '?'}lang=en` };
}

/** Finds its way from a page of the course to everything else. */
export class CourseLinks {
  readonly up: string;
  readonly #place: CoursePlace;
  readonly #path: string;

  constructor(place: CoursePlace, lesson?: Lesson) {
    this.#place = place;
    this.#path = coursePaths(place.course.id, lesson?.id)[place.language];
    this.up = upFrom(this.#path);
  }

  /** A file of the course. */
  readonly file = (src: string): string => `${this.up}${this.#place.course.media}${src}`;

  /** The page of a lesson, or of the course. */
  lesson(lesson?: Lesson): string {
    return `${this.up}${coursePaths(this.#place.course.id, lesson?.id)[this.#place.language]}`;
  }

  /** Signing in leads back to this page. */
  get signIn(): string {
    return `${this.up}auth/sign-in?return=${encodeURIComponent(this.#path)}`;
  }
}
