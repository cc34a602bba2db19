import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Texts } from '../shared/texts.ts';
import type { Match } from './transcript-search.ts';
import { MOST } from './transcript-search.ts';
import type { transcriptTexts } from './transcript.texts.ts';

interface SearchBarOptions {
  found: Match[];
  /** The one that is meant. */
  which: number;
  /** What is looked for. */
  words: string;
  follows: boolean;
  text: Texts<typeof transcriptTexts>;
  search(words: string): void;
  go(by: number): void;
  follow(): void;
}

/** What is done with a text: to search it, and to let it follow the film. */
export function searchBar(options: SearchBarOptions): TemplateResult {
  const { found, follows, text, search, go, follow } = options;
  return html`<div class="tools">
    <div class="search">
      <div>
        <label for="words">${text.term('transcriptSearch')}</label>
        <p class="count" role="status">${count(options)}</p>
      </div>
      <input
        id="words"
        type="search"
        autocomplete="off"
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => press(event, options)}
      />
    </div>
    ${step(text.term('transcriptPrevious'), 'm5 12.5 5-5 5 5', !found.length, () => go(-1))}
    ${step(text.term('transcriptNext'), 'm5 7.5 5 5 5-5', !found.length, () => go(1))}
    <button class="button quiet follow" type="button" aria-pressed=${follows} @click=${follow}>
      ${text.term('transcriptFollow')}
    </button>
  </div>`;
}

function step(name: string, path: string, isIdle: boolean, act: () => void): TemplateResult {
  return html`<button class="button quiet step" type="button" aria-label=${name} aria-disabled=${isIdle} @click=${act}>
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
  </button>`;
}

function count({ found, which, words, text }: SearchBarOptions): string {
  if (!words.trim()) return '';
  if (!found.length) return text.term('transcriptNothing');
  const all = found.length > MOST ? text.term('transcriptMany', MOST) : String(found.length);
  return text.term('transcriptFound', which + 1, all);
}

/** What is typed here is meant for nobody else on the page. */
function press(event: KeyboardEvent, { search, go }: SearchBarOptions): void {
  event.stopPropagation();
  if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape') {
    (event.target as HTMLInputElement).value = '';
    search('');
  } else return;
  event.preventDefault();
}
