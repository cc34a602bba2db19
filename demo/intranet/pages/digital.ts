import { html } from '../html.ts';
import type { Page } from './page.ts';
import { figuresBox } from './figures.ts';
import { privacyPath } from './privacy-path.ts';

/** Overview of the department for digitalisation. */
export const digitalPage: Page = {
  path: '/digitalisierung',
  title: 'Digitalisierung im Rathaus',
  summary: 'Elektronische Akte, Schulungen und Hilfe vom IT-Service des Hauptamts.',
  body: () =>
    html`<p class="vorspann">
        Die elektronische Akte kommt Amt für Amt. Hier finden Sie, was Sie dafür brauchen, und wer Ihnen hilft.
      </p>
      <h2>Elektronische Akte</h2>
      <ul>
        <li>
          <a href="/digitalisierung/d3-ablegen">d.3: Dokumente ablegen</a> – mit drei kurzen Filmen und Fragen zum
          Nachdenken
        </li>
        <li>
          <a href="/digitalisierung/irrtuemer">Irrtümer der Digitalisierung</a> – sechs Sätze aus dem Rathaus, mit zwei
          kurzen Filmen und Nachweis
        </li>
        <li><a href="/en/digitalisation/d3" lang="en" hreflang="en">Filing documents in d.3</a> – auf Englisch</li>
        <li>
          <a href="/digitalisierung/kennzahlen">So lernt Lindenbach</a> – was genutzt wird, gemessen am Jahresziel
        </li>
        <li><a href="${privacyPath.de}">Meine Lerndaten</a> – was die Schulungen über Sie speichern</li>
      </ul>
      <h2>Für die Redaktion</h2>
      <ul>
        <li><a href="/digitalisierung/cms">Schulungen auf CMS-Seiten einbauen</a></li>
        <li><a href="/cms">Schulungen in jedem CMS</a> – von TYPO3 bis SharePoint, zum Ausprobieren</li>
        <li><a href="/digitalisierung/rahmen">Schulungen im Rahmen (iframe) einbauen</a></li>
      </ul>
      <h2>Ansprechpersonen</h2>
      <p>
        <a href="/telefonliste?q=Petersen">Jule Petersen</a> (Digitalisierung, Telefon 142) und
        <a href="/telefonliste?q=Ebert">Stefan Ebert</a> (IT-Service, Telefon 241).
      </p>`,
  aside: (visit) => figuresBox(visit),
};
