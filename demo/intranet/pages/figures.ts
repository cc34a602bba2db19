import { html } from '../html.ts';
import type { Page } from './page.ts';
import { privacyPath } from './privacy-path.ts';
import { loaderScript, recipe, withoutScripts } from './snippet.ts';

/** How much the town learns, for everybody to see. */
export const figuresPage: Page = {
  path: '/digitalisierung/kennzahlen',
  title: 'So lernt Lindenbach',
  summary: 'Wie viele Schulungsangebote genutzt werden, gemessen am Ziel des Jahres. Ohne Namen.',
  body: (visit) =>
    html`<p class="vorspann">
        Die Stadt hat sich vorgenommen, dass ihre Schulungen genutzt werden. Hier sehen alle, wie weit wir sind: ohne
        Namen, ohne Ranglisten.
      </p>
      <p>
        Die Zahlen verraten nichts über einzelne Menschen. Was über Sie selbst gespeichert ist, sehen nur Sie, unter
        <a href="${privacyPath.de}">Meine Lerndaten</a>.
      </p>
      ${loaderScript(visit)}
      <learn-figures heading-level="2"></learn-figures>
      ${withoutScripts()} ${recipe(visit, ['<learn-figures heading-level="2"></learn-figures>'], 'diese Seite')}`,
};
