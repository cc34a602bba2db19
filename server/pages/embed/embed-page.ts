import type { Course } from '../../contract/course.ts';
import type { EmbeddedElement } from '../../contract/embedding/snippets.ts';
import { coursePaths } from '../course/place.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { renderBarePage, UP } from './bare-page.ts';
import { embedTexts } from './embed.texts.ts';
import type { FrameWish } from './parameters.ts';

export interface EmbedPlace {
  wish: FrameWish;
  element: EmbeddedElement;
  /** Id of the course. */
  id: string;
  /** As the asker may have it; undefined where that shows only once the page around has said who is asking. */
  course: Course | undefined;
  /** Origins of the pages that may show it in a frame. */
  parents: readonly string[];
}

/** One element on a page of its own, for a frame; without a script, where to find the same as text. */
export function renderEmbedPage(place: EmbedPlace): string {
  const { wish, element, id, course, parents } = place;
  const lesson = course?.lessons.find((one) => one.id === wish.lesson);
  const alone = coursePaths(encodeURIComponent(id), wish.lesson && encodeURIComponent(wish.lesson))[wish.language];
  const title = lesson?.title ?? course?.title ?? embedTexts[wish.language].names[element];

  return renderBarePage({
    wish,
    title,
    alone,
    parents,
    hasElement: true,
    body: html`<main id="content">${card(place, title, alone)} ${elementOf(place)}</main>
      <p class="alone" id="learn-alone" hidden>
        <span>${embedTexts[wish.language].aloneHint}</span>
        ${windowLink(wish, alone)}
      </p>`,
  });
}

function elementOf({ wish: { lesson }, element, id, course }: EmbedPlace): Html {
  // A badge is about the whole course, and leads to its page; it has no heading.
  const more =
    element === 'badge'
      ? course && html` href="${UP}${coursePaths(encodeURIComponent(id)).de}"`
      : html`${lesson !== undefined && html` lesson="${lesson}"`} heading-level="2"`;
  return html`<learn-${element} course="${id}"${more}></learn-${element}>`;
}

/** In the element's place until that is there; the page's style sheet then leaves of it only the heading, for those who don't see. */
function card({ wish, course }: EmbedPlace, title: string, alone: string): Html {
  const texts = embedTexts[wish.language];
  return html`<section class="card">
    <h1${course && html` lang="${course.language}"`}>${title}</h1>
    ${course && html`<p lang="${course.language}">${course.summary}</p>`}
    <noscript><p>${texts.noScript}</p></noscript>
    <p class="ways">${windowLink(wish, alone)}</p>
  </section>`;
}

/** The way out: the same on a page of the service's own. */
export function windowLink({ language }: FrameWish, alone: string): Html {
  return html`<a href="${UP}${alone}" target="_blank" rel="noopener">${embedTexts[language].alone}</a>`;
}
