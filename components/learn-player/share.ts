import { LearnPlayerShare } from './learn-player-share.ts';
import { secondAt } from './place.ts';
import type { Ways } from './ways.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-share': LearnPlayerShare;
  }
}

if (!customElements.get('learn-player-share')) customElements.define('learn-player-share', LearnPlayerShare);

/** Opens the window with a link to what is on show. */
export function share(ways: Ways): void {
  const { view, lesson } = ways.options.look() ?? {};
  if (!view || !lesson) return;
  const { id, language } = view.course;
  const second = Math.floor(secondAt(ways) ?? 0);
  const dialog = document.createElement('learn-player-share');
  Object.assign(dialog, { course: id, lesson: lesson.id, name: lesson.title, language, second });
  dialog.addEventListener('close', () => dialog.remove());
  // What the player draws goes before it.
  ways.player.renderRoot.append(dialog);
}
