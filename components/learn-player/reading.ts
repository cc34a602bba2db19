import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import { richText } from '../shared/rich-text.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';

interface ReadingOptions {
  view: ReadyView;
  lesson: Lesson;
  /** Level of the heading above. */
  level: number;
  text: Texts<typeof playerTexts>;
  /** The learner has read it. */
  read(): void;
}

/** A lesson without a film: its text, which can be ticked off where it is all there is. */
export function reading(options: ReadingOptions): TemplateResult {
  const { view, lesson, level } = options;
  return html`<div class="reading">
    ${lessonText(view, lesson, level)} ${lesson.questions.length ? nothing : readButton(options)}
  </div>`;
}

/** The lesson's text. */
export function lessonText(
  { course, file }: ReadyView,
  { body }: Lesson,
  level: number,
): TemplateResult | typeof nothing {
  if (!body.length) return nothing;
  return html`<div part="text" lang=${course.language}>${richText(body, { file, level })}</div>`;
}

function readButton({ view, lesson, text, read }: ReadingOptions): TemplateResult {
  const done = view.progress.lessons.find((one) => one.lesson === lesson.id)!.completed;
  return html`<button
    class="button read ${done ? 'quiet' : ''}"
    type="button"
    aria-pressed=${done}
    aria-disabled=${done}
    @click=${() => !done && read()}
  >
    ${icon('check')}${text.term('playerRead')}
  </button>`;
}
