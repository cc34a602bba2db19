import type { LitElement, ReactiveController } from 'lit';
import type { LearnPractiseEvent } from '../shared/lesson-events.ts';

/** Somebody at the end of a film asks for the questions: the page goes there, and so does the focus. */
export class Welcome implements ReactiveController {
  readonly #host: LitElement & { course: string; lesson?: string; question: string };

  constructor(host: LitElement & { course: string; lesson?: string; question: string }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('learn-practise', this.#welcome);
  }

  hostDisconnected(): void {
    document.removeEventListener('learn-practise', this.#welcome);
  }

  readonly #welcome = (event: LearnPractiseEvent): void => {
    const { course, lesson = event.lesson, question } = this.#host;
    if (question || event.course !== course || event.lesson !== lesson) return;
    event.preventDefault();
    void this.#host.updateComplete.then(() => {
      const section = this.#host.renderRoot.querySelector('section');
      section?.scrollIntoView({ block: 'start' });
      section?.focus({ preventScroll: true });
    });
  };
}
