import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { FailedView } from './session.ts';
import type { Texts } from './texts.ts';
import type { sharedTexts } from './shared.texts.ts';

/** What an element shows before the service has answered. */
export function loadingNotice(text: Texts<typeof sharedTexts>): TemplateResult {
  return html`<div class="notice" aria-busy="true"><p>${text.term('sharedLoading')}</p></div>`;
}

/** What went wrong, in a sentence, and a way to try again. */
export function failureNotice(view: FailedView, text: Texts<typeof sharedTexts>, retry: () => void): TemplateResult {
  const { problem } = view;
  const sentence = problem.code === 'unreachable' ? text.term('sharedUnreachable') : problem[text.ours()];
  return html`
    <div class="notice" role="status">
      <p>${sentence}</p>
      <button class="button quiet" type="button" @click=${retry}>${text.term('sharedRetry')}</button>
    </div>
  `;
}
