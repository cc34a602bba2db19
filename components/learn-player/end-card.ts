import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Course, Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { stageTexts } from './stage.texts.ts';

interface EndCardOptions {
  progress: LessonProgress;
  course: Course;
  /** All of its lessons are completed. */
  courseDone: boolean;
  /** The lesson to go on with. */
  next: Lesson | undefined;
  text: Texts<typeof stageTexts>;
  practise(): void;
  goOn(lesson: string): void;
}

/** What comes after the video. */
export function endCard(options: EndCardOptions): TemplateResult {
  const { progress, course, next, text } = options;
  const follows =
    !!next && course.lessons.findIndex(({ id }) => id === progress.lesson) + 1 === course.lessons.indexOf(next);
  const asks = progress.questions > 0 && !progress.passed;
  return html`<div class="over">
    <p class="word">${progress.completed ? icon('check') : nothing}${endWord(options)}</p>
    ${
      isSeen(options)
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
              <span
                >${text.term(follows ? 'stageNext' : 'stageGoOn')}
                <span lang=${course.language}>${next.title}</span></span
              >${icon('next')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** The same in a word, for the live region. */
export function endWord(options: Pick<EndCardOptions, 'progress' | 'course' | 'courseDone' | 'text'>): string {
  const { progress, courseDone, text } = options;
  if (courseDone) return text.term('stageCourseDone');
  if (progress.completed) return text.term('stageDone');
  return text.term(isSeen(options) ? 'stageSeen' : 'stageEnd');
}

/** Enough of the film was watched; questions may still be open. */
function isSeen({ progress, course }: Pick<EndCardOptions, 'progress' | 'course'>): boolean {
  return progress.completed || progress.watched >= course.complete.watched - 0.001;
}
