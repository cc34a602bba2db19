import type { Language, Words } from '../contract/words.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { shellTexts } from './shell.texts.ts';

/** A page of the service's own. */
export interface Page {
  language: Language;
  /** Where the page lies in each language, relative to the service's address: `docs/en/anmelden`. */
  paths: Words;
  title: string;
  /** A style sheet beside the one that every page has. */
  sheet?: string;
  /** What the brand says and leads to, where that isn't the handbook; the path is relative to the service's address. */
  home?: { name: string; path: string };
  /** What stands in the page below its masthead: `<main id="content">`, and what is beside it. */
  body: Html;
  /** The page holds elements, which the loader brings to life; in a frame they may ask pages of these origins who is signed in. */
  elements?: { parents: readonly string[] };
  /** Where a program asks what to paste for the page’s address (oEmbed); absolute. */
  oembed?: string | undefined;
}

/** The path from a page back to the service's address: pages know neither `BASE_PATH` nor what a proxy has put before it. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** A whole page as text. */
export function renderPage({ language, paths, title, sheet, home, body, elements, oembed }: Page): string {
  const up = upFrom(paths[language]);
  const other = language === 'de' ? 'en' : 'de';
  const texts = shellTexts[language];
  const switchTo = `${up}${paths[other]}`;

  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Lernbausteine</title>
        <link rel="stylesheet" href="${up}pages/pages.css" />
        ${sheet && html`<link rel="stylesheet" href="${up}pages/${sheet}" />`}
        <link rel="icon" href="${up}pages/sign.svg" type="image/svg+xml" />
        <link rel="alternate" hreflang="${other}" href="${switchTo}" />
        ${oembed && html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />`}
        ${
          elements &&
          html`<meta name="learn-parents" content="${elements.parents.join(' ')}" />
            <script type="module" src="${up}loader.js"></script>`
        }
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header class="masthead">
          <div class="inner">
            ${brand(home ?? { name: texts.handbook, path: handbookPath(language) }, up)}
            <nav class="languages" aria-label="${texts.language}">
              <a href="${switchTo}" hreflang="${other}" lang="${other}">${texts.otherLanguage}</a>
            </nav>
          </div>
        </header>
        ${body} ${footer(language, up)}
      </body>
    </html>`.toString();
}

function brand({ name, path }: NonNullable<Page['home']>, up: string): Html {
  return html`<a class="brand" href="${up}${path}">
    <img src="${up}pages/sign.svg" alt="" width="28" height="28" />
    <span><b lang="de">Lernbausteine</b> ${name}</span>
  </a>`;
}

function footer(language: Language, up: string): Html {
  const texts = shellTexts[language];
  return html`<footer class="footer">
    <div class="inner">
      <p>${texts.footer}</p>
      <ul>
        <li><a href="${up}${handbookPath(language)}">${texts.handbook}</a></li>
        <li><a href="${up}${privacyPaths[language]}">${texts.privacy}</a></li>
      </ul>
    </div>
  </footer>`;
}

/** Where the handbook's pages lie; without a page its list of contents. */
export function handbookPath(language: Language, page?: string): string {
  return ['docs', ...(language === 'en' ? ['en'] : []), ...(page ? [page] : [])].join('/');
}

/** Where a learner reads what is kept of them. */
export const privacyPaths: Words = { de: 'privacy', en: 'privacy/en' };
