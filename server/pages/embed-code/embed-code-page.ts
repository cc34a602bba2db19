import type { Choice } from '../../contract/embedding/choice.ts';
import { piecesOf, wayFor, writeChoice } from '../../contract/embedding/choice.ts';
import { CMS } from '../../contract/embedding/cms.ts';
import { embeddingTexts } from '../../contract/embedding/embed-code.texts.ts';
import { EMBEDDED } from '../../contract/embedding/snippets.ts';
import { coursePageTexts } from '../course/course-page.texts.ts';
import { coursePaths, embedCodePaths } from '../course/place.ts';
import type { CoursePlace } from '../course/place.ts';
import { handbookPath, renderPage, upFrom } from '../shell.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { embedCodePageTexts } from './embed-code-page.texts.ts';

export interface EmbedCodePlace extends Pick<CoursePlace, 'language' | 'course' | 'parents'> {
  choice: Choice;
  /** Where the service lies for browsers; ends with a slash. */
  service: string;
}

/** The page “Kurs einbetten”; without a script it shows what to paste, and a form to choose with. */
export function renderEmbedCodePage(place: EmbedCodePlace): string {
  const { language, course, choice, parents } = place;
  const texts = embedCodePageTexts[language];
  const paths = embedCodePaths(course.id, writeChoice(choice));
  const up = upFrom(`embed-code/${course.id}`);
  const coursePath = coursePaths(course.id)[language];

  return renderPage({
    language,
    paths,
    title: `${texts.heading}: ${course.title}`,
    sheet: 'embed-code.css',
    home: { name: coursePageTexts[language].course, path: coursePath },
    elements: { parents },
    body: html`<main id="content" class="alone embed-code" tabindex="-1">
      <header class="opening">
        <h1>${texts.heading}</h1>
        <p class="lead">${texts.lead(course.title)}</p>
      </header>
      <learn-embed-code course="${course.id}" service="${up}">${plainly(place)}</learn-embed-code>
      <ul class="further">
        <li><a href="${up}${coursePath}">${texts.toCourse}</a></li>
        <li><a href="${up}${handbookPath(language, 'elemente')}">${texts.toReference}</a></li>
      </ul>
    </main>`,
  });
}

/** What there is without a script. */
function plainly({ language, course, choice, service }: EmbedCodePlace): Html {
  const texts = embeddingTexts[language];
  const title = course.lessons.find(({ id }) => id === choice.lesson)?.title ?? course.title;
  const pieces = piecesOf(choice, { service, course: course.id, title });
  return html`<form method="get">
      ${language === 'en' && html`<input type="hidden" name="lang" value="en" />`}
      ${select(
        'element',
        texts.element,
        choice.element,
        EMBEDDED.map((one) => [one, texts.elements[one]]),
      )}
      ${select('lesson', texts.lesson, choice.lesson ?? '', [
        ['', texts.wholeCourse],
        ...course.lessons.map(({ id, title }) => [id, title] as const),
      ])}
      ${select(
        'cms',
        texts.cms,
        choice.cms,
        CMS.map(({ id, name }) => [id, name[language]]),
      )}
      <button>${embedCodePageTexts[language].show}</button>
    </form>
    <p>${wayFor(choice).where[language]}</p>
    ${pieces.map(
      ({ what, code }) =>
        html`<figure>
          <figcaption>${texts.pieces[what]}</figcaption>
          <pre><code>${code}</code></pre>
        </figure>`,
    )}`;
}

function select(name: string, label: string, chosen: string, options: (readonly [string, string])[]): Html {
  return html`<label>
    ${label}
    <select name="${name}">
      ${options.map(
        ([value, words]) => html`<option value="${value}" ${value === chosen && 'selected'}>${words}</option>`,
      )}
    </select>
  </label>`;
}
