import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Course, Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import { Texts } from '../shared/texts.ts';
import { endCardStyles } from './end-card.styles.ts';
import { endCardTexts } from './end-card.texts.ts';
import { icon } from './icons.ts';

/** How far somebody is at the end of a film. */
interface Ending {
  progress: LessonProgress;
  course: Course;
  /** All of its lessons are completed. */
  courseDone: boolean;
}

interface EndCardOptions extends Ending {
  /** The lesson to go on with. */
  next: Lesson | undefined;
  practise(): void;
  goOn(lesson: string): void;
}

/** What comes after a film. */
export class EndCard {
  readonly #text: Texts<typeof endCardTexts>;

  constructor(host: LitElement) {
    this.#text = new Texts(host, endCardTexts);
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(endCardStyles.styleSheet!);
    host.requestUpdate();
  }

  render({ next, practise, goOn, ...ending }: EndCardOptions): TemplateResult {
    const { progress, course } = ending;
    const text = this.#text;
    const follows =
      !!next && course.lessons.findIndex(({ id }) => id === progress.lesson) + 1 === course.lessons.indexOf(next);
    const asks = progress.questions > 0 && !progress.passed;
    return html`<div class="over">
      <p class="word">${progress.completed ? icon('check') : nothing}${this.word(ending)}</p>
      ${
        isSeen(ending)
          ? nothing
          : html`<p class="hint">${text.term('endSkipped', Math.floor(progress.watched * 100))}</p>`
      }
      <div class="ways">
        ${
          asks
            ? html`<button class="button" type="button" @click=${practise}>
                ${icon('questions')}${text.term('endQuestions')}
              </button>`
            : nothing
        }
        ${
          next
            ? html`<button class="button ${asks ? 'quiet' : ''}" type="button" @click=${() => goOn(next.id)}>
                <span
                  >${text.term(follows ? 'endNext' : 'endGoOn')}
                  <span lang=${course.language}>${next.title}</span></span
                >${icon('next')}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** The same in a word, for the live region. */
  word(ending: Ending): string {
    const { progress, courseDone } = ending;
    if (courseDone) return this.#text.term('endCourseDone');
    if (progress.completed) return this.#text.term('endDone');
    return this.#text.term(isSeen(ending) ? 'endSeen' : 'endOver');
  }
}

/** Enough of the film was watched; questions may still be open. */
function isSeen({ progress, course }: Ending): boolean {
  return progress.completed || progress.watched >= course.complete.watched - 0.001;
}
