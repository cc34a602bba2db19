import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { clockTime } from '../shared/duration.ts';
import { heading } from '../shared/heading.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';
import { lessonState } from './lesson-state.ts';

interface LessonListOptions {
  view: ReadyView;
  /** Id of the lesson on show. */
  current: string;
  /** Level of the heading above. */
  level: number;
  text: Texts<typeof playerTexts>;
  select(lesson: string): void;
}

/** The lessons of the course, with how long they are and how far the learner is. */
export function lessonList({ view, current, level, text, select }: LessonListOptions): TemplateResult {
  const { course, progress } = view;
  return html`<div part="lessons" class="lessons">
    ${heading(level, text.term('playerLessons'))}
    <ol lang=${course.language}>
      ${course.lessons.map((lesson, index) => {
        const { sign, words } = lessonState(lesson, progress.lessons[index]!, course, text);
        const length = lesson.video ? clockTime(lesson.video.duration) : text.term('playerText');
        return html`<li>
          <button
            part="lesson"
            type="button"
            aria-current=${lesson.id === current ? 'true' : nothing}
            @click=${() => select(lesson.id)}
          >
            ${icon(sign)}
            <span class="title">${lesson.title}</span>
            <span class="facts" lang=${text.ours()}>
              ${lesson.video ? html`<span class="visually-hidden">${text.term('playerDuration')}</span> ` : nothing}
              ${lesson.locked ? nothing : html`${length} <i aria-hidden="true">·</i> `}<b class=${sign}>${words}</b>
            </span>
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}
