import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../shared/heading.ts';
import { outcomeOf } from './standing.ts';
import type { PracticeProps } from './practice.ts';
import type { Shown } from './shown.ts';

/** What the questions are about, and how many are answered. */
export function drawHead(
  { view, lesson, text, lang, rich }: Pick<PracticeProps, 'view' | 'lesson' | 'text' | 'lang' | 'rich'>,
  { asked }: Shown,
): TemplateResult {
  const outcomes = asked.map((question) => outcomeOf(question, lesson.id, view));
  const answered = outcomes.filter((outcome) => outcome).length;
  return html`<header>
    <div part="heading">
      <p class="quiet-text" lang=${lang}>${lesson.title}</p>
      ${heading(rich.level, text.term('quizHeading'))}
    </div>
    ${view.course.mode === 'practice' ? html`<p>${text.term('quizPractice')}</p>` : nothing}
    ${
      asked.length
        ? html`<p part="progress">
            <span class="steps" aria-hidden="true">${outcomes.map((outcome) => html`<i class=${outcome}></i>`)}</span>
            ${text.term('quizAnswered', answered, outcomes.length)}
          </p>`
        : nothing
    }
  </header>`;
}
