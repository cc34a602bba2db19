import type { Language } from '../../contract/words.ts';
import { html } from '../html.ts';
import type { HtmlValue } from '../html.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { clockTime } from './figures.ts';
import type { Passage } from './transcript.ts';

export interface TranscriptOptions {
  passages: Passage[];
  /** BCP 47, of what is said. */
  spoken: string;
  language: Language;
  /** `#learn=course/lesson`: where the player of this page goes on. */
  link: string;
  /** The address of the single file, where there is one. */
  film: string | undefined;
}

/** What is said in the film, each passage with its second: with the player it leads there, without a script into the film's file. */
export function transcriptSection({ passages, spoken, language, link, film }: TranscriptOptions): HtmlValue {
  const texts = coursePageTexts[language];
  return (
    passages.length > 0 &&
    html`<section class="transcript">
      <h2 id="transcript">${texts.transcript}</h2>
      ${passages.map(({ start, speaker, text }) => {
        const time = clockTime(start);
        const second = Math.floor(start);
        return html`<div class="passage">
          <a class="scripted" href="${link}@${second}" aria-label="${texts.at(time)}">${time}</a>
          <noscript>
            ${film ? html`<a href="${film}#t=${second}" aria-label="${texts.at(time)}">${time}</a>` : time}
          </noscript>
          <p lang="${spoken}">${speaker && html`<b>${speaker}:</b> `}${text}</p>
        </div>`;
      })}
    </section>`
  );
}
