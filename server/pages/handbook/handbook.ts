import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../contract/words.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { handbookPath, renderPage, upFrom } from '../shell.ts';
import { articleOf } from './article.ts';
import type { Article } from './article.ts';
import { CHAPTERS, PAGES } from './chapters.ts';
import type { PageName } from './chapters.ts';
import { handbookTexts } from './handbook.texts.ts';
import { partsOf } from './parts.ts';
import type { PartSources } from './parts.ts';
import type { ExampleCourse } from './reference/example.ts';

/** The handbook, as it is true of the running service. */
export interface Handbook {
  /** The list of contents, as a whole page. */
  contents(language: Language): string;
  /** One page, whole; `example`: the course in its living examples. */
  page(name: PageName, language: Language, example?: ExampleCourse): string;
  /** One page without its frame. */
  article(name: PageName, language: Language, example?: ExampleCourse): Article;
}

/** What the handbook is made from. */
export interface HandbookSources extends PartSources {
  /** The pages that may show ours in a frame. */
  parents: readonly string[];
}

const FOLDER = join(import.meta.dirname, '..', 'docs');

/** Reads pages when they are first asked for. */
export function openHandbook(sources: HandbookSources): Handbook {
  /** File → what was drawn of it, and with which course in its examples. */
  const read = new Map<string, { article: Article; shown: string }>();

  function article(name: PageName, language: Language, example?: ExampleCourse): Article {
    const file = language === 'de' ? `${name}.md` : `${name}.en.md`;
    const known = read.get(file);
    const shown = JSON.stringify(example ?? null);
    if (known && (known.shown === shown || !known.article.isLive)) return known.article;
    const made = articleOf(readFileSync(join(FOLDER, file), 'utf8'), language, partsOf(language, sources, example));
    read.set(file, { article: made, shown });
    return made;
  }

  return {
    article,

    contents(language) {
      const texts = handbookTexts[language];
      return renderPage({
        language,
        paths: { de: handbookPath('de'), en: handbookPath('en') },
        title: texts.title,
        body: html`<main id="content" class="contents" tabindex="-1">
          <header class="opening">
            <h1>${texts.title}</h1>
            <p class="lead">${texts.lead}</p>
          </header>
          ${CHAPTERS.map(
            ({ title, pages }) =>
              html`<section>
                <h2>${title[language]}</h2>
                <ul class="cards">
                  ${pages.map((name) => card(name, language, article(name, language)))}
                </ul>
              </section>`,
          )}
        </main>`,
      });
    },

    page(name, language, example) {
      const { title, lead, body, anchors, isLive, isReference } = article(name, language, example);
      return renderPage({
        language,
        ...(isLive && { elements: { parents: sources.parents } }),
        ...(isReference && { sheet: 'elements.css' }),
        paths: { de: handbookPath('de', name), en: handbookPath('en', name) },
        title: `${title} – ${handbookTexts[language].title}`,
        body: html`<div class="spread">
          <main id="content" class="article" tabindex="-1">
            <header class="opening">
              <h1 id="${anchors[0]!.id}">${title}</h1>
              <p class="lead">${lead}</p>
            </header>
            ${onThisPage(anchors, language)} ${body}
            ${turnPage(name, language, (other) => article(other, language).title)}
          </main>
          ${allPages(name, language, (other) => article(other, language).title)}
        </div>`,
      });
    },
  };
}

function card(name: PageName, language: Language, { title, lead }: Article): Html {
  const path = handbookPath(language);
  return html`<li>
    <h3><a href="${upFrom(path)}${handbookPath(language, name)}">${title}</a></h3>
    <p>${lead}</p>
  </li>`;
}

function onThisPage(anchors: Article['anchors'], language: Language): Html | undefined {
  const sections = anchors.filter(({ depth }) => depth === 2);
  if (sections.length < 3) return undefined;
  return html`<nav class="sections" aria-labelledby="sections">
    <h2 id="sections">${handbookTexts[language].onThisPage}</h2>
    <ul>
      ${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
    </ul>
  </nav>`;
}

function turnPage(name: PageName, language: Language, titleOf: (name: PageName) => string): Html {
  const texts = handbookTexts[language];
  const at = PAGES.indexOf(name);
  const link = (page: PageName | undefined, rel: 'prev' | 'next', word: string) =>
    page && html`<a href="${page}" rel="${rel}"><span>${word}</span> ${titleOf(page)}</a>`;

  return html`<nav class="turn" aria-label="${texts.previous}, ${texts.next}">
    ${link(PAGES[at - 1], 'prev', texts.previous)} ${link(PAGES[at + 1], 'next', texts.next)}
  </nav>`;
}

function allPages(current: PageName, language: Language, titleOf: (name: PageName) => string): Html {
  return html`<nav class="pages" aria-labelledby="pages">
    <h2 id="pages">${handbookTexts[language].pages}</h2>
    ${CHAPTERS.map(
      ({ title, pages }) =>
        html`<h3>${title[language]}</h3>
          <ul>
            ${pages.map(
              (name) =>
                html`<li>
                  <a href="${name}" ${name === current && html`aria-current="page"`}>${titleOf(name)}</a>
                </li>`,
            )}
          </ul>`,
    )}
  </nav>`;
}
