import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import { clockTime } from '../shared/duration.ts';
import { heading } from '../shared/heading.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';
import { lessonState } from './lesson-state.ts';

/** The titles of course and lesson, and how far the learner is. */
export function lessonHead(
  { course, progress }: ReadyView,
  lesson: Lesson | undefined,
  level: number,
  text: Texts<typeof playerTexts>,
): TemplateResult {
  return html`<div class="head">
    <div part="course" id="course" lang=${course.language}>${heading(level, course.title)}</div>
    ${
      lesson
        ? html`<div part="title" lang=${course.language}>${heading(level + 1, lesson.title)}</div>
            ${facts(lesson)}`
        : html`<p class="meta">${text.term('playerGone')}</p>`
    }
  </div>`;

  function facts(lesson: Lesson): TemplateResult {
    const index = course.lessons.indexOf(lesson);
    const state = lessonState(lesson, progress.lessons[index]!, course, text);
    const words = progress.completed ? text.term('playerCourseCompleted') : state.words;
    return html`<p class="meta">
      <span>${text.term('playerNumber', index + 1, course.lessons.length)}</span>
      ${
        lesson.video
          ? html`<span>
              <span class="visually-hidden">${text.term('playerDuration')}:</span> ${clockTime(lesson.video.duration)}
            </span>`
          : nothing
      }
      <span part="state" class=${state.sign}>${icon(state.sign)}${words}</span>
    </p>`;
  }
}
