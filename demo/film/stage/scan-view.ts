/** A scanned letter in d.3, before and after its text was recognised, and the search that looks for a word in it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { letters } from './papers.ts';

const WORD = 'Hallenzeiten';

/** `shown` is 1 as soon as the text was recognised. */
const isText = (desk: Desk): boolean => desk.shown > 0;

export function scanSearch(desk: Desk): TemplateResult {
  const asked = desk.fields['search'] === WORD;
  return html`
    <section class="list scan-search">
      <div data-target="scan-hits">
        <h2>${asked ? `${isText(desk) ? 1 : 0} Treffer` : 'Eingangskorb'}</h2>
        <div class="entry current">
          ${icon(isText(desk) ? 'file' : 'scan')}
          <div>
            <b>Scan vom 14.09.</b>
            <p>${isText(desk) ? 'Scan mit Text' : 'Scan ohne Text'}</p>
          </div>
        </div>
        ${asked ? (isText(desk) ? found() : nothingFound()) : ''}
      </div>
    </section>
  `;
}

const found = (): TemplateResult => html`<p class="verdict good">${icon('check')} „${WORD}“ gefunden</p>`;

const nothingFound = (): TemplateResult =>
  html`<p class="verdict" data-target="not-found">${icon('cross')} „${WORD}“ nicht gefunden</p>`;

export function scan(desk: Desk): TemplateResult {
  const { head, subject, greeting, body } = letters['verein']!;
  const [before, after] = subject.split(WORD);
  return html`
    <section class="preview scan">
      <div class="tools">
        ${tool('turn', 'turn', 'Drehen')} ${tool('print', 'printer', 'Drucken')}
        ${tool('recognise', 'text', 'Text erkennen')}
      </div>
      <article class="paper ${isText(desk) ? '' : 'photo'}" data-target="scan-paper">
        <header>${head}</header>
        <h3 data-target="scan-subject">${before}${isText(desk) ? html`<mark>${WORD}</mark>` : WORD}${after}</h3>
        <p>${greeting}</p>
        <p>${body}</p>
        <i class="line"></i><i class="line short"></i>
      </article>
    </section>
  `;
}

function tool(name: string, picture: IconName, label: string): TemplateResult {
  return html`<span class="button" data-target=${name}>${icon(picture)} ${label}</span>`;
}
