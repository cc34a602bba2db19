import { html } from '../html.ts';
import { findPeople } from '../people.ts';
import type { Page, Visit } from './page.ts';

/** Searches the given pages and the telephone list. */
export function searchPage(pages: readonly Page[]): Page {
  return {
    path: '/suche',
    title: 'Suche',
    summary: 'Seiten und Personen finden.',
    body: (visit) => {
      const { query } = visit;
      if (!query.trim()) return html`<p class="vorspann">Bitte geben Sie oben ein, was Sie suchen.</p>`;

      const found = findPages(pages, visit);
      const people = findPeople(query);
      if (!found.length && !people.length) {
        return html`<p class="vorspann">Zu „${query}“ haben wir nichts gefunden.</p>
          <p>Versuchen Sie es mit einem kürzeren Wort, oder fragen Sie die Pforte, Telefon 100.</p>`;
      }

      return html`<p class="vorspann">Gefunden zu „${query}“:</p>
        ${
          found.length > 0 &&
          html`<h2>Seiten</h2>
            <ul class="fundstellen">
              ${found.map(
                ({ path, title, summary, lang }) =>
                  html`<li lang="${lang ?? 'de'}"><a href="${path}">${title}</a><br />${summary}</li>`,
              )}
            </ul>`
        }
        ${
          people.length > 0 &&
          html`<h2>Personen</h2>
            <ul class="fundstellen">
              ${people
                .slice(0, 8)
                .map(
                  ({ name, duty, department, phone }) =>
                    html`<li>
                      <a href="/telefonliste?q=${encodeURIComponent(name)}">${name}</a>, ${duty}, ${department}, Telefon
                      ${phone}
                    </li>`,
                )}
            </ul>
            ${
              people.length > 8 &&
              html`<p>
                <a href="/telefonliste?q=${encodeURIComponent(query)}">Alle ${people.length} in der Telefonliste</a>
              </p>`
            }`
        }`;
    },
  };
}

/** Pages in which every word occurs, those that have them in their title first. */
function findPages(pages: readonly Page[], visit: Visit): Page[] {
  const words = fold(visit.query).split(/\s+/);
  const holdsAll = (text: string): boolean => words.every((word) => text.includes(word));
  const unfiltered = { ...visit, query: '' };

  const found = pages.filter((page) =>
    holdsAll(fold(`${page.title} ${page.summary} ${plain(page.body(unfiltered).toString())}`)),
  );
  const titled = found.filter((page) => holdsAll(fold(page.title)));
  return [...titled, ...found.filter((page) => !titled.includes(page))];
}

function fold(text: string): string {
  return text.toLocaleLowerCase('de');
}

function plain(markup: string): string {
  return markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
