import type { Video } from '../../contract/course.ts';
import type { Language } from '../../contract/words.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { kindOf, languageName, sizeOf } from './figures.ts';

export interface FilmOptions {
  video: Video;
  /** Size of its single file, in bytes, where it has one. */
  size: number | undefined;
  language: Language;
  file(src: string): string;
}

/** The film as a browser shows it by itself: nothing of it is fetched before somebody presses play. */
export function film({ video, size, language, file }: FilmOptions): Html {
  const { src, fallback, poster, captions } = video;
  const texts = coursePageTexts[language];
  return html`<div class="film">
    <video controls preload="none" playsinline ${poster ? html` poster="${file(poster)}"` : ''}>
      ${fallback && html`<source src="${file(fallback)}" type="video/mp4" />`}
      <source src="${file(src)}" type="application/vnd.apple.mpegurl" />
      ${captions.map((one) => {
        const name = languageName(one.language, language);
        return html`<track kind="captions" src="${file(one.src)}" srclang="${one.language}" label="${name}" />`;
      })}
      ${texts.noFilm}
    </video>
    ${
      fallback &&
      html`<p>
        <a href="${file(fallback)}" download
          >${texts.film([kindOf(fallback), ...(size === undefined ? [] : [sizeOf(size, language)])].join(', '))}</a
        >
      </p>`
    }
  </div>`;
}
