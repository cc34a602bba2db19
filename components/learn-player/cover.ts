import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../shared/heading.ts';
import type { Texts } from '../shared/texts.ts';
import type { Film } from './frame.ts';
import type { playerTexts } from './learn-player.texts.ts';
import { playWords } from './play-button.ts';

interface CoverOptions {
  /** Level of the course's heading. */
  level: number;
  /** The lessons are to stand beside it. */
  hasList: boolean;
  /** The second at which it goes on. */
  from: number;
  text: Texts<typeof playerTexts>;
  play(): void;
}

/**
 * A film that is far from what somebody sees: its headings, its picture, and its play button, with as little else as can
 * be, because there may be many on a page. It looks as the whole does, and its names are the same.
 */
export function cover({ view, lesson, video, progress }: Film, options: CoverOptions): TemplateResult {
  const { level, hasList, from, text, play } = options;
  const { course, file } = view;
  const { poster } = video;
  return html`<section
    part="player"
    class="far ${hasList ? 'listed' : ''}"
    lang=${text.ours()}
    aria-labelledby="course"
    tabindex="-1"
  >
    <div part="card">
      <div class="head">
        <div part="course" id="course" lang=${course.language}>${heading(level, course.title)}</div>
        <div part="title" id="title" lang=${course.language}>${heading(level + 1, lesson.title)}</div>
      </div>
      <div class="box">
        <div part="frame">
          <div class="picture">
            ${poster ? html`<img src=${file(poster)} alt="" crossorigin="anonymous" />` : nothing}
          </div>
          <div class="start">
            <button part="play" id="play" class="pill" type="button" aria-labelledby="play title" @click=${play}>
              ${playWords({ progress, from, text })}
            </button>
          </div>
        </div>
      </div>
    </div>
  </section>`;
}
