import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Lesson, Video } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import type { ReadyView } from '../shared/session.ts';
import type { signInTexts } from '../shared/sign-in.ts';
import { signInLink } from '../shared/sign-in.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';

/** A film that may be seen. */
export interface Film {
  view: ReadyView;
  lesson: Lesson;
  video: Video;
  progress: LessonProgress;
}

interface FrameOptions {
  /** Undefined until the course is there. */
  view: ReadyView | undefined;
  lesson: Lesson | undefined;
  text: Texts<typeof playerTexts & typeof signInTexts>;
  /** What lies over the film's picture. */
  over(film: Film): unknown;
}

/** The film of a lesson, where it has one that may be seen. */
export function filmOf(view: ReadyView | undefined, lesson: Lesson | undefined): Film | undefined {
  const progress = view?.progress.lessons.find((one) => one.lesson === lesson?.id);
  const video = lesson?.video;
  return view && video && progress && !lesson.locked ? { view, lesson, video, progress } : undefined;
}

/** The place of a film: its picture, with what lies over it. */
export function frame({ view, lesson, text, over }: FrameOptions): TemplateResult {
  const film = filmOf(view, lesson);
  if (!film) {
    return html`<div part="frame" class="bare">
      <div class="picture"></div>
      ${
        view && lesson?.locked
          ? html`<div class="locked">
              ${icon('lock')}
              <p>${text.term('playerLockedHint')}</p>
              ${signInLink(view, text)}
            </div>`
          : nothing
      }
    </div>`;
  }
  const { poster } = film.video;
  return html`<div part="frame">
    <div class="picture">
      ${
        // Another film's picture never stands in while its own is on its way.
        poster ? keyed(poster, html`<img src=${film.view.file(poster)} alt="" crossorigin="anonymous" />`) : nothing
      }
    </div>
    ${over(film)}
  </div>`;
}
