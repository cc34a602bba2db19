import type { Language, Words } from '../../contract/words.ts';
import { html } from '../html.ts';
import { handbookPath, renderPage, upFrom } from '../shell.ts';
import { adminPageTexts } from './admin-page.texts.ts';

/** Where the page lies, relative to the service's address. */
const adminPaths: Words = { de: 'admin', en: 'admin/en' };

/** The page “Auswertung und Betrieb”: nothing but a frame. What may be seen is asked by the element in it, as whoever is signed in. */
export function renderAdminPage(language: Language): string {
  const texts = adminPageTexts[language];
  const up = upFrom(adminPaths[language]);

  return renderPage({
    language,
    paths: adminPaths,
    title: texts.title,
    sheet: 'admin.css',
    elements: { parents: [] },
    body: html`<main id="content" class="alone admin" tabindex="-1">
      <header class="opening">
        <h1>${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
      </header>
      <noscript><p class="note">${texts.noScript}</p></noscript>
      <learn-admin heading-level="2"></learn-admin>
      <p class="further"><a href="${up}${handbookPath(language, 'betrieb')}">${texts.toHandbook}</a></p>
    </main>`,
  });
}
