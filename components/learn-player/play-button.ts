import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import { clockTime } from '../shared/duration.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';
import { resumePosition } from './lesson-state.ts';

interface PlayButtonOptions {
  lesson: Lesson;
  progress: LessonProgress;
  /** BCP 47, of the course. */
  language: string;
  /** The stage is on its way. */
  busy: boolean;
  /** The stage didn't arrive. */
  broken: boolean;
  text: Texts<typeof playerTexts>;
  /** Somebody is about to play. */
  prepare(): unknown;
  play(): unknown;
}

/** What lies over the picture: the whole of it is one button, with how much was watched below. */
export function playButton(options: PlayButtonOptions): TemplateResult {
  const { lesson, progress, language, busy, broken, text, prepare, play } = options;
  const percent = Math.round(progress.watched * 100);
  return html`<button
      part="play"
      type="button"
      aria-busy=${busy}
      @pointerenter=${prepare}
      @touchstart=${{ handleEvent: prepare, passive: true }}
      @focus=${prepare}
      @click=${play}
    >
      <span class="pill">${busy ? html`<i class="spinner"></i>` : icon('play')}${words(options)}</span
      ><span class="visually-hidden">: <span lang=${language}>${lesson.title}</span></span>
    </button>
    ${percent ? html`<div class="watched" aria-hidden="true"><i .style=${`inline-size: ${percent}%`}></i></div>` : nothing}
    <p class="broken" role="alert">${broken ? text.term('playerBroken') : ''}</p>`;
}

function words({ lesson, progress, busy, text }: PlayButtonOptions): string {
  if (busy) return text.term('playerPreparing');
  const at = resumePosition(lesson, progress);
  if (at) return text.term('playerResume', clockTime(at));
  return text.term(progress.completed ? 'playerAgain' : 'playerPlay');
}
