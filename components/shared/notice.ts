import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { FailedView, ReadyView } from './session.ts';
import type { Texts } from './texts.ts';
import type { sharedTexts } from './shared.texts.ts';

/** What an element shows before the service has answered. */
export function loadingNotice(text: Texts<typeof sharedTexts>): TemplateResult {
  return html`<div class="notice" aria-busy="true"><p>${text.term('sharedLoading')}</p></div>`;
}

/** What went wrong, in a sentence, and a way to try again. */
export function failureNotice(view: FailedView, text: Texts<typeof sharedTexts>, retry: () => void): TemplateResult {
  return html`
    <div class="notice" role="status">
      <p>${failureSentence(view, text)}</p>
      <button class="button quiet" type="button" @click=${retry}>${text.term('sharedRetry')}</button>
    </div>
  `;
}

/** What went wrong, for a live region of the element's own. */
export function failureSentence({ problem }: FailedView, text: Texts<typeof sharedTexts>): string {
  return problem.code === 'unreachable' ? text.term('sharedUnreachable') : problem[text.ours()];
}

/** What a learner should know about where their progress is kept; empty while all is as usual. */
export function keepingSentence({ keeping, offline }: ReadyView, text: Texts<typeof sharedTexts>): string {
  if (keeping === 'memory') return text.term('sharedMemory');
  if (offline) return text.term('sharedOffline');
  if (keeping === 'waiting') return text.term('sharedWaiting');
  return keeping === 'device' ? text.term('sharedDevice') : '';
}
