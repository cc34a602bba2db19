import { LearnFigures } from './learn-figures.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-figures': LearnFigures;
  }
}

if (!customElements.get('learn-figures')) customElements.define('learn-figures', LearnFigures);
