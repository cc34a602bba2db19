import type { ReactiveController, ReactiveElement } from 'lit';
import { followSession } from './follow-session.ts';
import type { CourseView, Session } from './session.ts';

const LOADING: CourseView = { phase: 'loading' };

/** Keeps an element up to date with one course of the session around it. */
export class CourseController implements ReactiveController {
  view: CourseView = LOADING;
  session: Session | undefined;

  readonly #host: ReactiveElement;
  readonly #courseOf: () => string;
  #watched: string | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveElement, courseOf: () => string) {
    this.#host = host;
    this.#courseOf = courseOf;
    // Asked first: whether there is a session decides what an update shows.
    followSession(host, (session) => {
      this.session = session;
      this.hostDisconnected();
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const course = this.#courseOf();
    if (course === this.#watched && this.#unwatch) return;
    this.hostDisconnected();
    this.view = LOADING;
    if (!this.session || !this.#host.isConnected) return;
    this.#watched = course;
    this.#unwatch = this.session.watch(course, (view) => {
      this.view = view;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
