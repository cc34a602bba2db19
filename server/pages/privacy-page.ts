import type { PrivacyAnswer } from '../contract/api.ts';
import type { Language } from '../contract/words.ts';
import { html } from './html.ts';
import type { Handbook } from './handbook/handbook.ts';
import { privacyPageTexts } from './privacy-page.texts.ts';
import { handbookPath, privacyPaths, renderPage, upFrom } from './shell.ts';
import { periodsOf, settingsOf } from './settings.ts';
import type { Setting } from './settings.ts';

/** The page on which everybody sees, takes along and deletes what is kept of them. Its rules can be read without a script. `parents`: the pages that may show it in a frame. */
export function renderPrivacyPage(
  language: Language,
  privacy: PrivacyAnswer,
  handbook: Handbook,
  parents: readonly string[],
): string {
  const texts = privacyPageTexts[language];
  const up = upFrom(privacyPaths[language]);

  return renderPage({
    language,
    paths: privacyPaths,
    title: texts.title,
    elements: { parents },
    body: html`<main id="content" class="article alone" tabindex="-1">
      <header class="opening">
        <h1>${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
      </header>
      <learn-privacy heading-level="2"></learn-privacy>
      <noscript>
        <p class="note">${texts.noScript}</p>
        <h2>${texts.rules}</h2>
        <p>${texts.rulesLead}</p>
        <dl class="rules">
          ${rulesOf(privacy, language).map(
            ({ name, value }) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </noscript>
      <section>
        <h2>${texts.more}</h2>
        <p>${texts.moreLead}</p>
        <ul>
          ${(['datenschutz', 'personalrat'] as const).map(
            (page) =>
              html`<li>
                <a href="${up}${handbookPath(language, page)}">${handbook.article(page, language).title}</a>
              </li>`,
          )}
        </ul>
      </section>
    </main>`,
  });
}

/** Where nothing is kept of anybody, nothing has a period. */
function rulesOf(privacy: PrivacyAnswer, language: Language): Setting[] {
  return [...settingsOf(privacy, language), ...(privacy.record === 'device' ? [] : periodsOf(privacy.keep, language))];
}
