import type { AttemptsAnswer } from '../../server/contract/api.ts';

/** What a learner has begun and not handed in: half-given answers, and attempts at proofs. It lies in this browser only. */
export interface Desk {
  /** Calls back at once and at every change, here or in another tab, until the function it returns is called. */
  watch(course: string, lesson: string, listener: (papers: Papers) => void): () => void;
  /** Keeps an answer as far as it is given; undefined forgets it. Of a reflection this is all that ever happens to it. */
  draft(course: string, lesson: string, question: string, response: string[] | undefined): void;
  /** Has the questions of a new attempt drawn, and clears away the drafts of the one before. Rejects with an {@link ApiError}: without a connection nothing can be drawn. */
  begin(course: string, lesson: string): Promise<void>;
}

/** What lies on the desk of one lesson. */
export interface Papers {
  /** Question id → its answer so far; and, of what is typed, what was handed in last, by {@link handedIn}. */
  drafts: ReadonlyMap<string, string[]>;
  /** The attempt that was begun and not handed in. */
  attempt?: AttemptsAnswer;
}

/** Under which key what was typed and handed in last lies on the desk: the service doesn't keep it. */
export function handedIn(question: string): string {
  return `${question}/handed-in`;
}
