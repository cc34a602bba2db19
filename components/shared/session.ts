import type { Course } from '../../server/contract/course.ts';
import type { Verdict } from '../../server/contract/grade.ts';
import type { CourseState } from '../../server/contract/state.ts';
import type { CourseProgress } from '../../server/contract/summarize.ts';
import { createContext } from '@lit/context';
import type { Words } from '../../server/contract/words.ts';
import type { Account } from './account.ts';
import type { Desk } from './desk.ts';
import type { ViewProblem } from './view-problem.ts';

/** Stands between the elements of a page and the service: facts go up through it, state comes down. */
export interface Session {
  /** Calls back at once and at every change of the course, until the function it returns is called. */
  watch(course: string, listener: (view: CourseView) => void): () => void;
  /**
   * Takes note of something that happened; it is kept until the service has answered. `element`: where it happened; it
   * fires `learn-lesson-completed` and `learn-course-completed`, should that come of it.
   */
  report(course: string, lesson: string, fact: FactDraft, element?: EventTarget): void;
  /** Sends what waits without waiting longer: the learner paused, or leaves. */
  send(): void;
  /** The page is at this lesson now; every element of the course follows. */
  select(course: string, lesson: string): void;
  /** Asks for the verdicts on the last answers to a lesson's questions, given earlier or elsewhere. */
  recall(course: string, lesson: string): void;
  /** What is kept of the learner; arrives with the outbox, some moments after the first answer. */
  account(): Promise<Account>;
  /** What the learner has begun and not handed in. */
  desk(): Promise<Desk>;
  /** Asks the service anew: after a failure, or because addresses of media have ended. */
  refresh(course: string): Promise<void>;
}

/** What happened, without the stamps that the session adds. */
export type FactDraft =
  /** Seconds of the video that were really played, and where the learner is. */
  | { kind: 'watched'; segments: [from: number, to: number][]; position: number }
  | { kind: 'answered'; question: string; rev: string; response: string[] }
  | { kind: 'submitted'; attempt: string; answers: { question: string; rev: string; response: string[] }[] }
  | { kind: 'done'; step: string };

/** A course as the page sees it. */
export type CourseView = LoadingView | FailedView | ReadyView;

export interface LoadingView {
  phase: 'loading';
}

export interface FailedView extends Hinting {
  phase: 'failed';
  problem: ViewProblem;
}

/** What arrives some moments later, and concerns the person more than the course. */
export interface Hinting {
  hints?: Hints | undefined;
}

export interface Hints {
  /** For somebody not signed in: where to do so with the service itself, if that is a way in; it leads back to this page. */
  signIn?: string | undefined;
  /** On this device lies progress from before signing in, which could be taken over. */
  isOffered: boolean;
  /** Whose session with the service itself this is, by name or id: it may be another person's than the host page's. */
  session?: string | undefined;
}

export interface ReadyView extends Hinting {
  phase: 'ready';
  course: Course;
  /** What the service keeps, and what is still on its way there. */
  state: CourseState;
  progress: CourseProgress;
  /** The lesson the page is at: the one selected, else the one last worked on, else the first that may be seen. */
  lesson: string;
  /** By {@link answerKey}: the last answer to each question, with its verdict once it is known. */
  answers: ReadonlyMap<string, AnswerView>;
  keeping: Keeping;
  /** The last request got no answer. What the learner does is kept, and sent later. */
  offline: boolean;
  /**
   * What a learner should know about where their progress is kept; absent while all is as usual, and for all elements of
   * the course on the page but one.
   */
  note?: Words | undefined;
  /** Absolute address of a file of the course. */
  file(src: string): string;
}

/** Where what the learner does is kept: in the service, still on the way there, in this browser only, or only until the page closes. */
export type Keeping = 'service' | 'waiting' | 'device' | 'memory';

export interface AnswerView {
  response: string[];
  /** Absent while the answer waits to be checked. */
  verdict?: Verdict;
}

/** Key of a question in {@link ReadyView.answers}. */
export function answerKey(lesson: string, question: string): string {
  return `${lesson}/${question}`;
}

/** Carries the {@link Session} of the page, or of the nearest `<learn-session>`. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('learn:session/1'));
