import type { Lesson } from '../../contract/course.ts';
import { html } from '../html.ts';
import type { HtmlValue } from '../html.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { clockTime } from './figures.ts';
import { files } from './parts.ts';
import type { CourseLinks, CoursePlace } from './place.ts';
import { richInline, richText } from './rich-text.ts';

/** What the film stops for to be read. */
export function noteList({ notes = [] }: Lesson, links: CourseLinks, { language, course }: CoursePlace): HtmlValue {
  const texts = coursePageTexts[language];
  return (
    notes.length > 0 &&
    html`<section class="notes">
      <h2>${texts.notes}</h2>
      ${notes.map(
        ({ title, body, materials, moment }) =>
          html`<div class="note" lang="${course.language}">
            <h3>${richInline(title, links)}</h3>
            <p class="facts" lang="${language}">${texts.inFilm(clockTime(moment))}</p>
            <div class="text">${richText(body, { file: links.file, level: 3, gap: texts.gap })}</div>
            ${files(materials, links, { language, course })}
          </div>`,
      )}
    </section>`
  );
}
