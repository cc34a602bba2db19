import type { ReactiveController, ReactiveElement } from 'lit';
import { keepingSentence } from '../shared/sentences.ts';
import type { CourseView } from '../shared/session.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { Texts } from '../shared/texts.ts';
import type { playerTexts } from './learn-player.texts.ts';

interface KeepingNewsOptions {
  look(): CourseView;
  text: Texts<typeof sharedTexts & typeof playerTexts>;
}

/** What a live region says of how progress is kept. While it works it goes without saying: only what changes is said. */
export class KeepingNews implements ReactiveController {
  sentence = '';

  readonly #host: ReactiveElement;
  readonly #options: KeepingNewsOptions;
  #last: CourseView | undefined;

  constructor(host: ReactiveElement, options: KeepingNewsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.hasUpdated) this.#follow();
  }

  hostUpdated(): void {
    // A live region speaks only if it was there before its words.
    if (this.#host.hasUpdated) return;
    this.#follow();
    if (this.sentence) this.#host.requestUpdate();
  }

  #follow(): void {
    const { look, text } = this.#options;
    const view = look();
    const before = this.#last;
    this.#last = view;
    if (view === before) return;
    if (view.phase !== 'ready') this.sentence = '';
    else if (view.keeping !== 'waiting' || view.offline) {
      const saved = this.sentence || (before?.phase === 'ready' && before.keeping === 'waiting');
      this.sentence = keepingSentence(view, text) || (saved ? text.term('playerSaved') : '');
    }
  }
}
