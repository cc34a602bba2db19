import type { Course, PrivacyClass } from './course.ts';
import type { Verdict } from './grade.ts';
import type { Milestone } from './milestones.ts';
import type { LearnerRecord, RecordKey } from './record.ts';
import type { Rejection } from './rejection.ts';
import type { RetentionReport, RetentionRules } from './retention.ts';
import type { CourseState } from './state.ts';
import type { Words } from './words.ts';

/** An error, as `application/problem+json` (RFC 9457), with the same for people in both languages. */
export interface Problem extends Words {
  /** `…/problems/<code>`, relative to the service. */
  type: string;
  title: string;
  /** The HTTP status. */
  status: number;
  /** The German sentence. */
  detail: string;
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
  /** Where to sign in or out, relative to the service's address; only where the service has a sign-in of its own. */
  signIn?: string;
  signOut?: string;
}

/** `GET /privacy`: what is kept of whom, how long and on what ground. Made from the running configuration. */
export interface PrivacyAnswer {
  /** The most that may be stored about anybody here. */
  record: PrivacyClass;
  /** How long, in whole months. */
  keep: RetentionRules;
  /** Groups of fewer people appear in no figures. */
  k?: number;
  /** The town's own text on the legal basis of each class that is kept; German. */
  legal: { pseudonymous?: string; named?: string };
  /** Whom to ask: an e-mail address, a telephone number or a page. */
  contact?: string;
  /** The host of the learning record store (LRS) that what is reached goes on to; absent where it stays here. */
  forwarding?: string;
  /** A public page about it, relative to the service's address. */
  page: string;
}

/** `GET /me/export`: everything that is kept of the asker. */
export interface MyDataAnswer {
  schema: 'lernbausteine/me';
  version: 2;
  /** ISO 8601. */
  time: string;
  /** As the way in says it just now; stored in named records only. */
  identity: { id: string; name?: string; department?: string; roles: string[]; areas: string[] };
  /** The same as `records`, for people. */
  courses: KeptCourse[];
  records: LearnerRecord[];
  /** What was set aside of the asker's records because it was damaged. */
  damaged: KeptDamaged[];
  /** What the audit holds about the asker, oldest first. */
  audit: AuditEntry[];
  /** Days (`2026-11-22`) on which the progress of all was exported since something of the asker is kept, oldest first. */
  exports: string[];
}

/** One course of {@link MyDataAnswer}. */
export interface KeptCourse {
  course: string;
  /** Absent where the course isn't there any more. */
  title?: string;
  /** The course is not offered any more. */
  retired?: true;
  /** Lessons that the course does not have any more: what is kept of them stays, and counts again when they come back. */
  retiredLessons?: string[];
  class: 'pseudonymous' | 'named';
  percent?: number;
  /** Lessons of which anything is kept. */
  lessons: number;
  /** Questions of which answers are kept. */
  answers: number;
  /** Day of the last change (`2026-11-22`), and the day from which the next retention run deletes the progress. */
  changed: string;
  ends: string;
  /** What is kept longer: proofs, each with the day it was earned and the day it ends. */
  proofs: { kind: Milestone['kind']; at: string; ends: string }[];
}

/** A damaged record of {@link MyDataAnswer}: it is kept, and nothing can be read from it; why not is said in both languages. */
export interface KeptDamaged extends Words {
  /** Where it had lain. */
  key: RecordKey;
  /** When it was set aside, milliseconds since 1970; of a pseudonymous one by the hour. */
  at: number;
  /** Day from which the next retention run deletes it. */
  ends: string;
  /** As it was found; each on a line of its own where records were damaged more than once. */
  text: string;
}

/** One line of the audit. Persons are in it by a keyed hash only. */
export interface AuditEntry {
  v: 1;
  /** Milliseconds since 1970. */
  at: number;
  what: 'export' | 'look' | 'erasure' | 'configuration' | 'retention' | 'backup' | 'restore' | 'move';
  /** Hash of who did it; `service` for what it does by itself, `console` for a command on its machine. */
  who: string;
  /** Hash of the person it is about, where it is about one. */
  about?: string;
  /** Figures; settings before and after; courses, format and selection of what was asked for. Never a person, never a secret. */
  detail?: Record<string, unknown>;
}

/** `GET /admin/audit`: newest first; `next` asks for the older ones (`?before=`). */
export interface AuditAnswer {
  entries: AuditEntry[];
  next?: string;
}

/** `GET /admin/retention`. */
export interface RetentionAnswer {
  /** Null before the first run. */
  last: RetentionReport | null;
}

/** One line of the catalog. */
export interface CourseCard extends Pick<
  Course,
  'id' | 'title' | 'language' | 'summary' | 'topics' | 'area' | 'record' | 'mode' | 'media'
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
  /** Whose session of the service's own it was asked with, by name or id; absent with every other way in. */
  session?: string;
  /** The asker edits pages: what is wrong with what they pasted is explained to them. */
  editor?: true;
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

/** `POST /attempts`: what was drawn, signed. Nothing is kept of it before it is handed in. */
export interface AttemptsAnswer {
  /** Names the attempt; handed in with the answers it proves that these are the questions drawn. */
  attempt: string;
  /** In the order of this attempt. */
  questions: { question: string; rev: string }[];
}

/** `POST /verdicts`, in the order asked; null where the question never existed in that revision. */
export interface VerdictsAnswer {
  verdicts: (Verdict | null)[];
}
