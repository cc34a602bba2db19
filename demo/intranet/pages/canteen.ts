import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { weekday } from './calendar.ts';
import type { Page } from './page.ts';

interface Menu {
  readonly day: string;
  readonly dish: string;
  readonly meatless: string;
  readonly soup: string;
}

const week: readonly Menu[] = [
  menu('Montag', 'Linseneintopf mit Wiener Würstchen', 'Ofenkartoffel mit Kräuterquark', 'Gemüsebrühe'),
  menu('Dienstag', 'Königsberger Klopse, Rote Bete', 'Kartoffelgratin mit Feldsalat', 'Tomatensuppe'),
  menu('Mittwoch', 'Hähnchenkeule mit Rahmwirsing', 'Spinatknödel in brauner Butter', 'Kürbissuppe'),
  menu('Donnerstag', 'Schupfnudeln mit Speck und Kraut', 'Schupfnudeln mit Pilzragout', 'Brühe mit Flädle'),
  menu('Freitag', 'Seelachs in Senfsoße, Salzkartoffeln', 'Milchreis mit heißen Kirschen', 'Erbsensuppe'),
];

/** The week in the canteen "Zur Linde". */
export const canteenPage: Page = {
  path: '/speiseplan',
  title: 'Speiseplan der Rathauskantine',
  summary: 'Was es diese Woche in der Kantine „Zur Linde“ zu essen gibt.',
  body: ({ now }) =>
    html`<p class="vorspann">
        Die Kantine „Zur Linde“ im Erdgeschoss des Neubaus ist montags bis freitags von 11:30 bis 14:00 Uhr geöffnet.
        Tagesgericht 5,80 €, vegetarisch 5,20 €, Suppe 2,50 €.
      </p>
      <dl class="speiseplan">
        ${week.map(
          ({ day, dish, meatless, soup }, index) =>
            html`<div class="${weekday(now) === index + 1 ? 'tag heute' : 'tag'}">
              <dt>${day}${weekday(now) === index + 1 && html` <span class="marke">heute</span>`}</dt>
              <dd>${dish}</dd>
              <dd><abbr title="vegetarisch">veg.</abbr> ${meatless}</dd>
              <dd>${soup}</dd>
            </div>`,
        )}
      </dl>
      <p class="klein">Angaben zu Allergenen hängen an der Essensausgabe aus.</p>`,
};

/** Today's dishes, or that the canteen is closed. */
export function canteenBox(now: Date): Html {
  const today = week[weekday(now) - 1];

  return html`<section class="kasten" aria-labelledby="kantine">
    <h2 id="kantine">Heute in der Kantine</h2>
    <div class="kasten-inhalt">
      ${
        today
          ? html`<ul>
              <li>${today.dish}</li>
              <li>${today.meatless} (vegetarisch)</li>
              <li>${today.soup}</li>
            </ul>`
          : html`<p>Am Wochenende bleibt die Küche kalt.</p>`
      }
      <p><a href="/speiseplan">Zum Speiseplan der Woche</a></p>
    </div>
  </section>`;
}

function menu(day: string, dish: string, meatless: string, soup: string): Menu {
  return { day, dish, meatless, soup };
}
