import type { ProgressAnswer } from '../../../server/contract/api.ts';
import type { FactDraft } from '../session.ts';
import type { Api } from './api.ts';
import type { CourseEntry } from './course-entry.ts';

/** Something that happened, with what only that moment knew. */
export interface Report {
  course: string;
  lesson: string;
  draft: FactDraft;
  /** Milliseconds since 1970, by the service's clock. */
  at: number;
  /** Who was signed in. */
  subject: string | null;
  /** The element of the page in which it happened. */
  element?: EventTarget | undefined;
}

/** The session whose facts are kept. */
export interface KeptSession {
  readonly api: Api;
  /** Course id → what the page knows of it. */
  readonly entries: ReadonlyMap<string, CourseEntry>;
  /** Opaque name of who is signed in, null for nobody; undefined before the service has said. */
  readonly subject: string | null | undefined;
  /** What the service last said of the progress, and of who asks. */
  answer: ProgressAnswer | undefined;
  /** What was reported and not collected yet. */
  readonly reports: Report[];
  /** Counts the service's answers to facts: an older look at the progress must not undo them. */
  answers: number;
  /** Asks for a course and its progress. */
  load(entry: CourseEntry): Promise<void>;
  /** Learns who is signed in; true where that is somebody else than before: then everything starts over. */
  recognise(subject: string | null): boolean;
}
