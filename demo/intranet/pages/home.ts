import { html } from '../html.ts';
import { canteenBox } from './canteen.ts';
import { longDay } from './calendar.ts';
import { newsList } from './news.ts';
import type { Page } from './page.ts';
import { trainingBox } from './snippet.ts';

/** The page everybody's browser opens in the morning. */
export const homePage: Page = {
  path: '/',
  title: 'Guten Tag im Rathaus',
  summary: 'Startseite des Intranets mit Neuigkeiten, Kantine und den eigenen Schulungen.',
  body: ({ now, person }) =>
    html`<img class="stadtbild" src="/static/stadtbild.svg" alt="" width="800" height="200" />
      <p class="vorspann">
        ${person ? `${person.name}, heute ist` : 'Heute ist'} ${longDay(now)}. Schön, dass Sie da sind.
      </p>
      <div class="aushang">
        <h2>Aushang</h2>
        <p>
          <strong>Donnerstag ab 16 Uhr</strong> wird die Telefonanlage gewartet. Die Pforte ist dann nur über das
          Bereitschaftshandy zu erreichen; der Notruf geht weiter.
        </p>
      </div>
      <h2>Neues aus dem Haus</h2>
      ${newsList(now, 3, 3)}
      <p><a href="/neues">Alle Meldungen</a></p>`,
  aside: (visit) =>
    html`${trainingBox(visit)} ${canteenBox(visit.now)}
      <section class="kasten" aria-labelledby="kurzwahl">
        <h2 id="kurzwahl">Kurzwahl</h2>
        <div class="kasten-inhalt">
          <ul>
            <li>Pforte: 100</li>
            <li>IT-Service: 241</li>
            <li><a href="/telefonliste">Alle in der Telefonliste</a></li>
          </ul>
        </div>
      </section>`,
};
