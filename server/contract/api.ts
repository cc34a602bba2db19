import type { Course, PrivacyClass } from './course.ts';
import type { Verdict } from './grade.ts';
import type { Milestone } from './milestones.ts';
import type { Rejection } from './rejection.ts';
import type { CourseState } from './state.ts';

/** An error, as `application/problem+json` (RFC 9457). */
export interface Problem {
  /** `…/problems/<code>`, relative to the service. */
  type: string;
  title: string;
  /** The HTTP status. */
  status: number;
  /** The German sentence. */
  detail: string;
  /** The same for people, in German and in English. */
  de: string;
  en: string;
  /** Seconds after which a second try makes sense, where one does. */
  retryAfter?: number;
}

/** `GET /me`. */
export interface MeAnswer {
  /** Opaque name of the person for the browser's own book-keeping; null for somebody not signed in. */
  subject: string | null;
  name?: string;
  department?: string;
  roles: string[];
  /** The most that may be stored about anybody here. */
  record: PrivacyClass;
}

/** One line of the catalog. */
export interface CourseCard extends Pick<
  Course,
  'id' | 'title' | 'language' | 'summary' | 'topics' | 'record' | 'mode' | 'media'
> {
  lessons: number;
  /** Length of all videos together, in seconds. */
  duration: number;
  poster?: string;
}

/** `GET /courses`. */
export interface CoursesAnswer {
  courses: CourseCard[];
}

/** What the service keeps of one learner in one course, as its learner gets it. */
export interface CourseProgressAnswer {
  /** Of the record it lies in; null while there is none. */
  generation: string | null;
  state: CourseState;
  milestones: Milestone[];
}

/** `GET /progress`; with `?course=…` (repeatable) only those courses. */
export interface ProgressAnswer {
  subject: string | null;
  /** Course id → progress. A course asked for by name is always in it; a course of class `device` never. */
  courses: Record<string, CourseProgressAnswer>;
}

/** A verdict and the fact it belongs to. */
export interface FactVerdict extends Verdict {
  fact: string;
  question: string;
  rev: string;
}

/** `POST /facts`: what was taken is durable. */
export interface FactsAnswer {
  subject: string | null;
  progress: Record<string, CourseProgressAnswer>;
  verdicts: FactVerdict[];
  rejected: Rejection[];
  /** Seconds until the next request, please. */
  next: number;
}

/** `POST /verdicts`, in the order asked; null where the question never existed in that revision. */
export interface VerdictsAnswer {
  verdicts: (Verdict | null)[];
}
