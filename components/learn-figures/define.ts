import { LearnFigures } from './learn-figures.ts';
import { LearnPlot } from './plot.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-figures': LearnFigures;
    'learn-plot': LearnPlot;
  }
}

if (!customElements.get('learn-plot')) customElements.define('learn-plot', LearnPlot);
if (!customElements.get('learn-figures')) customElements.define('learn-figures', LearnFigures);
