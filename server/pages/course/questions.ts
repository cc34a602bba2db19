import type { Lesson } from '../../contract/course.ts';
import type { Option, Picture, Question, Scene, Target } from '../../contract/question.ts';
import type { RichInline } from '../../contract/rich-text.ts';
import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { clockTime } from './figures.ts';
import type { CourseLinks, CoursePlace } from './place.ts';
import type { RichTextPlace } from './rich-text.ts';
import { richInline, richText } from './rich-text.ts';

/** The questions of a lesson, without a word about what is right: they can be read, thought about and printed. */
export function questionList({ questions }: Lesson, links: CourseLinks, place: CoursePlace): Html {
  const { language, course } = place;
  const texts = coursePageTexts[language];
  return html`<section>
    <h2>${texts.questions}</h2>
    <p>${texts.questionsHint}</p>
    <ol class="questions" lang="${course.language}">
      ${questions.map((question) => {
        const { title, moment } = question;
        return html`<li>
          <h3>${richInline(title, links)}</h3>
          ${moment !== undefined && html`<p class="facts" lang="${language}">${texts.inFilm(clockTime(moment))}</p>`}
          ${asked(question, links, place)}
        </li>`;
      })}
    </ol>
  </section>`;
}

/** What a question is about, and how it is answered. */
function asked(question: Question, links: CourseLinks, { language }: CoursePlace): HtmlValue[] {
  const texts = coursePageTexts[language];
  const { type, body, options, targets = [], image, scenes = [], unit } = question;
  const text: RichTextPlace = { file: links.file, level: 3, gap: texts.gap };
  const told = richText(body, text);
  const list = (some: (Option | Target)[]) => textList(some, links);
  const hint = (words: string) => html`<p class="hint" lang="${language}">${words}</p>`;

  switch (type) {
    case 'text':
    case 'number':
      return [told, line(texts.answer, unit, language)];
    case 'gap':
    case 'step':
      return [told];
    case 'reflection':
      return [told, hint(texts.reflection), line(texts.answer, undefined, language)];
    case 'matching':
      return [told, hint(texts.matching), list(options), hint(texts.partners), list(targets)];
    case 'sorting':
      return [told, hint(texts.sorting), list(options), hint(texts.categories), list(targets)];
    case 'ordering':
      return [told, hint(texts.ordering), list(options)];
    case 'spot':
      return [told, image && picture(image, links), list(options)];
    case 'scenario':
      return [told, scenes.map((scene) => sceneOf(scene, question, text, language))];
    default:
      return [told, list(options)];
  }
}

function textList(some: { text: RichInline[] }[], links: CourseLinks): Html {
  return html`<ul class="options">
    ${some.map(({ text }) => html`<li>${richInline(text, links)}</li>`)}
  </ul>`;
}

/** Room to write on paper. */
function line(label: string, unit: string | undefined, language: string): Html {
  return html`<p class="line" lang="${language}"><span>${label}</span> <i></i> ${unit}</p>`;
}

function picture({ src, alt, width, height }: Picture, { file }: CourseLinks): Html {
  return html`<p>
    <img class="picture" src="${file(src)}" alt="${alt}" width="${width}" height="${height}" loading="lazy" />
  </p>`;
}

/** A scene, and where each decision leads. */
function sceneOf(
  scene: Scene,
  { options, scenes = [] }: Question,
  text: RichTextPlace,
  language: CoursePlace['language'],
): Html {
  const texts = coursePageTexts[language];
  const here = scene.options.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const next = (to: string | undefined) => scenes.find(({ id }) => id === to);
  return html`<h4>${richInline(scene.title, text)}</h4>
    ${richText(scene.body, { ...text, level: 4 })}
    <ul class="options">
      ${here.map((option) => {
        const following = next(option.to);
        return html`<li>
          ${richInline(option.text, text)}
          <span class="facts"
            ><span lang="${language}">${following ? texts.goOn : texts.end}</span> ${
              following && richInline(following.title, text)
            }</span
          >
        </li>`;
      })}
    </ul>`;
}
