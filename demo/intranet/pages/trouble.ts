import { html } from '../html.ts';
import type { Page } from './page.ts';

/** Shown where there is no page. */
export const notFoundPage: Page = {
  path: '',
  title: 'Diese Seite gibt es nicht (mehr)',
  summary: '',
  body: () =>
    html`<p class="vorspann">Vielleicht ist sie umgezogen, vielleicht hat sich in der Adresse ein Buchstabe verirrt.</p>
      <ul>
        <li><a href="/">Zur Startseite</a></li>
        <li><a href="/telefonliste">Zur Telefonliste</a></li>
        <li>Oder suchen Sie oben nach einem Wort aus der Seite.</li>
      </ul>`,
};

/** Shown where something went wrong, or a request made no sense. */
export const troublePage: Page = {
  path: '',
  title: 'Das hat nicht geklappt',
  summary: '',
  body: () =>
    html`<p class="vorspann">Diese Anfrage konnte das Intranet nicht verarbeiten.</p>
      <p><a href="/">Zurück zur Startseite</a></p>`,
};
