import { html } from '../html.ts';
import type { Page } from './page.ts';
import { frameOf, loaderScript, recipe } from './snippet.ts';

/** The training in a frame, for pages whose editor lets nothing else through; the loader in the page makes it as high as it is. */
export const framePage: Page = {
  path: '/digitalisierung/rahmen',
  title: 'Schulungen im Rahmen',
  summary: 'Dieselbe Schulung in einem Rahmen (iframe), der so hoch ist wie das, was darin steht.',
  body: (visit) => {
    const player = { element: 'player', title: 'Schulung: Dokumente in d.3 ablegen', height: 640 } as const;
    const badge = { element: 'badge', title: 'Mein Stand: Dokumente in d.3 ablegen', height: 180 } as const;
    return html`<p class="vorspann">
        Manche Redaktionssysteme lassen nur einen Rahmen zu, einen iframe. Die Schulung darin kann alles, was sie sonst
        kann: Vollbild, Untertitel und Tastatur. So hoch wie sein Inhalt wird er, wo die Seite auch das Skript des
        Lerndienstes einbindet; sonst lässt sich in ihm rollen.
      </p>
      <h2>Ihr Stand</h2>
      ${loaderScript(visit)} ${frameOf(visit, badge)}
      <h2>Die Schulung</h2>
      ${frameOf(visit, player)}
      <p>
        Fragen zu dieser Schulung beantwortet Mara Kern im Hauptamt.
        <a href="/digitalisierung/d3-ablegen">Dieselbe Schulung ohne Rahmen</a>
      </p>
      ${recipe(
        visit,
        [badge, player].map((frame) => frameOf(visit, frame).toString()),
      )}`;
  },
};
