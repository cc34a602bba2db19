import { embeddingCookie } from '../embedding.ts';
import type { Embedding } from '../embedding.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { visitors } from '../people.ts';
import { adminLink } from './admin-link.ts';
import { layoutTexts } from './layout-texts.ts';
import type { LayoutTexts } from './layout-texts.ts';
import { breadcrumbs, mainNavigation, subNavigation } from './navigation.ts';
import type { Language, Page, Visit } from './page.ts';
import { privacyPath } from './privacy-path.ts';
import { tokenMeta } from './snippet.ts';

/** A page in the town's frame: masthead, navigation, content, boxes, footer. */
export function renderPage(page: Page, visit: Visit): string {
  const lang = page.lang ?? 'de';
  const texts = layoutTexts[lang];

  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} – Stadt Lindenbach</title>
        ${tokenMeta(visit)}
        <link rel="icon" href="/static/wappen.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/rathaus-basis.css" />
        <link rel="stylesheet" href="/static/lindenbach.css" />
        <link rel="stylesheet" href="/static/kopf-und-fuss.css" />
        <link rel="stylesheet" href="/static/navigation.css" />
        <link rel="stylesheet" href="/static/inhalt.css" />
        <link rel="stylesheet" href="/static/listen.css" />
        <link rel="stylesheet" href="/static/cms.css" />
      </head>
      <body>
        <a class="sprung" href="#inhalt">${texts.skip}</a>
        ${masthead(visit, texts)} ${mainNavigation(page, texts)} ${content(page, visit, texts)}
        ${footer(visit, texts, lang)}
      </body>
    </html>`.toString();
}

function masthead(visit: Visit, texts: LayoutTexts): Html {
  return html`<header class="kopf">
    <div class="kopf-innen">
      <a class="marke-stadt" href="/" lang="de">
        <img src="/static/wappen.svg" alt="" width="64" height="76" />
        <span><b>Stadt Lindenbach</b> <i lang="${texts === layoutTexts.de ? 'de' : 'en'}">${texts.site}</i></span>
      </a>
      <div class="werkzeuge">
        ${signInForm(visit, texts)}
        <form class="suche" method="get" action="/suche" role="search" aria-label="${texts.search}">
          <input type="search" name="q" aria-label="${texts.search}" placeholder="${texts.search}" />
          <button type="submit">${texts.searchButton}</button>
        </form>
      </div>
    </div>
  </header>`;
}

function signInForm({ person, path }: Visit, texts: LayoutTexts): Html {
  return html`<form class="anmeldung" method="post" action="/anmelden">
    <input type="hidden" name="zurueck" value="${path}" />
    ${
      person
        ? html`<p>${texts.signedIn} <b lang="de">${person.name}</b>, <span lang="de">${person.duty}</span></p>
            <button type="submit" name="person" value="">${texts.signOut}</button>`
        : html`<p>${texts.signedOut}</p>
            <select name="person" aria-label="${texts.who}" lang="de">
              ${visitors.map(({ id, name, duty }) => html`<option value="${id}">${name} (${duty})</option>`)}
            </select>
            <button type="submit">${texts.signIn}</button>`
    }
  </form>`;
}

function content(page: Page, visit: Visit, texts: LayoutTexts): Html {
  const left = subNavigation(page, texts);
  const right = page.aside?.(visit);

  return html`<div class="seite ${left && 'mit-bereich'} ${right && 'mit-rand'}">
    ${left}
    <main id="inhalt" class="inhalt" tabindex="-1">
      ${breadcrumbs(page, texts)}
      <h1>${page.title}</h1>
      ${page.body(visit)}
    </main>
    ${right && html`<aside class="rand" aria-label="${texts.beside}">${right}</aside>`}
  </div>`;
}

function footer(visit: Visit, texts: LayoutTexts, lang: Language): Html {
  return html`<footer class="fuss">
    <div class="fuss-innen">
      <p lang="de">Stadt Lindenbach<br />Am Anger 1 · 27999 Lindenbach<br />Pforte: Telefon 100</p>
      <div class="einbindung">
        <p id="einbindung">${texts.embedding}</p>
        <ul aria-labelledby="einbindung">
          ${embeddingLink(visit, 'token', texts.byToken)} ${embeddingLink(visit, 'proxy', texts.byProxy)}
          ${embeddingLink(visit, 'oidc', texts.byOidc)}
        </ul>
      </div>
      <p>
        ${adminLink(visit, texts, lang)}
        <a href="${privacyPath[lang]}">${texts.privacy}</a><br />
        <a href="/impressum" hreflang="de">${texts.imprint}</a>
      </p>
    </div>
  </footer>`;
}

function embeddingLink({ path, embedding }: Visit, choice: Embedding, label: string): Html {
  const href = `${path}${path.includes('?') ? '&' : '?'}${embeddingCookie}=${choice}`;

  return html`<li>
    <a href="${href}" rel="nofollow" ${embedding === choice && html`aria-current="true"`}>${label}</a>
  </li>`;
}
