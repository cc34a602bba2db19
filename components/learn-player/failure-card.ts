import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Texts } from '../shared/texts.ts';
import type { stageTexts } from './stage.texts.ts';

/** What lies over a film that can't be played. */
export function failureCard(text: Texts<typeof stageTexts>, retry: () => void): TemplateResult {
  return html`<div class="over">
    <p class="hint">${text.term('stageFailed')}</p>
    <button class="button" type="button" @click=${retry}>${text.term('stageRetry')}</button>
  </div>`;
}
