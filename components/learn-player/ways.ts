import type { LitElement, ReactiveController } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import type { ReadyView } from '../shared/session.ts';
import type { LearnWatchEvent } from '../shared/lesson-events.ts';
import { resumePosition } from './lesson-state.ts';

/** What the ways in and out of a player need of it. */
export interface WaysOptions {
  /** The course, once it is there, and the lesson on show. */
  look(): { view: ReadyView; lesson: Lesson | undefined } | undefined;
  /** The film on stage. */
  video(): HTMLVideoElement | undefined;
  select(lesson: string): void;
  /** Plays the film on show from a second. */
  play(lesson: Lesson, second: number): void;
  /** Draws the whole of the player, as far as it may be from what somebody sees. */
  near(): void;
  /** Gives the focus to what comes first in the player. */
  focus(): void;
}

/** Links that lead to a place in a course (`#learn=course/lesson@83`), and ways out of it. What knows how comes when it is wanted. */
export class Ways implements ReactiveController {
  /** What a way has to say. */
  hint: (() => string) | undefined;
  /** Where a link wants the film of a lesson to start. */
  start: { lesson: string; second: number } | undefined;

  constructor(
    readonly player: LitElement & { readonly course: string; readonly lesson?: string },
    readonly options: WaysOptions,
  ) {
    player.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#arrive);
    document.addEventListener('learn-watch', this.#watch);
    this.#arrive();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#arrive);
    document.removeEventListener('learn-watch', this.#watch);
  }

  /** The second at which the film of a lesson starts when it is played. */
  startOf(lesson: Lesson, progress: LessonProgress): number {
    return this.start?.lesson === lesson.id ? this.start.second : resumePosition(lesson, progress);
  }

  /** Somebody goes on by themselves. */
  leave(): void {
    this.hint = this.start = undefined;
    this.player.requestUpdate();
  }

  /** Opens the window with a link to what is on show. */
  share = (): void => {
    void import('./share.ts').then(({ share }) => share(this));
  };

  /** Somebody is about to write about a barrier. */
  report = ({ currentTarget }: Event): void => {
    void import('./report.ts').then(({ report }) => report(currentTarget as HTMLAnchorElement, this));
  };

  /** A quiz knows a second that explains something: the first player that can show it does. */
  #watch = (event: LearnWatchEvent): void => {
    const { course, lesson } = this.player;
    if (event.defaultPrevented || event.course !== course || (lesson ?? event.lesson) !== event.lesson) return;
    if (!this.options.look()?.view.course.lessons.some(({ id, video }) => video && id === event.lesson)) return;
    event.preventDefault();
    void import('./watching.ts').then(({ watch }) => watch(event, this));
  };

  #arrive = (event?: Event): void => {
    if (location.hash.startsWith('#learn=')) void import('./arrival.ts').then(({ arrive }) => arrive(this, event));
  };
}
