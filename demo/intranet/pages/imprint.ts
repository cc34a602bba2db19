import { html } from '../html.ts';
import type { Page } from './page.ts';

/** Who is behind this intranet: nobody. */
export const imprintPage: Page = {
  path: '/impressum',
  title: 'Impressum und Barrierefreiheit',
  summary: 'Wer dieses Intranet macht und wie man Hürden meldet.',
  body: () =>
    html`<p class="vorspann">
        Lindenbach gibt es nicht. Diese Seiten zeigen, wie Lernbausteine in einem gewachsenen Intranet aussehen.
      </p>
      <h2>Wer Sie hier sind</h2>
      <p>
        Oben auf jeder Seite wählen Sie eine Person. Das ersetzt in dieser Vorführung die Anmeldung am Arbeitsplatz; ein
        Kennwort gibt es nicht. Alle Namen sind erfunden.
      </p>
      <h2>Cookies</h2>
      <p>
        Zwei Cookies merken sich bis zum Schließen des Browsers, wer Sie sind (<code>person</code>) und auf welchem Weg
        die Lernbausteine eingebunden werden (<code>einbindung</code>).
      </p>
      <p>
        Wer sich beim Lerndienst eigens anmeldet (OpenID Connect), bekommt dafür weitere: die des Anmeldedienstes der
        Stadt (<code>anmeldung</code> …) und die Sitzung des Lerndienstes. Sie enden mit dem Abmelden.
      </p>
      <h2>Barrierefreiheit</h2>
      <p>
        Das alte Gestaltungspaket dieser Seiten entfernt den Fokusrahmen des Browsers. Unsere eigenen Links und
        Schaltflächen zeigen den Fokus deshalb mit einem gelben Grund. Hürden melden Sie bitte der Pressestelle, Telefon
        143.
      </p>`,
};
