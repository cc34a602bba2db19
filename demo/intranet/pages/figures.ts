import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page, Visit } from './page.ts';
import { privacyPath } from './privacy-path.ts';
import { loaderScript, recipe, withoutScripts } from './snippet.ts';

const path = '/digitalisierung/kennzahlen';

/** The box "So lernt Lindenbach": the year at a glance. */
export function figuresBox(visit: Visit): Html {
  return html`<section class="kasten" aria-labelledby="kennzahlen">
    <h2 id="kennzahlen">So lernt Lindenbach</h2>
    <div class="kasten-inhalt">
      ${loaderScript(visit)}
      <learn-figures glance heading-level="3"></learn-figures>
      ${withoutScripts()}
      <p class="klein"><a href="${path}">Alle Zahlen</a></p>
    </div>
  </section>`;
}

/** How much the town learns, for everybody to see. */
export const figuresPage: Page = {
  path,
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
