// What a film stops for: fetched when a film that has moments plays.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Film } from './frame.ts';
import { LearnPlayerMarks } from './learn-player-marks.ts';
import { LearnPlayerMoments } from './learn-player-moments.ts';
import { momentsOf } from './moment.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-player-marks': LearnPlayerMarks;
    'learn-player-moments': LearnPlayerMoments;
  }
}

if (!customElements.get('learn-player-marks')) customElements.define('learn-player-marks', LearnPlayerMarks);
if (!customElements.get('learn-player-moments')) customElements.define('learn-player-moments', LearnPlayerMoments);

type MomentsOptions = Pick<LearnPlayerMoments, 'video' | 'level' | 'passed' | 'done' | 'leave'>;

/** What lies in a stage for the moments of its film: a place for the one on show, and the marks for the time line. */
export function drawMoments(
  film: Film,
  { video, level, passed, done, leave }: MomentsOptions,
): TemplateResult | typeof nothing {
  if (!momentsOf(film.lesson).length) return nothing;
  return html`<learn-player-moments
      .film=${film}
      .video=${video}
      .level=${level}
      .passed=${passed}
      .done=${done}
      .leave=${leave}
    ></learn-player-moments
    ><learn-player-marks slot="marks" .film=${film} @learn-moment=${goTo}></learn-player-marks>`;
}

function goTo({ detail, currentTarget }: CustomEvent<string>): void {
  const marks = currentTarget as LearnPlayerMarks;
  marks.parentElement!.querySelector('learn-player-moments')!.goTo(detail);
}
