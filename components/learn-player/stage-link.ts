import type { Watched } from './watch-recorder.ts';

/** What the stage tells the player, and asks of it. */
export interface StageLink {
  watched(watched: Watched): void;
  /** The learner paused, finished or leaves. */
  rested(): void;
  captions(on: boolean): void;
  /** Lets the learner choose how captions look. */
  adjust(): void;
  /** Gets addresses of media anew. */
  refresh(): Promise<void>;
  select(lesson: string): void;
  practise(): void;
}
