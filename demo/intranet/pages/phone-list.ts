import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { findPeople } from '../people.ts';
import type { Person } from '../people.ts';
import type { Page } from './page.ts';
import { trainingBox } from './snippet.ts';

/** Who sits where, under which number; the box above the table filters it. */
export const phoneListPage: Page = {
  path: '/telefonliste',
  title: 'Telefonliste',
  summary: 'Alle Durchwahlen der Stadtverwaltung mit Amt, Aufgabe und Zimmer.',
  body: ({ query }) => {
    const found = findPeople(query);

    return html`<form
        class="filter"
        method="get"
        action="/telefonliste"
        role="search"
        aria-label="Telefonliste filtern"
      >
        <label for="filter">Name, Amt oder Durchwahl</label>
        <input id="filter" type="search" name="q" value="${query}" autocomplete="off" />
        <button type="submit">Filtern</button>
      </form>
      <p class="treffer">
        ${count(found.length)}${query && html` für „${query}“ · <a href="/telefonliste">Alle anzeigen</a>`}
      </p>
      ${found.length > 0 && table(found)}
      <p class="klein">Von außen: 0 42 99 / 77-0 und die Durchwahl. E-Mail: Kürzel@lindenbach.example</p>`;
  },
  aside: trainingBox,
};

function count(length: number): string {
  if (length === 0) return 'Kein Eintrag';
  return length === 1 ? '1 Eintrag' : `${length} Einträge`;
}

// The roles keep it a table for screen readers where a small screen shows each row as a card.
function table(some: readonly Person[]): Html {
  return html`<table class="liste" role="table">
    <caption>
      Durchwahlen der Stadtverwaltung
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${['Name', 'Amt', 'Aufgabe', 'Zimmer', 'Durchwahl'].map(
          (name) => html`<th scope="col" role="columnheader">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${some.map(
        ({ name, department, duty, room, phone }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${name}</th>
            <td role="cell">${department}</td>
            <td role="cell">${duty}</td>
            <td role="cell">${room}</td>
            <td role="cell" class="durchwahl"><a href="tel:+494299977${phone}">${phone}</a></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
