import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import { richText } from '../shared/rich-text.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import type { playerTexts } from './learn-player.texts.ts';
import { lessonList } from './lesson-list.ts';
import { materialList } from './materials.ts';
import { presenterCard } from './presenter.ts';
import { lessonText } from './reading.ts';

interface AroundOptions {
  view: ReadyView;
  /** The one on show. */
  lesson: Lesson | undefined;
  /** Others can be chosen. */
  hasList: boolean;
  /** Level of the heading above. */
  level: number;
  text: Texts<typeof playerTexts>;
  select(lesson: string): void;
}

/** What stands around the film: the other lessons, what is to be read, what there is to take along, whom to ask. */
export function around({ view, lesson, hasList, level, text, select }: AroundOptions): TemplateResult {
  const { lessons } = view.course;
  const list = { view, current: lesson?.id ?? '', level: level + 1, text, select };
  return html`${hasList ? lessonList(list) : nothing}
    <div class="more">
      ${lesson === lessons[0] ? intro(view, level) : nothing}
      ${lesson?.video ? lessonText(view, lesson, level + 1) : nothing}
      ${lesson ? materialList(lesson.materials, view, level + 1, text) : nothing}
      ${presenterCard(view, level + 1, text)}
    </div>`;
}

/** What the course is about stands with its first lesson. */
function intro({ course, file }: ReadyView, level: number): TemplateResult | typeof nothing {
  if (!course.intro.length) return nothing;
  return html`<div part="text intro" lang=${course.language}>${richText(course.intro, { file, level })}</div>`;
}
