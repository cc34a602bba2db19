import type { Lesson } from '../../contract/course.ts';
import { oembedAddress } from '../embed/oembed.ts';
import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { renderPage } from '../shell.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { clockTime } from './figures.ts';
import { film } from './film.ts';
import { noteList } from './notes.ts';
import { barrierLinks, embedLink, lessonList, materialList, presenterCard } from './parts.ts';
import { CourseLinks, coursePaths } from './place.ts';
import type { CoursePlace } from './place.ts';
import { questionList } from './questions.ts';
import { richText } from './rich-text.ts';
import { signInNote } from './sign-in-note.ts';
import type { Passage } from './transcript.ts';
import { transcriptSection } from './transcript-section.ts';

export interface LessonPlace extends CoursePlace {
  lesson: Lesson;
  /** What is said in its film, and in which language (BCP 47). */
  transcript: { passages: Passage[]; language: string };
  /** Size of the film's single file, in bytes. */
  filmSize: number | undefined;
}

/** A lesson on a page of its own: all of it can be read, seen and printed without a script; with one the player stands in its place. */
export function renderLessonPage(place: LessonPlace): string {
  const { language, course, lesson, parents, transcript } = place;
  const links = new CourseLinks(place, lesson);
  const texts = coursePageTexts[language];
  const paths = coursePaths(course.id, lesson.id);
  const number = course.lessons.indexOf(lesson) + 1;
  const { fallback, duration } = lesson.video ?? {};

  return renderPage({
    language,
    paths,
    title: `${lesson.title} – ${course.title}`,
    sheet: 'course.css',
    home: { name: texts.course, path: coursePaths(course.id)[language] },
    elements: { parents },
    oembed: place.service && oembedAddress(place.service, paths[language]),
    body: html`<main id="content" class="article alone course" tabindex="-1">
      <header class="opening">
        <p class="above"><a href="${links.lesson()}" lang="${course.language}">${course.title}</a></p>
        <h1 lang="${course.language}">${lesson.title}</h1>
        <p class="lead number">
          ${texts.number(number, course.lessons.length)}${duration !== undefined && ` · ${clockTime(duration)}`}
        </p>
        ${embedLink(place, links, lesson)}
      </header>
      <learn-player course="${course.id}" lesson="${lesson.id}" heading-level="2">
        ${lesson.locked ? signInNote(place, links) : content(place, links)}
        ${barrierLinks(course, `${texts.lesson}: ${lesson.title} (${lesson.id})`, language)}
      </learn-player>
      ${transcriptSection({
        passages: transcript.passages,
        spoken: transcript.language,
        language,
        link: `#learn=${course.id}/${lesson.id}`,
        film: fallback && links.file(fallback),
      })}
      ${
        lesson.questions.length > 0 &&
        html`<learn-quiz course="${course.id}" lesson="${lesson.id}" heading-level="2">
          ${questionList(lesson, links, place)}
        </learn-quiz>`
      }
      ${turn(place, links)} ${lessonList(links, place, lesson)}
    </main>`,
  });
}

/** What the player shows where there is a script for it. */
function content(place: LessonPlace, links: CourseLinks): HtmlValue {
  const { lesson, course, language, filmSize: size } = place;
  const { video, body, materials } = lesson;
  return [
    video && film({ video, size, language, file: links.file }),
    // Within a lesson headings begin two levels below its title: between them stand its questions.
    html`<div class="text" lang="${course.language}">${richText(body, { file: links.file, level: 0 })}</div>`,
    noteList(lesson, links, place),
    materialList(materials, links, place),
    presenterCard(course.presenter, links, language),
  ];
}

/** The lesson before, and the one after. */
function turn({ course, lesson, language }: LessonPlace, links: CourseLinks): Html {
  const texts = coursePageTexts[language];
  const at = course.lessons.indexOf(lesson);
  const link = (other: Lesson | undefined, rel: string, words: string): HtmlValue =>
    other &&
    html`<a href="${links.lesson(other)}" rel="${rel}"
      ><span>${words}</span> <span class="title" lang="${course.language}">${other.title}</span></a
    >`;
  return html`<nav class="turn" aria-label="${texts.lessons}">
    ${link(course.lessons[at - 1], 'prev', texts.previous)} ${link(course.lessons[at + 1], 'next', texts.next)}
  </nav>`;
}
