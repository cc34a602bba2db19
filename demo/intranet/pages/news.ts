import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { calendarLeaf, isoDay, longDay, workingDayBefore } from './calendar.ts';
import type { Page } from './page.ts';

interface News {
  readonly slug: string;
  readonly title: string;
  readonly office: string;
  readonly teaser: string;
  readonly daysAgo: number;
  text(): Html;
}

const items: readonly News[] = [
  {
    slug: 'bauamt-d3',
    title: 'Jetzt legt auch das Bauamt digital ab',
    office: 'Hauptamt, Digitalisierung',
    teaser:
      'Nach Standesamt und Kämmerei arbeitet nun das Bauamt mit d.3 und dem digitalen Aktenplan. Die Schulung dazu dauert keine zehn Minuten.',
    daysAgo: 0,
    text: () =>
      html`<p>
          Seit dieser Woche nimmt die Registratur des Bauamts keine Umlaufmappen mehr an: Bescheide, Pläne und
          Schriftwechsel gehen direkt in die elektronische Akte. Wo was hingehört, sagt der digitale Aktenplan.
        </p>
        <p>
          Die kurze Schulung mit drei Filmen steht auf der Seite
          <a href="/digitalisierung/d3-ablegen">d.3: Dokumente ablegen</a>. Sie lässt sich jederzeit unterbrechen und an
          derselben Stelle fortsetzen, auch an einem anderen Arbeitsplatz.
        </p>`,
  },
  {
    slug: 'irrtuemer',
    title: 'Mythos oder Wahrheit? Sechs Sätze im Test',
    office: 'Hauptamt, Digitalisierung',
    teaser:
      '„Das verbietet der Datenschutz“, „Doppelt hält besser“: Eine neue Schulung sieht nach, was an solchen Sätzen dran ist.',
    daysAgo: 1,
    text: () =>
      html`<p>
          Henrik Brandes aus dem Team Digitale Akte hat ein Jahr lang Sätze gesammelt, die ihm auf den Fluren begegnet
          sind. Sechs davon haben es in zwei kurze Filme geschafft. Raten Sie mit: Die Filme fragen unterwegs nach Ihrer
          Einschätzung.
        </p>
        <p>
          Die Schulung mit Nachweis steht auf der Seite
          <a href="/digitalisierung/irrtuemer">Irrtümer der Digitalisierung</a>. Und wenn Ihnen noch ein siebter Satz
          einfällt: Schreiben Sie ihm.
        </p>`,
  },
  {
    slug: 'aufzug',
    title: 'Der Aufzug im Altbau fährt wieder',
    office: 'Bauamt, Gebäudewirtschaft',
    teaser: 'Die neue Steuerung ist abgenommen. Haltestelle 2 hat jetzt auch eine Ansage und Tasten in Brailleschrift.',
    daysAgo: 2,
    text: () =>
      html`<p>
        Nach sechs Wochen Umbau ist der Aufzug im Altbau wieder freigegeben. Die Tasten sind jetzt auch sitzend
        erreichbar, haben Brailleschrift, und jede Haltestelle wird angesagt. Danke für die Geduld und allen, die in der
        Zwischenzeit Akten getragen haben.
      </p>`,
  },
  {
    slug: 'lindenfest',
    title: 'Lindenfest: Wer hilft am Stand der Stadt?',
    office: 'Kulturamt',
    teaser: 'Für den Stand unter der Tanzlinde suchen wir noch acht Kolleginnen und Kollegen, zwei Stunden genügen.',
    daysAgo: 5,
    text: () =>
      html`<p>
        Der Stand der Stadtverwaltung steht wieder unter der Tanzlinde am Anger. Gebraucht werden noch acht Helferinnen
        und Helfer für je zwei Stunden; die Zeit wird gutgeschrieben. Anmeldung bei Fabrice Moreau, Telefon 175.
      </p>`,
  },
  {
    slug: 'dienstrad',
    title: 'Zwei neue Diensträder im Hof',
    office: 'Bauamt, Klimaschutz',
    teaser:
      'Für Wege zwischen Rathaus, Bauhof und Schulen stehen ab sofort zwei Pedelecs bereit. Schlüssel an der Pforte.',
    daysAgo: 8,
    text: () =>
      html`<p>
        Die beiden Pedelecs stehen im Innenhof neben der Ladesäule. Schlüssel und Helme gibt es an der Pforte bei Werner
        Lehmann, Telefon 100. Bitte nach der Fahrt wieder an den Strom anschließen.
      </p>`,
  },
];

/** One page per piece of news. */
export const newsPages: readonly Page[] = items.map(({ slug, title, teaser, office, daysAgo, text }) => ({
  path: `/neues/${slug}`,
  title,
  summary: teaser,
  body: ({ now }) =>
    html`<p class="klein">${longDay(workingDayBefore(now, daysAgo))} · ${office}</p>
      <p class="vorspann">${teaser}</p>
      ${text()}
      <p><a href="/neues">Alle Meldungen</a></p>`,
}));

/** All the news. */
export const newsPage: Page = {
  path: '/neues',
  title: 'Neues aus dem Haus',
  summary: 'Meldungen aus den Ämtern der Stadtverwaltung Lindenbach.',
  body: ({ now }) => newsList(now, items.length, 2),
};

/** The latest news with their calendar leaves; `level` is the rank of their headings. */
export function newsList(now: Date, count: number, level: 2 | 3): Html {
  return html`<div class="meldungen">
    ${items.slice(0, count).map(({ slug, title, teaser, office, daysAgo }) => {
      const day = workingDayBefore(now, daysAgo);
      const leaf = calendarLeaf(day);
      const link = html`<a href="/neues/${slug}">${title}</a>`;

      return html`<article class="meldung">
        <time class="kalenderblatt" datetime="${isoDay(day)}"><b>${leaf.day}</b> ${leaf.month}</time>
        <div class="meldung-text">
          ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
          <p>${teaser}</p>
          <p class="klein">${office}</p>
        </div>
      </article>`;
    })}
  </div>`;
}
