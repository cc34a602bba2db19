// Small pictures above the time line: fetched when somebody looks for a moment of the film.
import { LearnPlayerPreview } from './learn-player-preview.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-preview': LearnPlayerPreview;
  }
}

if (!customElements.get('learn-player-preview')) customElements.define('learn-player-preview', LearnPlayerPreview);
