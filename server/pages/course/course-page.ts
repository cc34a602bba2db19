import { oembedAddress } from '../embed/oembed.ts';
import { html } from '../html.ts';
import { renderPage } from '../shell.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { barrierLinks, embedLink, lessonList, presenterCard } from './parts.ts';
import { CourseLinks, coursePaths } from './place.ts';
import type { CoursePlace } from './place.ts';
import { richText } from './rich-text.ts';

/** A course on a page of its own: what it is about, and its lessons; with a script the player goes on where one was. */
export function renderCoursePage(place: CoursePlace): string {
  const { language, course, parents } = place;
  const links = new CourseLinks(place);
  const paths = coursePaths(course.id);

  return renderPage({
    language,
    paths,
    title: course.title,
    sheet: 'course.css',
    home: { name: coursePageTexts[language].course, path: paths[language] },
    elements: { parents },
    oembed: place.service && oembedAddress(place.service, paths[language]),
    body: html`<main id="content" class="article alone course" tabindex="-1">
      <header class="opening">
        <h1 lang="${course.language}">${course.title}</h1>
        <p class="lead" lang="${course.language}">${course.summary}</p>
        ${course.mandatory ? html`<p>${coursePageTexts[language].mandatory}</p>` : ''} ${embedLink(place, links)}
      </header>
      <learn-player course="${course.id}" heading-level="2">
        <div class="text" lang="${course.language}">${richText(course.intro, { file: links.file, level: 1 })}</div>
        ${lessonList(links, place)} ${presenterCard(course.presenter, links, language)}
        ${barrierLinks(course, '', language)}
      </learn-player>
      <learn-quiz course="${course.id}" heading-level="2"></learn-quiz>
    </main>`,
  });
}
