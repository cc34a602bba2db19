import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../pages/page.ts';
import { serviceAddress } from '../pages/snippet.ts';
import { parts, products } from './all.ts';
import type { CmsSystem } from './system.ts';

/** Every system on one page: what it takes away, and how the training gets in all the same. */
export const cmsOverview: Page = {
  path: '/cms',
  title: 'Schulungen in jedem CMS',
  summary: 'Was TYPO3, WordPress, SharePoint und andere aus eingefügtem HTML machen, und wie die Schulung hineinkommt.',
  body: (visit) =>
    html`<p class="vorspann">
        Jedes Redaktionssystem lässt etwas anderes stehen, wenn man fremdes HTML einfügt. Für jedes gibt es einen Weg,
        und auf jeder dieser Seiten können Sie ihn ausprobieren: mit dem Filter dieses Systems und mit seinen strengen
        Kopfzeilen.
      </p>
      ${table('Womit Städte ihre Seiten schreiben', products)}
      <h2>Ihres ist nicht dabei?</h2>
      <p>
        Viele Systeme benutzen innen dasselbe Werkzeug. Was durch diese drei kommt, kommt fast überall durch: ein Link
        auf die Schulung, mit <code>data-links="all"</code> am Skript.
      </p>
      ${table('Werkzeuge, die in vielen Systemen stecken', parts)}
      <h2>Fünf Wege, der einfachste zuerst</h2>
      <dl class="wege">
        <dt>Eigenes Element</dt>
        <dd>Eine Zeile, wo HTML unverändert bleibt. Das Skript steht einmal in der Vorlage.</dd>
        <dt>Platzhalter</dt>
        <dd>Ein gewöhnlicher Abschnitt mit data-Angaben, wo unbekannte Elemente verschwinden.</dd>
        <dt>Link</dt>
        <dd>Nur die Adresse, wo sonst nichts bleibt. Ohne Skript führt sie zur Kursseite.</dd>
        <dt>Ein Skript</dt>
        <dd>Eine Zeile ohne Vorlage, wo man Skripte in den Inhalt schreiben darf.</dd>
        <dt>Rahmen</dt>
        <dd>Wo gar kein Skript erlaubt ist. Manche Systeme machen ihn selbst aus der Adresse.</dd>
      </dl>
      <p>
        Wo genau Sie einfügen, steht im
        <a href="${serviceAddress(visit)}/docs/einbinden">Handbuch des Lerndienstes: Schulungen einbinden</a>.
      </p>`,
};

function table(caption: string, systems: readonly CmsSystem[]): Html {
  return html`<table class="systeme" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">System</th>
        <th role="columnheader" scope="col">Was es entfernt</th>
        <th role="columnheader" scope="col">Unser Weg</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${systems.map(
        ({ id, name, removes, wayName }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row"><a href="/cms/${id}">${name}</a></th>
            <td role="cell">${removes}</td>
            <td role="cell">${wayName}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
