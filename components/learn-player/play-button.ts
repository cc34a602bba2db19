import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import { clockTime } from '../shared/duration.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';

export interface PlayButtonOptions {
  lesson: Lesson;
  progress: LessonProgress;
  /** The second at which it goes on. */
  from: number;
  /** A link has chosen that. */
  linked: boolean;
  /** BCP 47, of the course. */
  language: string;
  /** The stage is on its way. */
  busy: boolean;
  /** The stage didn't arrive. */
  broken: boolean;
  text: Texts<typeof playerTexts>;
  /** Somebody is about to play. */
  prepare(): unknown;
  play(from: number): unknown;
}

/** What lies over the picture: the whole of it is one button, with how much was watched below; beside it one to begin anew. */
export function playButton(options: PlayButtonOptions): TemplateResult {
  const { lesson, progress, from, language, busy, broken, text, prepare, play } = options;
  const percent = Math.round(progress.watched * 100);
  const title = html`<span class="visually-hidden">: <span lang=${language}>${lesson.title}</span></span>`;
  return html`<div class="start">
      <button
        part="play"
        type="button"
        aria-busy=${busy}
        @pointerenter=${prepare}
        @touchstart=${{ handleEvent: prepare, passive: true }}
        @focus=${prepare}
        @click=${() => play(from)}
      >
        <span class="pill">${busy ? html`<i class="spinner"></i>` : icon('play')}${playWords(options)}</span>${title}
      </button>
      ${
        from && !busy
          ? html`<button part="anew" class="pill" type="button" @focus=${prepare} @click=${() => play(0)}>
              ${text.term('playerAnew')}${title}
            </button>`
          : nothing
      }
    </div>
    ${percent ? html`<div class="watched" aria-hidden="true"><i .style=${`inline-size: ${percent}%`}></i></div>` : nothing}
    <p class="broken" role="alert">${broken ? text.term('playerBroken') : ''}</p>`;
}

type Words = Pick<PlayButtonOptions, 'progress' | 'from' | 'text'> & Partial<PlayButtonOptions>;

/** What the button says. */
export function playWords({ progress, from, linked, busy, text }: Words): string {
  if (busy) return text.term('playerPreparing');
  if (from) return text.term(linked ? 'playerFrom' : 'playerResume', clockTime(from));
  return text.term(progress.completed ? 'playerAgain' : 'playerPlay');
}
