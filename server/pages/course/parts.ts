import { contactAddress } from '../../contract/contact-address.ts';
import type { Course, Lesson, Material, Presenter } from '../../contract/course.ts';
import type { Language } from '../../contract/words.ts';
import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { clockTime, kindOf, sizeOf } from './figures.ts';
import { embedCodePaths } from './place.ts';
import type { CourseLinks, CoursePlace } from './place.ts';

/** What a lesson has to take along. */
export function materialList(materials: Material[], links: CourseLinks, { language, course }: CoursePlace): HtmlValue {
  return (
    materials.length > 0 &&
    html`<section>
      <h2>${coursePageTexts[language].materials}</h2>
      ${files(materials, links, { language, course })}
    </section>`
  );
}

/** A list of files to fetch. */
export function files(
  materials: Material[],
  links: CourseLinks,
  { language, course }: Pick<CoursePlace, 'language' | 'course'>,
): HtmlValue {
  return (
    materials.length > 0 &&
    html`<ul class="files">
      ${materials.map(
        ({ src, title, type, size }) =>
          html`<li>
            <a href="${links.file(src)}" type="${type}" download lang="${course.language}">${title}</a>
            <span class="facts">${kindOf(src)}, ${sizeOf(size, language)}</span>
          </li>`,
      )}
    </ul>`
  );
}

/** Whom to ask. */
export function presenterCard(presenter: Presenter | undefined, links: CourseLinks, language: Language): HtmlValue {
  if (!presenter) return false;
  const { name, department, photo, contact } = presenter;
  return html`<section>
    <h2>${coursePageTexts[language].presenter}</h2>
    <div class="presenter">
      ${photo && html`<img src="${links.file(photo)}" alt="" width="56" height="56" />`}
      <p><b>${name}</b>${department && html` · ${department}`} ${contact && html`<br />${contactLink(contact)}`}</p>
    </div>
  </section>`;
}

function contactLink(contact: string): HtmlValue {
  const address = contactAddress(contact);
  const words = contact.replace(/^(mailto|tel):/i, '');
  return address === undefined ? words : html`<a href="${address}">${words}</a>`;
}

/** Where whoever writes pages gets what to paste. */
export function embedLink({ course, language, isEditor }: CoursePlace, links: CourseLinks, lesson?: Lesson): HtmlValue {
  const path = embedCodePaths(course.id, lesson && `?lesson=${encodeURIComponent(lesson.id)}`)[language];
  return isEditor && html`<p class="editing"><a href="${links.up}${path}">${coursePageTexts[language].embed}</a></p>`;
}

/** The lessons of the course, each a link to its page; `current` is the one that the page is. */
export function lessonList(links: CourseLinks, { course, language }: CoursePlace, current?: Lesson): Html {
  const texts = coursePageTexts[language];
  return html`<section class="lessons">
    <h2>${texts.lessons}</h2>
    <ol>
      ${course.lessons.map((lesson) => {
        const length = lesson.video ? clockTime(lesson.video.duration) : texts.text;
        return html`<li>
          <a
            href="${links.lesson(lesson)}"
            lang="${course.language}"
            ${lesson === current && html` aria-current="page"`}
            >${lesson.title}</a
          >
          <span class="facts">${lesson.locked ? texts.locked : length}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}

/** The ways out for whoever meets a barrier; the mail says which course. */
export function barrierLinks({ id, title, accessibility }: Course, where: string, language: Language): HtmlValue {
  const { contact, statement } = accessibility ?? {};
  const texts = coursePageTexts[language];
  if (!contact && !statement) return false;
  return html`<p class="barrier">
    ${contact && html`<a href="${reported(contact)}">${texts.barrier}</a>`}
    ${statement && html`<a href="${statement}">${texts.statement}</a>`}
  </p>`;

  function reported(address: string): string {
    if (!address.startsWith('mailto:')) return address;
    const words = `${texts.course}: ${title} (${id})\r\n${where}\r\n\r\n`;
    return `${address}?subject=${encodeURIComponent(texts.barrierSubject(title))}&body=${encodeURIComponent(words)}`;
  }
}
