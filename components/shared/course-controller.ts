import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CourseView, Session } from './session.ts';
import { sessionContext } from './session.ts';

const LOADING: CourseView = { phase: 'loading' };

/** Keeps an element up to date with one course of the session around it. */
export class CourseController implements ReactiveController {
  view: CourseView = LOADING;
  session: Session | undefined;

  readonly #host: ReactiveElement;
  readonly #courseOf: () => string;
  readonly #consumer: ContextConsumer<typeof sessionContext, ReactiveElement>;
  /** An element that was there before its session, or before a nearer one, would never get it: it asks again when a provider turns up. */
  readonly #ask = (): void => this.#consumer.hostConnected();
  #watched = '';
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveElement, courseOf: () => string) {
    this.#host = host;
    this.#courseOf = courseOf;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (session) => {
        if (this.session === session) return;
        this.session = session;
        this.#stop();
        host.requestUpdate();
      },
    });
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#ask);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const course = this.#courseOf();
    if (course === this.#watched && this.#unwatch) return;
    this.#stop();
    this.view = LOADING;
    if (!this.session || !this.#host.isConnected) return;
    this.#watched = course;
    this.#unwatch = this.session.watch(course, (view) => {
      this.view = view;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#stop();
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#watched = '';
  }
}
