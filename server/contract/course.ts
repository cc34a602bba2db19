import { dayOf } from './day.ts';
import type { KeyedQuestion, Question } from './question.ts';
import type { RichInline, RichText } from './rich-text.ts';

/** What may be stored about whom: nothing outside the browser, a record under a keyed hash, a record under the person's id. */
export type PrivacyClass = 'device' | 'pseudonymous' | 'named';

/** Who may see a course: everybody, everybody signed in, or the people of some areas. */
export type Access = 'public' | 'staff' | string[];

/** A course as its learners get it: everything but the answer keys and the feedback. */
export interface Course {
  /** Stable for ever: progress hangs on ids, never on positions or titles. */
  id: string;
  title: string;
  /** BCP 47. */
  language: string;
  summary: string;
  topics: string[];
  /** Whose course it is (rights of editors). */
  area?: string;
  access: Access;
  record: PrivacyClass;
  mode: 'practice' | 'proof';
  complete: CompletionRule;
  /** Captions are on from the start, unless somebody has chosen otherwise on their device. */
  captions?: 'on';
  /** Mandatory training: admins get a list of who has completed it and for whom it is due. Only with `record: named`. */
  mandatory?: true;
  presenter?: Presenter;
  intro: RichText;
  lessons: Lesson[];
  /** Changes whenever anything of the course does. */
  revision: string;
  /** Where the course's files lie, relative to the service's address; ends with a slash. */
  media: string;
  /** Whom to tell of a barrier. */
  accessibility?: Accessibility;
}

/** The ways that the town offers to whoever meets a barrier (BITV 2.0, § 7). */
export interface Accessibility {
  /** Whom to tell: `mailto:…`, `tel:…` or the address of a page. */
  contact?: string;
  /** The address of the accessibility statement. */
  statement?: string;
}

/** When a lesson counts as learnt; both are shares between 0 and 1. */
export interface CompletionRule {
  /** Of the video's length. */
  watched: number;
  /** Of the points of its questions; of a proof, the mark that one attempt has to reach. */
  passed: number;
}

export interface Presenter {
  name: string;
  department?: string;
  photo?: string;
  /** An e-mail address, a telephone number or a page. */
  contact?: string;
}

export interface Lesson {
  id: string;
  title: string;
  /** May be seen without signing in. */
  preview: boolean;
  /** Its content was left out: whoever asked may not see it. */
  locked?: true;
  /** Days (`2026-11-01`, ascending) from which the lesson must be learnt anew. */
  renew: string[];
  video?: Video;
  body: RichText;
  materials: Material[];
  questions: Question[];
  /** Of a proof: how many of its questions one attempt draws; all where it is absent. */
  draw?: number;
  /** How many of its questions count; all where it is absent. */
  counted?: number;
  /** By where they stand in the video. */
  notes?: Note[];
}

export interface Video {
  /** The HLS playlist. */
  src: string;
  /** The MP4 of the same base name, where there is one. */
  fallback?: string;
  poster?: string;
  /** A WebVTT file that names a small picture of each moment, where one lies beside the film (`film.thumbnails.vtt`). */
  thumbnails?: string;
  /** Its parts, by where they begin, where a list of them lies beside the film (`film.chapters.vtt`). */
  chapters?: Chapter[];
  /** Length in seconds. */
  duration: number;
  captions: CaptionFile[];
}

/** A part of a video: it lasts until the next one begins. */
export interface Chapter {
  /** In seconds, before the video's end. */
  start: number;
  title: string;
}

export interface CaptionFile {
  src: string;
  /** BCP 47. */
  language: string;
}

export interface Material {
  src: string;
  title: string;
  /** Media type, `application/pdf`. */
  type: string;
  /** Size in bytes. */
  size: number;
}

/** Something to read at a point in the video. */
export interface Note {
  id: string;
  title: RichInline[];
  body: RichText;
  materials: Material[];
  /** In seconds of the video. */
  moment: number;
  /** The video doesn't go on before somebody has said that they have read it. */
  required?: true;
}

/** A course as the service keeps it. */
export interface KeyedCourse extends Course {
  lessons: KeyedLesson[];
}

export interface KeyedLesson extends Lesson {
  questions: KeyedQuestion[];
}

/** The term of a lesson that was never renewed. */
export const FIRST_TERM = 'first';

/** Whether a term can be meant at `now`: the first one, or a real day that has begun. A day that is no day of renewal may have been one. */
export function isTerm(term: string, now: number): boolean {
  if (term === FIRST_TERM) return true;
  const begin = Date.parse(term);
  return begin <= now && dayOf(begin) === term;
}

/** The term that runs at `now` (milliseconds since 1970): the last day of renewal reached (00:00 UTC), else the first term. */
export function termOf(lesson: Pick<Lesson, 'renew'>, now: number): string {
  return lesson.renew.findLast((day) => Date.parse(day) <= now) ?? FIRST_TERM;
}
