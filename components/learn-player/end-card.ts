import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { stageTexts } from './stage.texts.ts';

interface EndCardOptions {
  progress: LessonProgress;
  /** Share of the video that has to be watched, 0 to 1. */
  enough: number;
  next: Lesson | undefined;
  /** BCP 47, of the course. */
  language: string;
  text: Texts<typeof stageTexts>;
  practise(): void;
  goOn(lesson: string): void;
}

/** What comes after the video. */
export function endCard(options: EndCardOptions): TemplateResult {
  const { progress, next, language, text } = options;
  const asks = progress.questions > 0 && !progress.passed;
  return html`<div class="over">
    <p class="word">${isDone(options) ? icon('check') : nothing}${endWord(options)}</p>
    ${
      isDone(options)
        ? nothing
        : html`<p class="hint">${text.term('stageSkipped', Math.floor(progress.watched * 100))}</p>`
    }
    <div class="ways">
      ${
        asks
          ? html`<button class="button" type="button" @click=${() => options.practise()}>
              ${icon('questions')}${text.term('stageQuestions')}
            </button>`
          : nothing
      }
      ${
        next
          ? html`<button class="button ${asks ? 'quiet' : ''}" type="button" @click=${() => options.goOn(next.id)}>
              <span>${text.term('stageNext')} <span lang=${language}>${next.title}</span></span
              >${icon('next')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** The same in a word, for the live region. */
export function endWord(options: Pick<EndCardOptions, 'progress' | 'enough' | 'text'>): string {
  return options.text.term(isDone(options) ? 'stageDone' : 'stageEnd');
}

function isDone({ progress, enough }: Pick<EndCardOptions, 'progress' | 'enough'>): boolean {
  return progress.completed || progress.watched >= enough - 0.001;
}
